import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

const TAKEN = '.csv,.txt,.tsv,.xlsx,.xls,text/csv,text/plain'

/** A button for the file; the whole strip also takes one that is dropped. */
export function FilePick({ onChoose, isChosen }: { onChoose: (file: File) => void; isChosen: boolean }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file) onChoose(file)
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody
    <div
      className={isOver ? 'file-pick over' : 'file-pick'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept={TAKEN}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('importScreen.choose')}
        onChange={(event) => take(event.target.files)}
      />
      <Button type={isChosen ? 'default' : 'primary'} autoFocus onClick={() => input.current?.click()}>
        {t(isChosen ? 'importScreen.another' : 'importScreen.choose')}
      </Button>
      <span className="secondary">{t('importScreen.drop')}</span>
      {!isChosen && <p>{t('importScreen.invite')}</p>}
    </div>
  )
}
