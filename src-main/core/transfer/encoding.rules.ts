import type { confidences, Encoding } from '../../shared/contract/transfer.ts'

export type Confidence = (typeof confidences)[number]

export type Decoded = {
  text: string
  encoding: Encoding
  confidence: Confidence
  byteOrderMark: boolean
  /** Places where the file itself holds a damaged character (U+FFFD). */
  damagedCharacters: number
}

const SAMPLE_BYTES = 256 * 1024

/** A byte order mark decides; then valid UTF-8; then the scores of the older encodings. A person may override all. */
export function decodeBytes(bytes: Uint8Array, wanted: Encoding | 'auto' = 'auto'): Decoded {
  const marked = byteOrderMark(bytes)
  if (wanted !== 'auto') return decoded(bytes, wanted, 'certain', marked?.encoding === wanted)
  if (marked) return decoded(bytes, marked.encoding, 'certain', true)
  const wide = wideWithoutMark(bytes)
  if (wide) return decoded(bytes, wide, 'likely', false)
  const utf8 = utf8Sequences(bytes)
  if (utf8.wrong === 0) return decoded(bytes, 'utf-8', 'certain', false)
  if (utf8.right >= 10 * utf8.wrong) return decoded(bytes, 'utf-8', 'likely', false)
  const [best, second] = scoreEncodings(bytes)
  if (!best) return decoded(bytes, 'windows-1252', 'unsure', false)
  const margin = best.score - (second?.score ?? 0)
  return decoded(bytes, best.encoding, best.score > 0.6 && margin > 0.25 ? 'likely' : 'unsure', false)
}

function decoded(bytes: Uint8Array, encoding: Encoding, confidence: Confidence, byteOrderMark: boolean): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  let damaged = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged += 1
  return { text, encoding, confidence, byteOrderMark, damagedCharacters: damaged }
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be' }
  return null
}

/** UTF-16 without its mark: commas, line ends and Latin letters put a zero in every second byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  if (length < 4 || bytes.length % 2 !== 0) return null
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros += 1
    if (bytes[i + 1] === 0) oddZeros += 1
  }
  const pairs = length / 2
  if (oddZeros > pairs * 0.2 && evenZeros < pairs * 0.02) return 'utf-16le'
  if (evenZeros > pairs * 0.2 && oddZeros < pairs * 0.02) return 'utf-16be'
  return null
}

function utf8Sequences(bytes: Uint8Array): { right: number; wrong: number } {
  let right = 0
  let wrong = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    let good = more > 0 && lead < 0xf5
    for (let k = 1; good && k <= more; k += 1) good = ((bytes[i + k] ?? 0) & 0xc0) === 0x80
    if (good) {
      right += 1
      i += more
    } else wrong += 1
  }
  return { right, wrong }
}

type Score = { encoding: Encoding; score: number }

/** Scores between 0 and 1, best first. They look at the bytes above 0x7F, in the runs they stand in. */
function scoreEncodings(bytes: Uint8Array): Score[] {
  const runs = highRuns(bytes.subarray(0, SAMPLE_BYTES))
  const scores: Score[] = [
    { encoding: 'gb18030', score: scoreChinese(bytes.subarray(0, SAMPLE_BYTES)) },
    { encoding: 'windows-1251', score: scoreCyrillic(runs) },
    { encoding: 'windows-1252', score: scoreWestern(runs) }
  ]
  return scores.sort((a, b) => b.score - a.score)
}

function highRuns(bytes: Uint8Array): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  for (const byte of bytes) {
    if (byte >= 0x80) run.push(byte)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** Lead bytes B0-D7 hold the 3,755 everyday characters of GB 2312, A1-A3 its punctuation and full-width forms. */
function scoreChinese(bytes: Uint8Array): number {
  let everyday = 0
  let other = 0
  let wrong = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1]
    if (trail === undefined) break
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) wrong += 1
    else {
      if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday += 1
      else other += 1
      i += trail < 0x40 ? 3 : 1
    }
  }
  const all = everyday + other + wrong
  return all === 0 ? 0 : Math.max(0, (everyday - 5 * wrong) / all)
}

/** Russian words are runs of letters, small ones after the first; common vowels are never rare in them. */
function scoreCyrillic(runs: number[][]): number {
  let all = 0
  let inWords = 0
  let vowels = 0
  let capitalsInside = 0
  for (const run of runs) {
    all += run.length
    const letters = run.filter((b) => b >= 0xc0 || b === 0xa8 || b === 0xb8)
    if (run.length >= 3) inWords += letters.length
    vowels += letters.filter((b) => [0xe0, 0xe5, 0xe8, 0xee, 0xf3, 0xc0, 0xc5, 0xc8, 0xce, 0xd3].includes(b)).length
    for (let i = 1; i < run.length; i += 1) {
      if ((run[i] ?? 0) >= 0xc0 && (run[i] ?? 0) <= 0xdf && (run[i - 1] ?? 0) >= 0xe0) capitalsInside += 1
    }
  }
  if (all === 0) return 0
  const vowelShare = vowels / all
  const rhythm = vowelShare > 0.2 && vowelShare < 0.6 ? 1 : 0.4
  return Math.max(0, (inWords / all) * rhythm - capitalsInside / all)
}

/** Western text is Latin letters with one or two accented ones or signs between them. */
function scoreWestern(runs: number[][]): number {
  const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
  let all = 0
  let alone = 0
  for (const run of runs) {
    all += run.length
    if (run.length <= 2 && !run.some((b) => undefinedBytes.has(b))) alone += run.length
  }
  return all === 0 ? 0 : 0.9 * (alone / all)
}
