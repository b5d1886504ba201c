import type { FactRow } from '../../../shared/contract/kpi.ts'
import { EXIT } from '../../command-error.ts'
import { type OpenBooks, withBooks } from '../books.ts'
import type { Command } from '../command.ts'
import { monthOption, outletOption } from '../month-option.ts'

const PAGE = 1000

async function allRows({ client }: OpenBooks, kpi: string, month: string, outletId: number | null): Promise<FactRow[]> {
  const rows: FactRow[] = []
  for (;;) {
    const page = await client.kpi.rows({
      kpi,
      month,
      outletId,
      only: 'all',
      split: null,
      splitKey: null,
      offset: rows.length,
      limit: PAGE
    })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

export const command: Command = {
  name: 'rows',
  summary: (t) => t('commands.rows.summary'),
  operands: ['KPI'],
  options: {
    month: { type: 'string', placeholder: 'YYYY-MM', describe: (t) => t('commands.month') },
    outlet: { type: 'string', placeholder: 'NAME', describe: (t) => t('commands.outlet') }
  },
  usesData: true,
  usesJson: true,
  async run(call, io) {
    const month = monthOption(call, io.t)
    const kpi = call.operands[0] ?? ''
    return withBooks(call.dataDir, async (books) => {
      const outletId = await outletOption(call, books, io.t)
      const rows = await allRows(books, kpi, month, outletId)
      if (call.json) {
        const told = rows.map(({ record, onDate, numerator, denominator }) => ({
          record,
          onDate,
          numerator,
          denominator
        }))
        io.out(JSON.stringify({ kpi, rows: told }, null, 2))
        return EXIT.done
      }
      for (const { label, plate, onDate, numerator, denominator } of rows) {
        io.out([onDate, label.padEnd(12), (plate ?? '').padEnd(14), `${numerator} / ${denominator}`].join('  '))
      }
      io.out(io.t('commands.rows.total', { count: rows.length }))
      return EXIT.done
    })
  }
}
