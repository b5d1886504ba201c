import { isContractProcedure } from '@orpc/contract'
import { createRouterClient, isProcedure, ORPCError } from '@orpc/server'
import { expect, it } from 'vitest'
import { router } from '../../../src-main/app/router.ts'
import { contract } from '../../../src-main/shared/contract/index.ts'
import { refusalOf } from '../../support/refusal.ts'
import { openTestShop } from '../../support/shop.ts'

/** Paths of the procedures of a tree, such as `orders.open`. */
function pathsOf(tree: object, isEntry: (value: unknown) => boolean, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const path = `${prefix}${name}`
    if (isEntry(value)) return [path]
    return typeof value === 'object' && value !== null ? pathsOf(value, isEntry, `${path}.`) : []
  })
}

const entries = pathsOf(contract, isContractProcedure).sort()

it('answers every entry of the contract and nothing else', () => {
  expect(pathsOf(router, isProcedure).sort()).toEqual(entries)
  expect(entries.length).toBeGreaterThan(60)
})

it('lets somebody call every entry, by a list of roles that is written down (default: nobody)', () => {
  const open = pathsOf(contract, (value) => isContractProcedure(value) && value['~orpc'].meta.roles.length === 0)
  expect(open).toEqual([])
})

it('refuses a call to somebody whose role is not on its list (E7)', async () => {
  const shop = await openTestShop()
  const technician = { ...shop.app, actor: { staffId: null, name: 'Declan', role: 'technician' as const } }
  const client = createRouterClient(router, { context: { app: technician } })
  const { shop: settings } = await client.shop.state()
  if (!settings) throw new Error('no shop')
  expect(await refusalOf(client.shop.update({ ...settings, name: 'Mine now' }))).toEqual({
    code: 'not_allowed',
    params: { call: 'shop.update' }
  })
  expect((await shop.client.shop.state()).shop?.name).toBe('Test garage')
  await shop.close()
})

it('tells of what nobody foresaw only a reference, and logs the rest under it (E4)', async () => {
  const shop = await openTestShop()
  const broken = {
    ...shop.app,
    query: () => {
      throw new Error('/home/shop/secret.db is not a database')
    }
  }
  const failed = createRouterClient(router, { context: { app: broken } }).staff.list()
  const error: unknown = await failed.then(
    () => null,
    (reason) => reason
  )
  if (!(error instanceof ORPCError)) throw new Error('the call did not fail as a call')
  expect(error.code).toBe('FAILED')
  expect(JSON.stringify(error.data)).toMatch(/^\{"reference":"[0-9a-f]{8}"\}$/)
  expect(JSON.stringify(error)).not.toContain('secret')
  expect(shop.errors).toMatchObject([{ message: '/home/shop/secret.db is not a database' }])
  await shop.close()
})
