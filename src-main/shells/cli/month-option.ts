import { month as monthShape } from '../../shared/contract/base.ts'
import type { Translate } from '../../shared/messages/index.ts'
import { CommandError, UsageError } from '../command-error.ts'
import type { OpenBooks } from './books.ts'
import type { CommandCall } from './command.ts'

/** The month of `--month YYYY-MM`, which must be given. */
export function monthOption(call: CommandCall, t: Translate): string {
  const text = call.text('month')
  if (text === undefined) throw new UsageError(t('commands.monthNeeded'))
  if (!monthShape.safeParse(text).success) throw new UsageError(t('errors.month_malformed', { month: text }))
  return text
}

/** The outlet of `--outlet X`, by name, number prefix or id; null without it: all of them. */
export async function outletOption(call: CommandCall, { client }: OpenBooks, t: Translate): Promise<number | null> {
  const text = call.text('outlet')
  if (text === undefined) return null
  const outlets = await client.outlets.list()
  const found =
    outlets.find((outlet) => outlet.name === text) ??
    outlets.find((outlet) => outlet.numberPrefix !== '' && outlet.numberPrefix === text) ??
    outlets.find((outlet) => String(outlet.id) === text)
  if (!found) {
    throw new CommandError(
      t('commands.noOutlet', { outlet: text, outlets: outlets.map(({ name }) => name).join(', ') })
    )
  }
  return found.id
}
