import type { Figure, KpiDefinition } from '../../../shared/contract/kpi.ts'
import type { Translate } from '../../../shared/messages/index.ts'
import { EXIT } from '../../command-error.ts'
import { withBooks } from '../books.ts'
import type { Command } from '../command.ts'
import { monthOption, outletOption } from '../month-option.ts'

const DECIMALS = { share: 1, hours: 1, count: 2 } as const

function shownValue({ value, numerator, state }: Figure, { unit }: KpiDefinition, t: Translate): string {
  if (state === 'still_open') return t('commands.kpi.soFar', { count: numerator ?? 0 })
  if (value === null) return t('commands.kpi.noData')
  const number = (unit === 'share' ? value * 100 : value).toFixed(DECIMALS[unit])
  return unit === 'share' ? `${number} %` : unit === 'hours' ? `${number} h` : number
}

function lineOf(figure: Figure, definition: KpiDefinition, t: Translate): string {
  const from = figure.denominator === null ? t('commands.kpi.ofOrders', { count: figure.count }) : ratioOf(figure)
  return [figure.id.padEnd(26), shownValue(figure, definition, t).padStart(16), from].join('  ')
}

const ratioOf = ({ numerator, denominator }: Figure) => `${round(numerator ?? 0)} / ${round(denominator ?? 0)}`
const round = (value: number) => String(Math.round(value * 10) / 10)

export const command: Command = {
  name: 'kpi',
  summary: (t) => t('commands.kpi.summary'),
  operands: [],
  options: {
    month: { type: 'string', placeholder: 'YYYY-MM', describe: (t) => t('commands.month') },
    outlet: { type: 'string', placeholder: 'NAME', describe: (t) => t('commands.outlet') }
  },
  usesData: true,
  usesJson: true,
  async run(call, io) {
    const month = monthOption(call, io.t)
    return withBooks(call.dataDir, async (books) => {
      const outletId = await outletOption(call, books, io.t)
      const { figures } = await books.client.kpi.month({ month, outletId })
      if (call.json) {
        const kpis = figures.map(({ id, value, numerator, denominator, interval, target }) => {
          return { id, value, numerator, denominator, interval, target }
        })
        io.out(JSON.stringify({ month, kpis }, null, 2))
        return EXIT.done
      }
      const definitions = new Map((await books.client.kpi.catalogue()).map((entry) => [entry.id, entry]))
      for (const figure of figures) {
        const definition = definitions.get(figure.id)
        if (definition) io.out(lineOf(figure, definition, io.t))
      }
      return EXIT.done
    })
  }
}
