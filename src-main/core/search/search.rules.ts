/** Kinds in the index; a row's id is record_id * 4 + the kind's place here, so newest records have the highest ids. */
export const indexedKinds = ['order', 'vehicle', 'customer'] as const
export type IndexedKind = (typeof indexedKinds)[number]

export function rowIdOf(kind: IndexedKind, recordId: number): number {
  return recordId * 4 + indexedKinds.indexOf(kind)
}

const CHINESE = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu
const ENDS_IN_CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u

/** Words for the index: every Chinese, Japanese or Korean character set apart, so that any two in a row find. */
export function spacedWords(text: string): string {
  return text.normalize('NFKC').replace(CHINESE, ' $1 ')
}

/** What a number, plate, VIN or phone number is compared by: its letters and digits, half width, upper case. */
export function codeKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Codes for the index, set apart so that no part reaches from one into the next. */
export function spacedCodes(codes: readonly (string | null)[]): string {
  return codes
    .map((code) => codeKey(code ?? ''))
    .filter((key) => key !== '')
    .join(' ')
}

export interface SearchTerms {
  /** FTS5 expression for search_words; null: the text has no word. */
  words: string | null
  /** FTS5 expression for search_codes; null: the text is too short for trigrams, or too long for any code. */
  codes: string | null
  /** What a plate, VIN or number may be or begin with. */
  key: string
}

const TRIGRAM = 3
const LONGEST_CODE = 40
/** Every word is a look-up of its own; nobody types more to find one order. */
const MOST_WORDS = 8

/** A quoted string of FTS5: inside it nothing is an operator. */
const quoted = (text: string) => `"${text.replaceAll('"', ' ')}"`

/**
 * What a typed text looks for. Each word is a phrase that may go on (`brak` finds brakes), all of them must be there;
 * the same text without its spaces and signs may be part of a code.
 */
export function searchTerms(text: string): SearchTerms {
  // Half a surrogate pair or a control character is no text.
  const clean = text.toWellFormed().replace(/[\p{Cc}\u{fffd}]/gu, ' ')
  const chunks = clean.normalize('NFKC').split(/\s+/u)
  const words = [...new Set(chunks.filter((chunk) => /[\p{L}\p{N}]/u.test(chunk)))].slice(0, MOST_WORDS)
  const key = codeKey(clean)
  const length = [...key].length
  return {
    words: words.length > 0 ? words.map(wordTerm).join(' AND ') : null,
    codes: length >= TRIGRAM && length <= LONGEST_CODE ? quoted(key) : null,
    key
  }
}

function wordTerm(word: string): string {
  const phrase = quoted(spacedWords(word).trim())
  return ENDS_IN_CHINESE.test(word) ? phrase : `${phrase}*`
}
