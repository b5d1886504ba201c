import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApplication } from '../../src-main/app/application.ts'
import { findResourcesDir } from '../../src-main/app/resources.ts'
import { writeSampleShop } from '../../src-main/app/shops.ts'
import { countFactDifferences } from '../../src-main/core/kpi/facts.sql.ts'
import { knownMigrations } from '../../src-main/db/migrate.ts'
import { openStore } from '../../src-main/db/store.ts'
import { DomainError } from '../../src-main/shared/errors.ts'

const clock = { now: () => '2026-11-25T09:50:00Z' }
const resourcesDir = findResourcesDir()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightfirst-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const journal = z.object({ entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })) })

/** The resources of an older version of the application: only the first migrations. */
function olderResources(count: number): string {
  const older = join(folder, `resources-${count}`)
  cpSync(resourcesDir, older, { recursive: true })
  const file = join(older, 'migrations/meta/_journal.json')
  const all = journal.parse(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, JSON.stringify({ ...all, entries: all.entries.slice(0, count) }))
  return older
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'went through'
}

const schemaOf = (file: string) => {
  const sqlite = new Sqlite(file, { readonly: true })
  const rows = sqlite
    .prepare(
      "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' and name not like '__drizzle%' and name not like 'search_%' order by type, name"
    )
    .all()
  sqlite.close()
  return `${z
    .array(z.object({ sql: z.string() }))
    .parse(rows)
    .map((row) => row.sql.replaceAll('\t', '  '))
    .join(';\n\n')};\n`
}

describe('bringing books up to date', () => {
  it('gives the schema that is written down; a change shows here and is read before it is accepted (M3)', async () => {
    const file = join(folder, 'new.db')
    openStore(file, { resourcesDir, clock }).close()
    await expect(schemaOf(file)).toMatchFileSnapshot('schema.snapshot.sql')
  })

  it('ends in the same schema from every earlier version', () => {
    const fresh = join(folder, 'fresh.db')
    openStore(fresh, { resourcesDir, clock }).close()
    for (let version = 1; version < knownMigrations(resourcesDir); version++) {
      const file = join(folder, `from-${version}.db`)
      openStore(file, { resourcesDir: olderResources(version), clock }).close()
      const store = openStore(file, { resourcesDir, clock })
      expect(store.wasMigrated).toBe(true)
      store.close()
      expect(schemaOf(file)).toBe(schemaOf(fresh))
    }
  })

  it('refuses books of a newer application and leaves them as they are', () => {
    const file = join(folder, 'newer.db')
    openStore(file, { resourcesDir, clock }).close()
    const before = readFileSync(file)
    expect(codeOf(() => openStore(file, { resourcesDir: olderResources(1), clock }))).toBe('store_newer')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps a checked copy from before, and puts it back when a migration fails', () => {
    const older = olderResources(2)
    const file = join(folder, 'books.db')
    const store = openStore(file, { resourcesDir: older, clock })
    store.write((db) =>
      db.exec(
        "insert into saved_views (screen, name, definition, created_at) values ('orders', 'late', '{}', '2026-11-25')"
      )
    )
    store.close()
    const broken = olderResources(3)
    const last = readdirSync(join(broken, 'migrations')).filter((name) => name.startsWith('0002'))[0] ?? ''
    writeFileSync(join(broken, 'migrations', last), 'this is no SQL;')
    expect(codeOf(() => openStore(file, { resourcesDir: broken, clock }))).toBe('migration_failed')
    const kept = openStore(file, { resourcesDir: older, clock })
    expect(kept.read.prepare<{ name: string }>('select name from saved_views').get()?.name).toBe('late')
    kept.close()
    expect(readdirSync(folder).some((name) => name.startsWith('books.db.before-migration-2'))).toBe(true)
  })

  it('says that a file is damaged or no database, and does not touch it', () => {
    const file = join(folder, 'letter.db')
    writeFileSync(file, 'Dear Sir, this is a letter and not a database. '.repeat(200))
    expect(codeOf(() => openStore(file, { resourcesDir, clock }))).toMatch(/migration_failed|store_damaged/)
    expect(readFileSync(file, 'utf8').startsWith('Dear Sir')).toBe(true)
  })

  it('works facts out again after the records took another shape', async () => {
    const first = await openApplication({ dataDir: folder, clock })
    const plan = { months: 1, ordersPerDay: 1, seed: 3, outlets: 1, language: 'en' as const }
    for await (const step of writeSampleShop(first, plan)) expect(step.total).toBeGreaterThan(0)
    first.open('sample')
    const file = first.store()?.file ?? ''
    await first.close()
    const sqlite = new Sqlite(file)
    sqlite.exec('delete from order_facts')
    sqlite.pragma(`user_version = ${knownMigrations(resourcesDir) - 1}`)
    sqlite.close()
    const again = await openApplication({ dataDir: folder, clock })
    expect(again.query(({ db }) => countFactDifferences(db))).toBe(0)
    expect(
      again.query(({ db }) => db.prepare<{ n: number }>('select count(*) as n from order_facts').get()?.n)
    ).toBeGreaterThan(10)
    await again.close()
  }, 60_000)
})
