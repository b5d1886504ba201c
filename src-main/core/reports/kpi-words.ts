import type { Language } from '../../shared/enums.ts'
import { resources } from '../../shared/messages/index.ts'

/** What a KPI is called, asks and counts (messages/<language>/kpi). */
export interface KpiWords {
  name: string
  question: string
  numerator: string
  denominator: string
  counts: string
  date: string
  credit: string
  source: string
}

export function kpiWords(id: string, language: Language): KpiWords {
  const area: Readonly<Record<string, KpiWords | string>> = resources[language].translation.kpi
  const words = area[id]
  if (words === undefined || typeof words === 'string') throw new Error(`the KPI ${id} has no words in ${language}`)
  return words
}
