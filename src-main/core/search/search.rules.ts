/** Kinds in the index; a row's id is record_id * 4 + the kind's place here, so newest records have the highest ids. */
export const indexedKinds = ['order', 'vehicle', 'customer'] as const
export type IndexedKind = (typeof indexedKinds)[number]

export function rowIdOf(kind: IndexedKind, recordId: number): number {
  return recordId * 4 + indexedKinds.indexOf(kind)
}

/** Words for the index: every Chinese, Japanese or Korean character set apart, so that any two in a row find. */
export function spacedWords(text: string): string {
  return text.normalize('NFKC').replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu, ' $1 ')
}
