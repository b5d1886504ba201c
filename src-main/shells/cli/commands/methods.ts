import { type CaseResult, readCases, runCases } from '../../../app/checks.ts'
import type { Translate } from '../../../shared/messages/index.ts'
import { CommandError, EXIT } from '../../command-error.ts'
import type { Command } from '../command.ts'

type Cases = ReturnType<typeof readCases>

function casesOf(file: string, t: Translate): Cases {
  try {
    return readCases(file)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error
    throw new CommandError(t(isMissing ? 'commands.methods.unreadable' : 'commands.methods.notCases', { file }))
  }
}

function select(cases: Cases, only: string | undefined): Cases {
  if (only === undefined) return cases
  const prefixes = only
    .split(',')
    .map((prefix) => prefix.trim())
    .filter((prefix) => prefix !== '')
  return cases.filter(({ method }) => prefixes.some((prefix) => method.startsWith(prefix)))
}

function lineOf({ id, method, status, differences, detail }: CaseResult, t: Translate): string {
  const words = { passed: 'commands.methods.passed', failed: 'commands.methods.failed' } as const
  if (status === 'not_supported') return `${t('commands.methods.notSupported')}  ${id}  ${method}`
  if (status === 'passed') return `${t(words.passed)}  ${id}`
  const values = differences.map(({ path, expected, got }) =>
    t('commands.methods.difference', {
      path,
      expected: JSON.stringify(expected) ?? '–',
      got: JSON.stringify(got) ?? '–'
    })
  )
  return `${t(words.failed)}  ${id}: ${detail ?? values.join('; ')}`
}

export const command: Command = {
  name: 'methods',
  summary: (t) => t('commands.methods.summary'),
  operands: ['FILE'],
  options: { only: { type: 'string', placeholder: 'PREFIX,…', describe: (t) => t('commands.methods.only') } },
  usesData: false,
  usesJson: true,
  async run(call, io) {
    const file = call.operands[0] ?? ''
    const cases = select(casesOf(file, io.t), call.text('only'))
    const results: CaseResult[] = []
    for (const result of runCases(cases)) {
      results.push(result)
      if (!call.json) io.out(lineOf(result, io.t))
    }
    const count = (status: CaseResult['status']) => results.filter((result) => result.status === status).length
    const summary = { passed: count('passed'), failed: count('failed'), notSupported: count('not_supported') }
    io.out(
      call.json ? JSON.stringify({ ...summary, cases: results }, null, 2) : io.t('commands.methods.total', summary)
    )
    return results.length > 0 && summary.passed === results.length ? EXIT.done : EXIT.failed
  }
}
