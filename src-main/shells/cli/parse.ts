import { resolve } from 'node:path'
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'
import type { Translate } from '../../shared/messages/index.ts'
import { UsageError } from '../command-error.ts'
import { defaultDataDir } from '../data-dir.ts'
import type { Command, CommandCall } from './command.ts'

type Given = string | boolean | undefined

function accepted(command: Command): Record<string, ParseArgsOptionDescriptor> {
  const options: Record<string, ParseArgsOptionDescriptor> = { help: { type: 'boolean', short: 'h' } }
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type }
  if (command.usesData) options.data = { type: 'string' }
  if (command.usesJson) options.json = { type: 'boolean' }
  return options
}

function refuseUnknown(command: Command, args: readonly string[], t: Translate): void {
  const known = accepted(command)
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true, tokens: true })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = known[token.name]
    const { name, rawName } = token
    if (!option) throw new UsageError(t('cli.unknownOption', { option: rawName, command: command.name }))
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(t('cli.takesNoValue', { option: rawName }))
    }
    if (option.type === 'string' && (token.value === undefined || token.value === '')) {
      throw new UsageError(t('cli.needsValue', { option: rawName }))
    }
    if (option.type === 'string' && !token.inlineValue && token.value?.startsWith('--')) {
      throw new UsageError(t('cli.needsValue', { option: rawName }))
    }
    if (seen.has(name)) throw new UsageError(t('cli.optionTwice', { option: rawName }))
    seen.add(name)
  }
}

function checkOperands(command: Command, operands: readonly string[], t: Translate): void {
  const needed = command.operands.filter((operand) => !operand.startsWith('['))
  const missing = needed[operands.length]
  if (missing !== undefined) throw new UsageError(t('cli.missingOperand', { operand: missing, command: command.name }))
  const extra = operands[command.operands.length]
  if (extra !== undefined) throw new UsageError(t('cli.extraOperand', { operand: extra, command: command.name }))
}

/** Reads what was typed after the command's name; `help` when help was asked for. */
export function parseCall(command: Command, args: readonly string[], t: Translate): CommandCall | 'help' {
  refuseUnknown(command, args, t)
  const parsed = parseArgs({ args: [...args], options: accepted(command), strict: false, allowPositionals: true })
  const values: Record<string, Given | Given[]> = parsed.values
  if (values.help === true) return 'help'
  checkOperands(command, parsed.positionals, t)
  const text = (option: string) => {
    const value = values[option]
    return typeof value === 'string' ? value : undefined
  }
  const data = text('data')
  return {
    operands: parsed.positionals,
    text,
    flag: (option) => values[option] === true,
    dataDir: data === undefined ? defaultDataDir() : resolve(data),
    json: values.json === true
  }
}
