import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createFormat, plainSettings } from '../../src-main/shared/format/index.ts'
import type { Language } from '../../src-main/shared/messages/index.ts'
import { createI18n } from '../../src-main/shared/messages/index.ts'
import { FormatContext } from '../../src-renderer/ui/format.tsx'
import { KeysProvider } from '../../src-renderer/ui/keys/keys.tsx'

/** Draws a part of the window as the application would: with its language, formats and keys. */
export function draw(part: ReactNode, language: Language = 'en') {
  const around = (inside: ReactNode) => (
    <I18nextProvider i18n={createI18n(language)}>
      <FormatContext value={createFormat({ ...plainSettings, language })}>
        <KeysProvider>{inside}</KeysProvider>
      </FormatContext>
    </I18nextProvider>
  )
  const drawn = render(around(part))
  return { ...drawn, redraw: (next: ReactNode) => drawn.rerender(around(next)) }
}
