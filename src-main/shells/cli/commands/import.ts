import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refusal } from '../../../shared/contract/base.ts'
import {
  dateOrders,
  encodings,
  type ImportChoices,
  type ImportPreview,
  type ImportResult,
  importKinds,
  noChoices
} from '../../../shared/contract/transfer.ts'
import { isDay } from '../../../shared/dates.ts'
import type { Translate } from '../../../shared/messages/index.ts'
import { CommandError, EXIT, UsageError } from '../../command-error.ts'
import { sentenceOf } from '../../sentences.ts'
import { type OpenBooks, withBooksIfAny, withNewBooks } from '../books.ts'
import type { Command, CommandCall, CommandIo } from '../command.ts'
import { writeWhole } from '../write-whole.ts'
import { previewLines, resultLines } from './import-text.ts'

const KINDS = ['auto', ...importKinds] as const
const DECIMALS = { point: '.', comma: ',' } as const

export const command: Command = {
  name: 'import',
  summary: (t) => t('transfer.cli.summary'),
  operands: ['FILE'],
  options: {
    as: { type: 'string', placeholder: KINDS.join('|'), describe: (t) => t('transfer.cli.as') },
    'dry-run': { type: 'boolean', describe: (t) => t('transfer.cli.dryRun') },
    'good-rows': { type: 'boolean', describe: (t) => t('transfer.cli.goodRows') },
    rejects: { type: 'string', placeholder: 'FILE', describe: (t) => t('transfer.cli.rejects') },
    'date-order': { type: 'string', placeholder: dateOrders.join('|'), describe: (t) => t('transfer.cli.dateOrder') },
    decimal: { type: 'string', placeholder: 'point|comma', describe: (t) => t('transfer.cli.decimal') },
    day: { type: 'string', placeholder: 'YYYY-MM-DD', describe: (t) => t('transfer.cli.day') },
    vehicle: { type: 'string', placeholder: 'NAME', describe: (t) => t('transfer.cli.vehicle') },
    outlet: { type: 'string', placeholder: 'NAME', describe: (t) => t('transfer.cli.outlet') },
    sheet: { type: 'string', placeholder: 'NAME', describe: (t) => t('transfer.cli.sheet') },
    encoding: { type: 'string', placeholder: 'NAME', describe: (t) => t('transfer.cli.encoding') }
  },
  usesData: true,
  usesJson: true,
  async run(call, io) {
    const path = call.operands[0] ?? ''
    const choices = choicesOf(call, io.t)
    const file = await fileAt(path, io.t)
    let seen: ImportPreview | null = null
    try {
      const withFitting = call.flag('dry-run')
        ? withBooksIfAny<number>
        : (dir: string, work: (books: OpenBooks) => Promise<number>) => withNewBooks(dir, io, work)
      return await withFitting(call.dataDir, async (books) => {
        const chosen = { ...choices, outletId: await outletOf(books, call.text('outlet'), io.t) }
        const input = { file, choices: chosen }
        const preview = await books.client.transfer.preview(input)
        if (call.flag('dry-run')) return await show(call, io, { preview, result: null })
        seen = preview
        const result = await write(books, call, io, input)
        return await show(call, io, { preview, result })
      })
    } catch (error) {
      showRefused(call, io, { fileName: file.name, seen, error })
      throw error
    }
  }
}

function choicesOf(call: CommandCall, t: Translate): ImportChoices {
  const oneOf = <T extends string>(option: string, values: readonly T[]): T | null => {
    const given = call.text(option)
    if (given === undefined) return null
    const found = values.find((value) => value === given.toLowerCase())
    if (found === undefined) {
      throw new UsageError(t('transfer.cli.badValue', { option, value: given, values: values.join(', ') }))
    }
    return found
  }
  const decimal = oneOf('decimal', ['point', 'comma'])
  const dateOrder = oneOf('date-order', dateOrders)
  const day = call.text('day') ?? null
  if (day !== null && !isDay(day)) {
    throw new UsageError(t('transfer.cli.badValue', { option: 'day', value: day, values: 'YYYY-MM-DD' }))
  }
  return {
    ...noChoices,
    kind: oneOf('as', KINDS) ?? 'auto',
    sheet: call.text('sheet') ?? null,
    encoding: oneOf('encoding', encodings),
    file: {
      ...(decimal === null ? {} : { decimalSign: DECIMALS[decimal] }),
      ...(dateOrder === null ? {} : { dateOrder })
    },
    undatedOn: day,
    vehicle: call.text('vehicle') ?? null
  }
}

async function fileAt(path: string, t: Translate): Promise<File> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandError(t('transfer.cli.noFile', { file: path }))
  })
  return new File([new Uint8Array(bytes)], basename(path))
}

async function outletOf({ client }: OpenBooks, name: string | undefined, t: Translate): Promise<number | null> {
  if (name === undefined) return null
  const outlet = (await client.outlets.list()).find((each) => each.name === name)
  if (!outlet) throw new CommandError(t('transfer.cli.noOutlet', { outlet: name }))
  return outlet.id
}

type Input = { file: File; choices: ImportChoices }

async function write({ client }: OpenBooks, call: CommandCall, io: CommandIo, input: Input): Promise<ImportResult> {
  const order = { ...input, takeGoodRows: call.flag('good-rows') }
  const steps = await client.transfer.import(order, { signal: io.signal })
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) return step.value
    const { step: name, done, total } = step.value
    io.progress(io.t(name === 'reading' ? 'transfer.step.reading' : 'transfer.step.writing', { done, total }))
  }
}

type Outcome = { preview: ImportPreview; result: ImportResult | null }

async function show(call: CommandCall, io: CommandIo, { preview, result }: Outcome): Promise<number> {
  io.progress('')
  const rejects = result?.rejects ?? null
  const rejectsPath = rejects === null ? null : (call.text('rejects') ?? rejects.fileName)
  if (rejects !== null && rejectsPath !== null) {
    await writeWhole(rejectsPath, new TextEncoder().encode(rejects.text))
  }
  if (call.json) io.out(JSON.stringify(asJson(preview, result, rejectsPath), null, 2))
  else {
    for (const line of previewLines(preview, io.t)) io.out(line)
    for (const line of resultLines(result, rejectsPath, io.t)) io.out(line)
  }
  return EXIT.done
}

function asJson(preview: ImportPreview, result: ImportResult | null, rejectsPath: string | null) {
  const { rowsRead, rowsAccepted, rowsRejected, rowsKnown, reasons, rejected, remarks, ...understood } = preview
  const written = result && { ...result, rejects: rejectsPath }
  const figures = { rowsRead, rowsAccepted, rowsRejected, rowsKnown, reasons, rejected, remarks }
  return { file: preview.fileName, dryRun: result === null, ...figures, ...written, understood }
}

/** A refusal after the file was understood still says what is wrong with which row. */
function showRefused(
  call: CommandCall,
  io: CommandIo,
  what: { fileName: string; seen: ImportPreview | null; error: unknown }
) {
  io.progress('')
  const refused = refusedAs(what.error, io.t)
  if (call.json) {
    const figures = what.seen ? asJson(what.seen, null, null) : { file: what.fileName }
    io.out(JSON.stringify({ ...figures, refused }, null, 2))
  } else if (what.seen) for (const line of previewLines(what.seen, io.t)) io.out(line)
}

function refusedAs(error: unknown, t: Translate) {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : null
  const known = refusal.safeParse(data)
  return { ...(known.success ? known.data : {}), sentence: sentenceOf(error, t) }
}
