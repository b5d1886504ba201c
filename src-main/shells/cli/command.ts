import type { Translate } from '../../shared/messages/index.ts'

/** One option of a command, beside `--data`, `--json` and `--help`, which the frame knows. */
export interface OptionSpec {
  type: 'string' | 'boolean'
  /** What stands for the value in help: `FILE`, `YYYY-MM`. */
  placeholder?: string
  describe(t: Translate): string
}

export interface Command {
  /** The word typed after `rightfirst`. */
  name: string
  summary(t: Translate): string
  /** What follows the name, as help shows it: `FILE` is needed, `[FILE]` may be left out. */
  operands: readonly string[]
  options: Readonly<Record<string, OptionSpec>>
  /** Whether `--data DIR` and `--json` mean anything here; given where they do not, they are refused. */
  usesData: boolean
  usesJson: boolean
  /** Returns the exit code. Throw `CommandError` or `DomainError` for a refusal in one line. */
  run(call: CommandCall, io: CommandIo): Promise<number>
}

/** What was typed, already checked against the command's own lists. */
export interface CommandCall {
  operands: readonly string[]
  /** The value of a string option; undefined when it was not given. */
  text(option: string): string | undefined
  /** Whether a boolean option was given. */
  flag(option: string): boolean
  dataDir: string
  json: boolean
}

export interface CommandIo {
  out(line: string): void
  err(line: string): void
  /** Rewrites one line on a terminal; says nothing where the output is kept. */
  progress(line: string): void
  t: Translate
  /** Aborted by Ctrl+C. */
  signal: AbortSignal
}
