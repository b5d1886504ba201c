import { openApplication } from '../../../app/application.ts'
import { openSampleShop, type SampleSize } from '../../../app/shops.ts'
import { toInstant } from '../../../shared/dates.ts'
import { languages } from '../../../shared/enums.ts'
import { EXIT, UsageError } from '../../command-error.ts'
import type { Command, CommandCall, CommandIo } from '../command.ts'

const LIMITS = { months: [1, 120], 'orders-per-day': [1, 400], seed: [0, 4_294_967_295], outlets: [1, 50] } as const
const USUAL = { months: 13, 'orders-per-day': 4, seed: 1, outlets: 1 } as const

function numberOf(call: CommandCall, io: CommandIo, option: keyof typeof LIMITS): number {
  const text = call.text(option)
  if (text === undefined) return USUAL[option]
  const [low, high] = LIMITS[option]
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1
  if (value < low || value > high)
    throw new UsageError(io.t('cli.sample.badNumber', { option: `--${option}`, low, high, text }))
  return value
}

function languageOf(call: CommandCall, io: CommandIo) {
  const text = call.text('lang') ?? 'en'
  const language = languages.find((one) => one === text)
  if (!language) throw new UsageError(io.t('cli.sample.badLanguage', { text, languages: languages.join(', ') }))
  return language
}

/** The sample ends at noon UTC of the given day, so that the same words write the same shop on any day. */
function clockOf(call: CommandCall, io: CommandIo) {
  const text = call.text('until')
  if (text === undefined) return { now: () => toInstant(Date.now()) }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new UsageError(io.t('cli.sample.badDay', { text }))
  }
  return { now: () => `${text}T12:00:00Z` }
}

export const command: Command = {
  name: 'sample',
  summary: (t) => t('cli.sample.summary'),
  operands: [],
  options: {
    months: { type: 'string', placeholder: 'N', describe: (t) => t('cli.sample.months') },
    'orders-per-day': { type: 'string', placeholder: 'N', describe: (t) => t('cli.sample.ordersPerDay') },
    seed: { type: 'string', placeholder: 'N', describe: (t) => t('cli.sample.seed') },
    outlets: { type: 'string', placeholder: 'N', describe: (t) => t('cli.sample.outlets') },
    lang: { type: 'string', placeholder: languages.join('|'), describe: (t) => t('cli.sample.lang') },
    until: { type: 'string', placeholder: 'YYYY-MM-DD', describe: (t) => t('cli.sample.until') }
  },
  usesData: true,
  usesJson: false,
  async run(call, io) {
    const size: SampleSize = {
      months: numberOf(call, io, 'months'),
      ordersPerDay: numberOf(call, io, 'orders-per-day'),
      seed: numberOf(call, io, 'seed'),
      outlets: numberOf(call, io, 'outlets')
    }
    const language = languageOf(call, io)
    const app = await openApplication({ dataDir: call.dataDir, clock: clockOf(call, io) })
    try {
      if (app.folder.has('sample')) throw new UsageError(io.t('cli.sample.exists', { dir: call.dataDir }))
      for await (const step of openSampleShop(app, language, io.signal, size)) {
        io.progress(io.t('cli.sample.progress', { done: step.done, total: step.total }))
      }
      io.out(io.t('cli.sample.done', { name: app.state().shop?.name ?? '', dir: call.dataDir }))
      return EXIT.done
    } finally {
      await app.close()
    }
  }
}
