/** Seconds of a length typed as `1:20`, or as minutes; null: neither. */
export function readHoursMinutes(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60
  return /^\d{1,4}$/.test(plain) ? Number(plain) * 60 : null
}
