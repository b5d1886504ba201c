import type { FreshBooks } from './books.ts'

/** Thrown for an input that is none of the forms a method is known to take. */
export class NotSupported extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'NotSupported'
  }
}

/** Answers one case: its input parsed, its records kept in fresh books, the product's own functions asked. */
export type Method = (input: unknown, fresh: FreshBooks) => unknown
export type Methods = Readonly<Record<string, Method>>
