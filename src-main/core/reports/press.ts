import { createFormat, type Format } from '../../shared/format/index.ts'
import { createTranslator, type Translate } from '../../shared/messages/index.ts'
import type { ReportData } from './report-data.ts'

/** A4 and US Letter in points, with the margins of the report. */
export const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 }
} as const
export const margins = { side: 40, top: 36, bottom: 46 } as const

/** What every chapter is set with: the data, the language and the width between the margins. */
export interface Press {
  data: ReportData
  t: Translate
  format: Format
  width: number
}

export function createPress(data: ReportData): Press {
  return {
    data,
    t: createTranslator(data.format.language),
    format: createFormat(data.format),
    width: papers[data.paper].width - 2 * margins.side
  }
}
