/** One place where a result is not what the case expects. */
export interface Difference {
  path: string
  expected: unknown
  got: unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Compares by methods.md 13: the tolerance is absolute and holds for every number at any depth; texts, truth values,
 * nulls and the order of arrays must match exactly; a result may hold more keys than the case expects.
 */
export function differencesOf(expected: unknown, got: unknown, tolerance: number, path = ''): Difference[] {
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((item, index) => differencesOf(item, got[index], tolerance, `${path}[${index}]`))
  }
  if (isRecord(expected) && isRecord(got)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differencesOf(value, Object.hasOwn(got, key) ? got[key] : undefined, tolerance, path ? `${path}.${key}` : key)
    )
  }
  const isSame =
    typeof expected === 'number' && typeof got === 'number' ? Math.abs(expected - got) <= tolerance : expected === got
  return isSame ? [] : [{ path, expected, got }]
}
