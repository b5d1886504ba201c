const han = /^\p{Script=Han}/u

/** Two letters of a Latin name, the surname of a Chinese one. */
export function initialsOf(name: string): string {
  const trimmed = name.trim()
  if (han.test(trimmed)) return [...trimmed][0] ?? ''
  const words = trimmed.split(/[\s-]+/).filter(Boolean)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? '')][0] ?? '') : ([...(words[0] ?? '')][1] ?? '')
  return `${first}${last}`.toUpperCase()
}
