import type { Translate } from '../../shared/messages/index.ts'
import type { Command } from './command.ts'

const GAP = 2

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + GAP
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** The list of commands. */
export function overview(commands: readonly Command[], t: Translate): string {
  const rows = commands.map((command) => [usage(command), command.summary(t)] as const)
  return [
    t('cli.intro'),
    '',
    `${t('cli.usage')}: rightfirst ${t('cli.commandWord')} [--help]`,
    '',
    ...columns(rows),
    '',
    t('cli.dataHint')
  ].join('\n')
}

function usage(command: Command): string {
  return [command.name, ...command.operands].join(' ')
}

/** One command with its options. */
export function helpOf(command: Command, t: Translate): string {
  const rows = Object.entries(command.options).map(
    ([name, { placeholder, describe }]) => [`--${name}${placeholder ? ` ${placeholder}` : ''}`, describe(t)] as const
  )
  if (command.usesJson) rows.push(['--json', t('cli.option.json')])
  if (command.usesData) rows.push(['--data DIR', t('cli.option.data')])
  rows.push(['--help', t('cli.option.help')])
  return [`${t('cli.usage')}: rightfirst ${usage(command)}`, '', command.summary(t), '', ...columns(rows)].join('\n')
}
