import { createTranslator } from '../../shared/messages/index.ts'
import { languageOf } from '../language.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (words: string) => words.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)

/**
 * The answer to the link of this run. A page that goes on by itself, not a redirect: a browser that was sent here by
 * another site keeps the strict cookie back on a redirect, and the first page would be refused.
 */
export const enterPage =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>RightFirst</title>'

/** Told to a browser that came without the link of this run. */
export function linkNeededPage(acceptLanguage: string | undefined): string {
  const language = languageOf(acceptLanguage ?? '')
  const t = createTranslator(language)
  const [title, detail] = [text(t('doors.linkUsed.title')), text(t('doors.linkUsed.detail'))]
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}</p></html>`
}
