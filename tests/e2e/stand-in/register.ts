import { registerHooks } from 'node:module'

/** Loaded before the built main process: its `electron` is the stand-in beside this file. */
const url = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context)
})
