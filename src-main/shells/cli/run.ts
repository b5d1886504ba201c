import type { Translate } from '../../shared/messages/index.ts'
import { CommandError, EXIT, UsageError } from '../command-error.ts'
import { sentenceOf } from '../sentences.ts'
import type { Command, CommandIo } from './command.ts'
import { commands } from './commands/index.ts'
import { helpOf, overview } from './help.ts'
import { parseCall } from './parse.ts'

export type CommandTable = typeof commands

async function find(table: CommandTable, name: string, t: Translate): Promise<Command> {
  const load = Object.hasOwn(table, name) ? table[name] : undefined
  if (!load) throw new UsageError(t('cli.unknownCommand', { command: name, commands: Object.keys(table).join(', ') }))
  return (await load()).command
}

async function obey(table: CommandTable, args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const all = await Promise.all(Object.keys(table).map((key) => find(table, key, io.t)))
    const one = all.find((command) => command.name === rest[0])
    io.out(one ? helpOf(one, io.t) : overview(all, io.t))
    return name === undefined ? EXIT.usage : EXIT.done
  }
  if (name.startsWith('-')) throw new UsageError(io.t('cli.commandFirst', { option: name }))
  const command = await find(table, name, io.t)
  const call = parseCall(command, rest, io.t)
  if (call !== 'help') return command.run(call, io)
  io.out(helpOf(command, io.t))
  return EXIT.done
}

/** Runs one command line and answers with the exit code; every refusal is one line on the error output. */
export async function runCommandLine(
  args: readonly string[],
  io: CommandIo,
  table: CommandTable = commands
): Promise<number> {
  try {
    return await obey(table, args, io)
  } catch (error) {
    io.err(`rightfirst: ${oneLine(sentenceOf(error, io.t))}`)
    return error instanceof CommandError ? error.exitCode : EXIT.failed
  }
}

function oneLine(sentence: string): string {
  return sentence.replace(/\s*\n\s*/g, ' ').trim()
}
