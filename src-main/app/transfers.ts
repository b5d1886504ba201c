import { exportOrders, type OrderExport } from '../core/transfer/export.ts'
import { previewImport, runImport } from '../core/transfer/import.ts'
import { readForImport } from '../core/transfer/prepare.ts'
import type { ImportChoices, ImportPreview } from '../shared/contract/transfer.ts'
import { createTranslator } from '../shared/messages/index.ts'
import type { Application } from './application.ts'

/** Before there is a shop, a file can already be looked into. */
export async function previewFile(
  app: Application,
  input: { file: File; choices: ImportChoices }
): Promise<ImportPreview> {
  const read = await readForImport(input.file, input.choices)
  if (app.store() === null) return previewImport(null, read, app.clock.now())
  return app.query((core) => previewImport(core, read, core.now))
}

type ImportInput = { file: File; choices: ImportChoices; takeGoodRows: boolean }

/** Progress first, then the result. */
export async function* importFile(app: Application, input: ImportInput, signal: AbortSignal | undefined) {
  const language = app.query(({ shop }) => shop.language)
  const read = await readForImport(input.file, input.choices)
  const order = { takeGoodRows: input.takeGoodRows, signal, t: createTranslator(language) }
  return yield* runImport(app, read, order)
}

export async function exportOrderFile(app: Application, input: OrderExport): Promise<File> {
  return await app.query((core) => exportOrders(core, input))
}
