import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  width: number
  height: number
  /** Texts in reading order of the file, joined by spaces. */
  text: string
  /** Each piece with the place of its beginning, in points from the lower left. */
  pieces: { x: number; y: number; width: number; text: string }[]
}

export interface ReadPdf {
  pages: ReadPage[]
  text: string
  title: string
  /** Names of the font programs inside the file. */
  fonts: string[]
}

/** Reads a PDF as a viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const pieces = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, text: item.str }]
        : []
    )
    pages.push({ width, height, pieces, text: pieces.map(({ text }) => text).join(' ') })
  }
  const { info } = await pdf.getMetadata()
  const title = 'Title' in info ? String(info.Title) : ''
  await task.destroy()
  return { pages, text: pages.map(({ text }) => text).join('\n'), title, fonts: fontsOf(bytes) }
}

/** A subset that is embedded has a tag of six letters before its name and a font file beside it. */
function fontsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1')
  const names = [...raw.matchAll(/\/FontName \/([A-Za-z+-]+)[^>]*\/FontFile[23]? /gs)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}
