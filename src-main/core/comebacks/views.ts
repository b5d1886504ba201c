import { z } from 'zod'
import { type Candidate, type Comeback, candidate, comeback } from '../../shared/contract/comebacks.ts'
import type { QueryContext } from '../context.ts'
import { escapeOptionsOf } from './comebacks.sql.ts'
import { type CandidateFilter, type ComebackFilter, candidateRows, comebackRows } from './views.sql.ts'

const idList = (text: string | null) => (text ? text.split(',').map(Number) : [])
const wordList = (text: string) => text.split(',').filter((word) => word !== '')

export function readCandidates(context: QueryContext, filter: CandidateFilter): Candidate[] {
  const rows = candidateRows(context.db, filter).map((row) => ({
    ...row,
    isManual: row.isManual === 1,
    reasons: wordList(row.reasons),
    words: wordList(row.words),
    originalTechnicianIds: idList(row.originalTechnicianIds),
    escapeOptions: escapeOptionsOf(context.db, row.originalJobId)
  }))
  return z.array(candidate).parse(rows)
}

export function readComebacks(context: QueryContext, filter: ComebackFilter): Comeback[] {
  const rows = comebackRows(context.db, filter).map((row) => ({
    ...row,
    originalTechnicianIds: idList(row.originalTechnicianIds),
    returnTechnicianIds: idList(row.returnTechnicianIds)
  }))
  return z.array(comeback).parse(rows)
}
