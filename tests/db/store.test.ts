import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findResourcesDir } from '../../src-main/app/resources.ts'
import { isOnNetworkShare } from '../../src-main/db/network-share.ts'
import { openReadStore, openStore, type Store } from '../../src-main/db/store.ts'

const options = { resourcesDir: findResourcesDir(), clock: { now: () => '2026-11-25T09:50:00Z' } }
let folder: string
let store: Store
beforeEach(() => {
  // A Chinese user name on the path (faults.md 45).
  folder = mkdtempSync(join(tmpdir(), '王小明-'))
  store = openStore(join(folder, '账套.db'), options)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const addView =
  "insert into saved_views (screen, name, definition, created_at) values ('orders', 'late', '{}', '2026-11-25')"
const views = () => store.read.prepare<{ n: number }>('select count(*) as n from saved_views').get()?.n

describe('the books', () => {
  it('are kept with write-ahead log, full synchronisation and foreign keys on every connection', () => {
    const reader = openReadStore(store.file)
    const settings = (handle: Store['read']) => [
      handle.prepare<{ journal_mode: string }>('pragma journal_mode').get()?.journal_mode,
      handle.prepare<{ synchronous: number }>('pragma synchronous').get()?.synchronous,
      handle.prepare<{ foreign_keys: number }>('pragma foreign_keys').get()?.foreign_keys
    ]
    expect(settings(store.read)).toEqual(['wal', 2, 1])
    expect(settings(reader.read)).toEqual(['wal', 2, 1])
    expect(store.write((db) => settings(db))).toEqual(['wal', 2, 1])
    reader.close()
  })

  it('are not written through a handle that reads', () => {
    expect(() => store.read.prepare(addView).run()).toThrow(/readonly/)
    expect(views()).toBe(0)
  })

  it('keep nothing of a change that throws', () => {
    expect(() =>
      store.write((db) => {
        db.exec(addView)
        throw new Error('the clerk pulled the plug')
      })
    ).toThrow('the clerk pulled the plug')
    expect(views()).toBe(0)
  })

  it('refuse a row that refers to nothing', () => {
    expect(() =>
      store.write((db) =>
        db.exec("insert into ownerships (vehicle_id, customer_id, from_on) values (99, 99, '2026-11-25')")
      )
    ).toThrow(/FOREIGN KEY/)
  })

  it('refuse a word outside the closed list of a column', () => {
    expect(() =>
      store.write((db) =>
        db.exec("insert into customers (outlet_id, kind, name, created_at) values (1, 'robot', 'R2', '2026-11-25')")
      )
    ).toThrow(/customers_kind/)
  })
})

describe('a network share (faults.md 42)', () => {
  const mounts = '/dev/sda1 / ext4 rw 0 0\nnas:/shop /mnt/shop nfs4 rw 0 0\n//nas/public /mnt/nas cifs rw 0 0\n'

  it.each([
    ['/mnt/shop/books.db', true],
    ['/mnt/nas/deep/er/books.db', true],
    ['/home/shop/books.db', false],
    ['\\\\nas\\shop\\books.db', true],
    ['C:\\Shop\\books.db', false]
  ])('%s: %s', (file, expected) => {
    expect(isOnNetworkShare(file, mounts)).toBe(expected)
  })
})
