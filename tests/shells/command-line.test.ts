import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DomainError } from '../../src-main/shared/errors.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { withBooks } from '../../src-main/shells/cli/books.ts'
import type { Command, CommandCall, CommandIo } from '../../src-main/shells/cli/command.ts'
import { runCommandLine } from '../../src-main/shells/cli/run.ts'

function terminal() {
  const out: string[] = []
  const err: string[] = []
  const io: CommandIo = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    progress: () => undefined,
    t: createTranslator('en'),
    signal: new AbortController().signal
  }
  return { io, out, err }
}

function table(run: Command['run']) {
  const command: Command = {
    name: 'count',
    summary: () => 'count the parts of a shelf',
    operands: ['SHELF', '[BIN]'],
    options: {
      month: { type: 'string', placeholder: 'YYYY-MM', describe: () => 'month' },
      blind: { type: 'boolean', describe: () => 'hide what is expected' }
    },
    usesData: true,
    usesJson: true,
    run
  }
  return { count: async () => ({ command }) }
}

async function type(args: string[], run: Command['run'] = async () => 0) {
  const { io, out, err } = terminal()
  return { code: await runCommandLine(args, io, table(run)), out, err }
}

test('a command gets what was typed after it', async () => {
  const calls: CommandCall[] = []
  const { code } = await type(
    ['count', 'A3', '--month', '2026-11', '--blind', '--json', '--data', '/books'],
    async (call) => {
      calls.push(call)
      return 0
    }
  )
  const [call] = calls
  expect(code).toBe(0)
  expect(call).toMatchObject({ operands: ['A3'], dataDir: '/books', json: true })
  expect([call?.text('month'), call?.flag('blind'), call?.text('missing')]).toEqual(['2026-11', true, undefined])
})

test.each([
  ['an unknown command', ['cuont'], 'there is no command “cuont”'],
  ['an unknown option', ['count', 'A3', '--mnoth', '2026-11'], 'count knows no option --mnoth'],
  ['an unknown short option', ['count', 'A3', '-x'], 'count knows no option -x'],
  ['an option before the command', ['--data', 'x', 'count'], 'the command comes first, before --data'],
  ['an option without its value', ['count', 'A3', '--month'], '--month needs a value.'],
  ['an option whose value is the next option', ['count', 'A3', '--month', '--json'], '--month needs a value.'],
  ['a value where none belongs', ['count', 'A3', '--blind=yes'], '--blind takes no value.'],
  ['an option given twice', ['count', 'A3', '--month=2026-11', '--month=2026-12'], '--month was given twice.'],
  ['a missing operand', ['count'], 'count needs SHELF.'],
  ['a superfluous operand', ['count', 'A3', 'B1', 'C2'], 'count does not know what to do with “C2”.']
])('%s is refused in one line with exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await type(args)
  expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 })
  expect(err[0]).toContain(sentence)
})

test('a refusal of the books is their own sentence in one line with exit code 1', async () => {
  const { code, err } = await type(['count', 'A3'], async () => {
    throw new DomainError('vin_malformed', { vin: 'WVW' })
  })
  expect(code).toBe(1)
  expect(err).toHaveLength(1)
  expect(err[0]).toMatch(/^rightfirst: “WVW” is not a VIN/)
})

test('an unforeseen error shows no stack', async () => {
  const { code, err } = await type(['count', 'A3'], async () => {
    throw new Error('disk full\n  at somewhere')
  })
  expect({ code, err }).toEqual({ code: 1, err: ['rightfirst: This did not work: disk full at somewhere'] })
})

test('help lists commands and options', async () => {
  expect((await type(['--help'])).out.join()).toContain('count SHELF [BIN]  count the parts of a shelf')
  const { code, out } = await type(['count', '--help'])
  expect(code).toBe(0)
  expect(out.join()).toMatch(/--month YYYY-MM {2}month\n.*--blind/)
})

test('a folder that was typed wrongly is not made', async () => {
  const dataDir = join(tmpdir(), 'rightfirst-no-such-folder')
  const { code, err } = await type(['count', 'A3', '--data', dataDir], (call) => withBooks(call.dataDir, async () => 0))
  expect({ code, err }).toEqual({ code: 1, err: [expect.stringContaining('There are no books yet.')] })
  expect(existsSync(dataDir)).toBe(false)
})
