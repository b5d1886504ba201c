import { dirname } from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { reportFont } from '../core/reports/monthly-report.ts'
import { fontFile } from './resources.ts'

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
}

/** Sets a document with the embedded typeface. Nothing but the two font files is read, nothing is fetched. */
export async function makePdf(definition: TDocumentDefinitions): Promise<MadePdf> {
  const regular = fontFile('regular')
  const bold = fontFile('bold')
  const allowed = [dirname(regular), dirname(bold)]
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.includes(dirname(path)))
  pdfmake.setFonts({ [reportFont]: { normal: regular, bold, italics: regular, bolditalics: bold } })
  const { footer } = definition
  let pages = 0
  const counted: TDocumentDefinitions = {
    ...definition,
    footer: (page, count, size) => {
      pages = count
      return typeof footer === 'function' ? footer(page, count, size) : footer
    }
  }
  const bytes = await pdfmake.createPdf(counted).getBuffer()
  return { bytes: new Uint8Array(bytes), pages }
}
