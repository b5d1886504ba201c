import { createContext, useContext } from 'react'
import type { Format } from '../../src-main/shared/format/index.ts'
import { createFormat, plainSettings } from '../../src-main/shared/format/index.ts'

export const FormatContext = createContext<Format>(createFormat(plainSettings))

/** How this shop, in this language, writes figures, money, lengths of time and days. */
export function useFormat(): Format {
  return useContext(FormatContext)
}
