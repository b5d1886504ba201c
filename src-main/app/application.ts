import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import {
  type Actor,
  type CommandContext,
  makeCommandContext,
  makeQueryContext,
  type QueryContext
} from '../core/context.ts'
import { rebuildFacts } from '../core/kpi/facts.ts'
import { rebuildSearch } from '../core/search/search.ts'
import { readOutlets, readShop } from '../core/settings/shop.sql.ts'
import { openStore, type Store } from '../db/store.ts'
import type { Clock } from '../shared/clock.ts'
import type { Shop } from '../shared/contract/shop.ts'
import { businessDay, toInstant } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { type Books, type DataFolder, openDataFolder } from './data-folder.ts'
import { fileLog, type Log } from './log.ts'
import { findResourcesDir } from './resources.ts'

export interface ApplicationOptions {
  dataDir: string
  clock?: Clock
  log?: Log
}

const systemClock: Clock = { now: () => toInstant(Date.now()) }
/** Until people sign in, the person at the PC is the owner. */
const personAtThePc: Actor = { staffId: null, name: 'owner', role: 'owner' }

/** The open books and everything a call needs. The doors (shells) hold one of these. */
export interface Application {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: Log
  readonly resourcesDir: string
  readonly actor: Actor
  /** The books that are open; null before the first start. */
  store(): Store | null
  state(): ReturnType<typeof describe>
  query<T>(work: (context: QueryContext) => T): T
  command<T>(name: string, work: (context: CommandContext) => T): T
  /** Opens other books of the folder. */
  open(books: Books): void
  /** Makes books with `seed` and opens them. */
  make(books: Books, seed: (store: Store) => void): void
  removeSample(): void
  /** Logs what nobody foresaw and returns the reference that the person is told (E4). */
  report(error: unknown, call: string): string
  close(): Promise<void>
}

function describe(app: Pick<Application, 'folder' | 'clock'>, open: Books | null, store: Store | null) {
  const shop = store ? readShop(store.read) : null
  return {
    open: shop && open ? open : ('none' as const),
    hasOwn: app.folder.has('own'),
    hasSample: app.folder.has('sample'),
    shop,
    outlets: store && shop ? readOutlets(store.read) : [],
    today: shop ? businessDay(app.clock.now(), shop.timeZone) : null,
    version: packageFile.version
  }
}

export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const folder = openDataFolder(options.dataDir)
  const clock = options.clock ?? systemClock
  const log = options.log ?? fileLog(join(options.dataDir, 'rightfirst.log'))
  const resourcesDir = findResourcesDir()
  let open: Books | null = null
  let store: Store | null = null
  const openBooks = (books: Books) => {
    const next = openStore(folder.fileOf(books), { resourcesDir, clock })
    if (next.wasMigrated) workOutAgain(next)
    store?.close()
    store = next
    open = books
    folder.choose(books)
  }
  const chosen = folder.chosen()
  if (chosen) openBooks(chosen)
  const withShop = (): { store: Store; shop: Shop } => {
    const shop = store ? readShop(store.read) : null
    if (!store || !shop) throw new DomainError('no_shop')
    return { store, shop }
  }
  const app: Application = {
    folder,
    clock,
    log,
    resourcesDir,
    actor: personAtThePc,
    store: () => store,
    state: () => describe(app, open, store),
    query(work) {
      const { store: books, shop } = withShop()
      return work(makeQueryContext(books.read, { shop, clock, actor: personAtThePc }))
    },
    command(name, work) {
      const { store: books, shop } = withShop()
      return books.write((db) => work(makeCommandContext(db, { shop, clock, actor: personAtThePc }, name)))
    },
    open(books) {
      if (!folder.has(books)) throw new DomainError(books === 'sample' ? 'sample_missing' : 'no_shop')
      openBooks(books)
    },
    make(books, seed) {
      makeBooks(app, books, seed)
      openBooks(books)
    },
    removeSample() {
      if (open === 'sample') {
        store?.close()
        store = null
        open = null
      }
      folder.remove('sample')
      if (!open && folder.has('own')) openBooks('own')
    },
    report(error, call) {
      const reference = randomUUID().slice(0, 8)
      log.error(`${reference} in ${call}`, error)
      return reference
    },
    async close() {
      store?.close()
      store = null
    }
  }
  return app
}

/** What is derived from the records follows their new shape. */
function workOutAgain(store: Store): void {
  store.write((db) => {
    rebuildFacts(db)
    rebuildSearch(db)
  })
}

/** New books appear whole or not at all. */
function makeBooks(
  app: Pick<Application, 'folder' | 'resourcesDir' | 'clock'>,
  books: Books,
  seed: (store: Store) => void
) {
  if (app.folder.has(books)) throw new DomainError('shop_exists')
  const store = openStore(app.folder.beginNew(books), app)
  try {
    seed(store)
    store.close()
    app.folder.finishNew(books)
  } catch (error) {
    store.close()
    app.folder.dropNew(books)
    throw error
  }
}
