import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Opened in a worker of the application's own files; the window's policy lets nothing be made from text. */
export async function openPdf(file: File): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await file.arrayBuffer())
  return getDocument({ data, isEvalSupported: false, useWasm: false }).promise
}

/** Points, the measure of a PDF. */
export const pointsInInch = 72
