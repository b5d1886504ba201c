/**
 * Noto Sans SC holds of the extended Latin letters only these; what it lacks would be
 * printed as a box, so a Polish or Turkish name is printed without its marks (faults.md 46).
 */
const HELD = new Set('ĀāĂăĐđĒēĚěĨĩĪīŃńŇňŌōŎŏŒœŨũŪūŬŭƒƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǸǹ')
const STROKED: Readonly<Record<string, string>> = {
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Ŧ: 'T',
  ŧ: 't',
  Ŋ: 'N',
  ŋ: 'n',
  ſ: 's',
  Ĳ: 'IJ',
  ĳ: 'ij',
  ĸ: 'k'
}

function heldLetter(letter: string): string {
  if (HELD.has(letter)) return letter
  return STROKED[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Narrow spaces that the typeface lacks become the usual one that holds words together. */
const narrowSpaces = /[\u2007\u2009\u200a\u202f]/g

/** Text as the typeface can print it. In English its curly quotes and dots are as wide as a Chinese character. */
export function printable(text: string, isEnglish: boolean): string {
  const composed = text
    .normalize('NFC')
    .replace(narrowSpaces, '\u00a0')
    .replace(/[\u0100-\u024f]/g, heldLetter)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  if (!isEnglish) return composed
  return composed.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...')
}
