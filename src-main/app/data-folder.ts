import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const choice = z.object({ open: z.enum(['own', 'sample']) })
export type Books = z.infer<typeof choice>['open']

/** The folder of one shop PC: the shop's own books, the sample shop in its own file, and which of them is open. */
export interface DataFolder {
  readonly dir: string
  fileOf(books: Books): string
  has(books: Books): boolean
  /** Books to open at start; null: none were made. */
  chosen(): Books | null
  choose(books: Books): void
  remove(books: Books): void
  /** Where new books are written until they are whole; leftovers of a broken start are cleared away. */
  beginNew(books: Books): string
  /** Puts the new books, closed, in their place. */
  finishNew(books: Books): void
  dropNew(books: Books): void
}

const FILES: Record<Books, string> = { own: 'rightfirst.db', sample: 'sample-shop.db' }

export function openDataFolder(dir: string): DataFolder {
  mkdirSync(dir, { recursive: true })
  const choiceFile = join(dir, 'open.json')
  const fileOf = (books: Books) => join(dir, FILES[books])
  const has = (books: Books) => existsSync(fileOf(books))
  const newFile = (books: Books) => `${fileOf(books)}.new`
  const drop = (file: string) => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
  return {
    dir,
    fileOf,
    has,
    chosen() {
      const wanted = readChoice(choiceFile)
      if (wanted && has(wanted)) return wanted
      if (has('own')) return 'own'
      return has('sample') ? 'sample' : null
    },
    choose(books) {
      writeFileSync(`${choiceFile}.new`, JSON.stringify({ open: books }))
      renameSync(`${choiceFile}.new`, choiceFile)
    },
    remove: (books) => drop(fileOf(books)),
    beginNew(books) {
      drop(newFile(books))
      return newFile(books)
    },
    finishNew: (books) => renameSync(newFile(books), fileOf(books)),
    dropNew: (books) => drop(newFile(books))
  }
}

function readChoice(file: string): Books | null {
  try {
    return choice.parse(JSON.parse(readFileSync(file, 'utf8'))).open
  } catch {
    return null
  }
}
