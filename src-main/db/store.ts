import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { Clock } from '../shared/clock.ts'
import { DomainError } from '../shared/errors.ts'
import { migrateFile } from './migrate.ts'
import { isOnNetworkShare } from './network-share.ts'
import * as tables from './tables/index.ts'

export type Orm = BetterSQLite3Database<typeof tables>

/** A connection that can only read; queries get this one (E2). */
export interface ReadHandle {
  readonly orm: Orm
  /** A drizzle query with placeholders, built and prepared once per connection; `build` is its own key. */
  query<Query>(build: (orm: Orm) => Query): Query
  /** Prepared once per connection and kept. */
  prepare<Row = unknown, Params extends unknown[] = unknown[]>(sql: string): Statement<Params, Row>
}

/** The writing connection, inside its transaction. */
export interface WriteHandle extends ReadHandle {
  readonly isWritable: true
  exec(sql: string): void
}

export interface Store {
  readonly file: string
  /** Brought up to date by this opening: facts and search index are to be worked out again. */
  readonly wasMigrated: boolean
  readonly read: ReadHandle
  /** One immediate transaction; a throw rolls everything back. */
  write<T>(work: (db: WriteHandle) => T): T
  close(): void
}

export interface StoreOptions {
  resourcesDir: string
  clock: Clock
}

const CACHE_KIB = 65_536
const MAX_STATEMENTS = 500
const MMAP_BYTES = 268_435_456

/** Sets and then reads back what every connection of the books must have; the defaults of a build are not trusted. */
function configureConnection(sqlite: Database): void {
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma(`cache_size = -${CACHE_KIB}`)
  sqlite.pragma(`mmap_size = ${MMAP_BYTES}`)
  const is = (name: string) => sqlite.pragma(name, { simple: true })
  if (is('journal_mode') !== 'wal' || is('synchronous') !== 2 || is('foreign_keys') !== 1) {
    throw new DomainError('store_damaged', { detail: 'journal_mode, synchronous or foreign_keys could not be set' })
  }
}

/** Statements by their text: preparing costs more than running. Drizzle gets its own set, because it sets raw mode. */
function cachedPrepare(sqlite: Database) {
  const statements = new Map<string, Statement<unknown[], unknown>>()
  return (sql: string): Statement<unknown[], unknown> => {
    let statement = statements.get(sql)
    if (!statement) {
      if (statements.size >= MAX_STATEMENTS) statements.clear()
      statement = sqlite.prepare<unknown[], unknown>(sql)
      statements.set(sql, statement)
    }
    return statement
  }
}

function readHandle(sqlite: Database): ReadHandle {
  const prepareForDrizzle = cachedPrepare(sqlite)
  const client = new Proxy(sqlite, {
    get: (target, key) => (key === 'prepare' ? prepareForDrizzle : Reflect.get(target, key, target))
  })
  const orm = drizzle(client, { schema: tables })
  const prepare = cachedPrepare(sqlite)
  const queries = new Map<unknown, unknown>()
  return {
    orm,
    query<Query>(build: (orm: Orm) => Query): Query {
      if (!queries.has(build)) queries.set(build, build(orm))
      // The map holds under `build` exactly what `build` returned.
      return queries.get(build) as Query
    },
    // The caller names the row and the parameters of its own SQL; better-sqlite3 cannot know them.
    prepare: <Row, Params extends unknown[]>(sql: string) => prepare(sql) as Statement<Params, Row>
  }
}

/** Opens the books read-only, for a second thread; the file must be there and migrated. */
export function openReadStore(file: string): { read: ReadHandle; close(): void } {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
  configureConnection(sqlite)
  return { read: readHandle(sqlite), close: () => sqlite.close() }
}

/** Opens (or makes) the books, brings them up to date (M2) and returns one writing and one reading connection. */
export function openStore(file: string, options: StoreOptions): Store {
  if (isOnNetworkShare(file)) throw new DomainError('store_on_share', { file })
  const { wasMigrated } = migrateFile(file, options)
  const writer = new Sqlite(file)
  configureConnection(writer)
  const reader = new Sqlite(file, { readonly: true, fileMustExist: true })
  configureConnection(reader)
  const writing: WriteHandle = { ...readHandle(writer), isWritable: true, exec: (sql) => void writer.exec(sql) }
  return {
    file,
    wasMigrated,
    read: readHandle(reader),
    write: (work) => writer.transaction(() => work(writing)).immediate(),
    close() {
      reader.close()
      writer.close()
    }
  }
}
