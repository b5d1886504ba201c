import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf, pointsInInch } from './open-pdf.ts'

/** Fine enough for the smallest print of a report, and a page of it still a few hundred kilobytes. */
const printDpi = 200

/** `@page` in points, without margins: the PDF has its own, and a browser's head and foot have no room. */
function pageRule(size: { width: number; height: number }): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = `@page { size: ${size.width}pt ${size.height}pt; margin: 0 }`
  return style
}

async function drawSheet(pdf: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: printDpi / pointsInInch })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!picture) throw new Error('a page could not be drawn')
  const sheet = new Image()
  sheet.src = URL.createObjectURL(picture)
  sheet.alt = String(number)
  await sheet.decode()
  return sheet
}

function clearSheets(): void {
  for (const old of document.querySelectorAll('.print-sheets')) {
    for (const sheet of old.querySelectorAll('img')) URL.revokeObjectURL(sheet.src)
    old.remove()
  }
}

/**
 * Prints the pages of the PDF, not the screen (faults.md 47). They are drawn here, because no shell lets a viewer of
 * its own into the page: the policy refuses plug-ins, and the desktop program has none.
 */
export async function printPdf(file: File, onPage: (page: number, pages: number) => void): Promise<void> {
  const pdf = await openPdf(file)
  try {
    clearSheets()
    const box = document.createElement('div')
    box.className = 'print-sheets'
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    box.append(pageRule({ width, height }))
    for (let number = 1; number <= pdf.numPages; number++) {
      onPage(number, pdf.numPages)
      box.append(await drawSheet(pdf, number))
    }
    document.body.append(box)
    window.addEventListener('afterprint', clearSheets, { once: true })
    window.print()
  } finally {
    await pdf.loadingTask.destroy()
  }
}
