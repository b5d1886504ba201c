import type { Random } from './random.rules.ts'
import type { SampleWords } from './words.ts'

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const VIN_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'
const TRANSLITERATION: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((letter, at) => [letter, at + 1] as const)
    .concat(
      [...'JKLMN'].map((letter, at) => [letter, at + 1] as const),
      [
        ['P', 7],
        ['R', 9]
      ],
      [...'STUVWXYZ'].map((letter, at) => [letter, at + 2] as const)
    )
)
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

const text = (random: Random, source: string, length: number) =>
  Array.from({ length }, () => source[random.int(0, source.length - 1)]).join('')

/** A VIN whose check digit is right (ISO 3779), made up. */
export function sampleVin(random: Random): string {
  const body = [
    ...`L${text(random, LETTERS, 2)}${text(random, VIN_LETTERS, 5)}0${text(random, VIN_LETTERS, 2)}${text(random, '0123456789', 6)}`
  ]
  const sum = body.reduce(
    (total, sign, at) =>
      total + (Number.isNaN(Number(sign)) ? (TRANSLITERATION[sign] ?? 0) : Number(sign)) * (WEIGHTS[at] ?? 0),
    0
  )
  body[8] = sum % 11 === 10 ? 'X' : String(sum % 11)
  return body.join('')
}

export function sampleName(words: SampleWords, random: Random): string {
  const first = random.pick(words.firstNames)
  const surname = random.pick(words.surnames)
  return words.nameOrder === 'given_first' ? `${first} ${surname}` : `${surname}${first}`
}

/** A plate that no other car of the sample has; `taken` remembers it. */
export function samplePlate(words: SampleWords, random: Random, taken: Set<string>): string {
  for (;;) {
    const plate = words.plate({
      letters: (n) => text(random, LETTERS, n),
      digits: (n) => text(random, '0123456789', n),
      pick: (list) => random.pick(list)
    })
    if (!taken.has(plate)) {
      taken.add(plate)
      return plate
    }
  }
}

export function samplePhone(words: SampleWords, random: Random): string {
  return words.phone((n) => text(random, '0123456789', n))
}
