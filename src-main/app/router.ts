import { implement, ORPCError } from '@orpc/server'
import type { CommandContext, QueryContext } from '../core/context.ts'
import { contract } from '../shared/contract/index.ts'
import { DomainError } from '../shared/errors.ts'
import type { Application } from './application.ts'

/** What a door gives to every call. */
export interface CallContext {
  app: Application
}

const os = implement(contract).$context<CallContext>()

/** Rights by the contract's list (E7); refusals in the words of the domain (E3); the rest by reference (E4). */
const guarded = os.use(async ({ context, next, procedure, path, errors }) => {
  const { app } = context
  if (!procedure['~orpc'].meta.roles.includes(app.actor.role)) {
    throw errors.REFUSED({ data: { code: 'not_allowed', params: { call: path.join('.') } } })
  }
  try {
    return await next()
  } catch (error) {
    if (error instanceof DomainError) throw errors.REFUSED({ data: { code: error.code, params: error.params } })
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') throw error
    throw errors.FAILED({ data: { reference: app.report(error, path.join('.')) } })
  }
})

interface Call<I> {
  context: CallContext
  input: I
}

/** A query of the core as a handler. */
const q =
  <I, O>(work: (context: QueryContext, input: I) => O) =>
  ({ context, input }: Call<I>): O =>
    context.app.query((core) => work(core, input))

/** A command of the core as a handler: one immediate transaction, named for the audit trail. */
const c =
  <I, O>(name: string, work: (context: CommandContext, input: I) => O) =>
  ({ context, input }: Call<I>): O =>
    context.app.command(name, (core) => work(core, input))

/** Calls as they are answered. tests/core/router asserts that every entry of the contract stands here. */
export const router = {
  shop: {
    state: guarded.shop.state.handler(({ context }) => context.app.state())
  }
}
void q
void c
