import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printPdf } from './print-pdf.ts'

/** Prints a report and says how far it is. */
export function usePrint() {
  const { t } = useTranslation()
  const [at, setAt] = useState<{ page: number; pages: number } | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const print = async (file: File) => {
    setFailed(false)
    try {
      await printPdf(file, (page, pages) => setAt({ page, pages }))
    } catch {
      setFailed(true)
    }
    setAt(null)
  }
  return {
    run: (file: File) => void (at === null && print(file)),
    isBusy: at !== null,
    words: at ? t('reportPage.printing', at) : hasFailed ? t('reportPage.notPrinted') : null
  }
}
