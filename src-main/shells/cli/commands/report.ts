import { resolve } from 'node:path'
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import { languages, paperSizes } from '../../../shared/enums.ts'
import type { Translate } from '../../../shared/messages/index.ts'
import { CommandError, EXIT, UsageError } from '../../command-error.ts'
import { type OpenBooks, withBooks } from '../books.ts'
import type { Command, CommandCall, CommandIo } from '../command.ts'
import { monthOption, outletOption } from '../month-option.ts'
import { writeWhole } from '../write-whole.ts'

/** One of a list, refused by name; undefined when it was not given. */
function choice<T extends string>(text: string | undefined, list: readonly T[], refusal: (text: string) => string) {
  if (text === undefined) return undefined
  const found = list.find((entry) => entry.toLowerCase() === text.toLowerCase())
  if (!found) throw new UsageError(refusal(text))
  return found
}

function choicesOf(call: CommandCall, t: Translate) {
  const out = call.text('out')
  if (out === undefined) throw new UsageError(t('reports.cli.outNeeded'))
  const langs = languages.join(', ')
  const papers = paperSizes.join(', ')
  return {
    file: resolve(out),
    language: choice(call.text('lang'), languages, (lang) => t('reports.cli.badLang', { lang, langs })),
    paper: choice(call.text('paper'), paperSizes, (paper) => t('reports.cli.badPaper', { paper, papers }))
  }
}

/** Makes the report by the contract's call and fetches its file. */
async function make({ client }: OpenBooks, request: ReportRequest, io: CommandIo) {
  const steps = await client.reports.make(request, { signal: io.signal })
  for (;;) {
    const next = await steps.next()
    if (next.done) {
      io.progress('')
      const file = await client.reports.file({ reportId: next.value.reportId })
      return { bytes: new Uint8Array(await file.arrayBuffer()), pages: next.value.pages }
    }
    io.progress(io.t(stepKey(next.value.step)))
  }
}

function stepKey(step: string) {
  if (step === 'reports.step.collect') return 'reports.step.collect'
  return step === 'reports.step.layout' ? 'reports.step.layout' : 'reports.step.done'
}

async function save(file: string, bytes: Uint8Array, t: Translate): Promise<void> {
  try {
    await writeWhole(file, bytes)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(t('reports.cli.notWritten', { file, detail }))
  }
}

export const command: Command = {
  name: 'report',
  summary: (t) => t('reports.cli.summary'),
  operands: [],
  options: {
    month: { type: 'string', placeholder: 'YYYY-MM', describe: (t) => t('commands.month') },
    lang: { type: 'string', placeholder: languages.join('|'), describe: (t) => t('reports.cli.lang') },
    paper: { type: 'string', placeholder: paperSizes.join('|'), describe: (t) => t('reports.cli.paper') },
    outlet: { type: 'string', placeholder: 'NAME', describe: (t) => t('commands.outlet') },
    out: { type: 'string', placeholder: 'FILE', describe: (t) => t('reports.cli.out') }
  },
  usesData: true,
  usesJson: false,
  async run(call, io) {
    const month = monthOption(call, io.t)
    const { file, ...chosen } = choicesOf(call, io.t)
    return withBooks(call.dataDir, async (books) => {
      const outletId = await outletOption(call, books, io.t)
      const { shop } = await books.client.shop.state()
      const language = chosen.language ?? shop?.language ?? 'en'
      const paper = chosen.paper ?? shop?.paper ?? 'A4'
      const { bytes, pages } = await make(books, { month, outletId, language, paper }, io)
      await save(file, bytes, io.t)
      io.out(io.t('reports.cli.written', { file, count: pages }))
      return EXIT.done
    })
  }
}
