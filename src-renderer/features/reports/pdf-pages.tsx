import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys/keys.tsx'
import { FootNote } from '../../ui/page/slots.tsx'
import { ErrorState } from '../../ui/page/states.tsx'
import { openPdf, pointsInInch } from './open-pdf.ts'

/** CSS pixels in an inch: at 100 % a page has the size of its paper. */
const pixelsInInch = 96

type Opened = { document: PDFDocumentProxy } | { error: true } | null

function useDocument(file: File): Opened {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let isGone = false
    let document: PDFDocumentProxy | null = null
    setOpened(null)
    const open = async () => {
      document = await openPdf(file)
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
  return <Pages document={opened.document} percent={percent} />
}

function Pages({ document, percent }: { document: PDFDocumentProxy; percent: number }) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const [at, setAt] = useState(1)
  const pages = document.numPages
  const sheets = () => [...(box.current?.querySelectorAll<HTMLElement>('.report-sheet') ?? [])]
  const go = (to: number) => sheets()[Math.max(1, Math.min(pages, to)) - 1]?.scrollIntoView({ block: 'start' })
  const follow = () => {
    const top = box.current?.getBoundingClientRect()
    if (!top) return
    const middle = top.top + top.height / 3
    setAt(Math.max(1, sheets().filter((sheet) => sheet.getBoundingClientRect().top <= middle).length))
  }
  useKeys([
    { key: 'PageUp', hint: t('reportPage.key.page'), run: () => go(at - 1) },
    { key: 'PageDown', hint: t('reportPage.key.page'), run: () => go(at + 1) }
  ])
  return (
    <section
      className="report-pages"
      ref={box}
      onScroll={follow}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by key
      tabIndex={0}
      aria-label={t('reportPage.pages')}
    >
      {Array.from({ length: pages }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <PdfPage key={index} document={document} number={index + 1} percent={percent} />
      ))}
      <FootNote>{t('reportPage.page', { page: at, pages })}</FootNote>
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
      const scale = (pixelsInInch / pointsInInch) * (percent / 100)
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
