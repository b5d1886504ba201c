export const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** A refusal that the command words itself, in one line. */
export class CommandError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}

/** The command line was not understood. */
export class UsageError extends CommandError {
  constructor(message: string) {
    super(message, EXIT.usage)
    this.name = 'UsageError'
  }
}

/** Another program listens on the port. */
export class PortTakenError extends CommandError {}
