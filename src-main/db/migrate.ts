import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { z } from 'zod'
import { DomainError } from '../shared/errors.ts'
import type { StoreOptions } from './store.ts'

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })

/** Number of migrations this application knows. The file's `user_version` counts the ones it has had. */
export function knownMigrations(resourcesDir: string): number {
  const text = readFileSync(join(resourcesDir, 'migrations/meta/_journal.json'), 'utf8')
  return journal.parse(JSON.parse(text)).entries.length
}

const userVersion = (sqlite: Database) => z.number().parse(sqlite.pragma('user_version', { simple: true }))

/**
 * Brings a file up to date by rule M2: back up; refuse a newer one; drop views and triggers; foreign keys off;
 * migrate; re-create views and triggers; check foreign keys and integrity; on. Any failure restores the backup.
 * `wasMigrated`: the file had records and now has another shape; what is worked out from records is worked out again.
 */
export function migrateFile(file: string, options: StoreOptions): { wasMigrated: boolean } {
  const known = knownMigrations(options.resourcesDir)
  const isNew = !existsSync(file)
  const sqlite = new Sqlite(file)
  let backup: string | null = null
  try {
    sqlite.pragma('journal_mode = WAL')
    const has = userVersion(sqlite)
    if (has > known) throw new DomainError('store_newer', { has, known })
    if (has < known) {
      backup = isNew ? null : backUp(sqlite, file, has, options)
      runMigrations(sqlite, options.resourcesDir)
      sqlite.pragma(`user_version = ${known}`)
    } else {
      recreateTriggers(sqlite, options.resourcesDir)
    }
    sqlite.close()
    return { wasMigrated: !isNew && has < known }
  } catch (error) {
    sqlite.close()
    if (isNew) removeFile(file)
    if (error instanceof DomainError) throw error
    if (backup) restore(backup, file)
    throw new DomainError('migration_failed', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** A copy of the whole database beside it, made by SQLite itself, then opened and checked (faults.md 41). */
function backUp(sqlite: Database, file: string, version: number, options: StoreOptions): string {
  const stamp = options.clock.now().replaceAll(':', '-')
  const backup = `${file}.before-migration-${version}-${stamp}`
  rmSync(backup, { force: true })
  sqlite.prepare('VACUUM INTO ?').run(backup)
  const copy = new Sqlite(backup, { readonly: true })
  const verdict = copy.pragma('quick_check', { simple: true })
  copy.close()
  if (verdict !== 'ok') throw new DomainError('store_damaged', { detail: String(verdict) })
  return backup
}

function runMigrations(sqlite: Database, resourcesDir: string): void {
  dropViewsAndTriggers(sqlite)
  sqlite.pragma('foreign_keys = OFF')
  migrate(drizzle(sqlite), { migrationsFolder: join(resourcesDir, 'migrations') })
  recreateTriggers(sqlite, resourcesDir)
  const broken = sqlite.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} rows refer to nothing`)
  const verdict = sqlite.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') throw new Error(String(verdict))
  sqlite.pragma('foreign_keys = ON')
}

const schemaObjects = z.array(z.object({ type: z.enum(['view', 'trigger']), name: z.string() }))

function dropViewsAndTriggers(sqlite: Database): void {
  const rows = sqlite.prepare("select type, name from sqlite_schema where type in ('view', 'trigger')").all()
  for (const { type, name } of schemaObjects.parse(rows)) sqlite.exec(`drop ${type} "${name}"`)
}

function recreateTriggers(sqlite: Database, resourcesDir: string): void {
  const file = join(resourcesDir, 'sql/triggers.sql')
  sqlite.transaction(() => {
    dropViewsAndTriggers(sqlite)
    sqlite.exec(readFileSync(file, 'utf8'))
  })()
}

function restore(backup: string, file: string): void {
  removeFile(file)
  copyFileSync(backup, file)
}

function removeFile(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}
