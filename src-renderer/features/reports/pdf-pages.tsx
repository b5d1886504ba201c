import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/page/states.tsx'

GlobalWorkerOptions.workerSrc = workerUrl

/** Points of a PDF are drawn at this many times their size before the screen's own density. */
const BASE_SCALE = 4 / 3

type Opened = { document: PDFDocumentProxy } | { error: true } | null

function useDocument(file: File): Opened {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let isGone = false
    let document: PDFDocumentProxy | null = null
    setOpened(null)
    const open = async () => {
      const data = new Uint8Array(await file.arrayBuffer())
      document = await getDocument({ data }).promise
      if (isGone) await document.loadingTask.destroy()
      else setOpened({ document })
    }
    open().catch(() => !isGone && setOpened({ error: true }))
    return () => {
      isGone = true
      void document?.loadingTask.destroy()
    }
  }, [file])
  return opened
}

/** The pages of a report, one under the other, drawn here so that every shell shows them alike. */
export function PdfPages({ file, percent }: { file: File; percent: number }) {
  const { t } = useTranslation()
  const opened = useDocument(file)
  if (opened && 'error' in opened) return <ErrorState>{t('reportPage.unreadable')}</ErrorState>
  if (!opened) return <p className="report-opening">{t('reportPage.opening')}</p>
  const numbers = Array.from({ length: opened.document.numPages }, (_, index) => index + 1)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by key
    <section className="report-pages" tabIndex={0} aria-label={t('reportPage.pages')}>
      {numbers.map((number) => (
        <PdfPage key={number} document={opened.document} number={number} percent={percent} />
      ))}
    </section>
  )
}

function PdfPage({ document, number, percent }: { document: PDFDocumentProxy; number: number; percent: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let isGone = false
    let stop = () => undefined as unknown
    const draw = async () => {
      const page = await document.getPage(number)
      if (isGone || !canvas.current) return
      const scale = (BASE_SCALE * percent) / 100
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      canvas.current.style.width = `${viewport.width / window.devicePixelRatio}px`
      const task = page.render({ canvas: canvas.current, viewport })
      stop = () => task.cancel()
      const content = await page.getTextContent()
      setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
      await task.promise
    }
    // A drawing that another took over ends with an error of its own.
    draw().catch(() => undefined)
    return () => {
      isGone = true
      stop()
    }
  }, [document, number, percent])
  return (
    <figure className="report-sheet" aria-label={t('reportPage.page', { page: number, pages: document.numPages })}>
      <canvas ref={canvas} />
      <figcaption className="visually-hidden">{text}</figcaption>
    </figure>
  )
}
