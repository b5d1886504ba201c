import { type CheckResult, verifyOpenBooks } from '../../../app/checks.ts'
import { EXIT } from '../../command-error.ts'
import { withBooks } from '../books.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'verify',
  summary: (t) => t('commands.verify.summary'),
  operands: [],
  options: {},
  usesData: true,
  usesJson: true,
  async run(call, io) {
    return withBooks(call.dataDir, async ({ app }) => {
      const results: CheckResult[] = []
      for (const result of verifyOpenBooks(app)) {
        results.push(result)
        if (call.json) continue
        const name = io.t(`commands.verify.check.${result.id}`)
        const { faults: count, examples } = result
        io.out(
          result.isOk ? `✓ ${name}` : `✗ ${name}: ${io.t('commands.verify.faults', { count })}: ${examples.join('; ')}`
        )
      }
      const isOk = results.every((result) => result.isOk)
      if (call.json) io.out(JSON.stringify({ ok: isOk, checks: results }, null, 2))
      return isOk ? EXIT.done : EXIT.failed
    })
  }
}
