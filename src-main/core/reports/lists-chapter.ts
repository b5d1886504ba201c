import type { Content, TableCell } from 'pdfmake/interfaces'
import { causesBlock } from './causes-block.ts'
import { cell, chapterHead, headCell, noteText, rightCell, ruledTable, sectionHead } from './layout.ts'
import type { Press } from './press.ts'
import { type ComebackLine, qualityNotes, type ReleaseLine } from './report-data.ts'
import { listed } from './wording.ts'

/** The records behind the month: comebacks and releases by their orders. No customer, no phone. */
export function listsChapter(press: Press): Content[] {
  const { data, t, format } = press
  return [
    chapterHead(press, t('reports.lists.kicker'), t('reports.lists.title'), [
      [{ text: t('reports.head.monthAsOf', { month: format.month(data.month), day: format.day(data.asOf) }) }],
      [{ text: t('reports.head.manual', { sections: '7.1.2, 7.1.3' }) }]
    ]),
    ...causesBlock(press),
    sectionHead(t('reports.lists.comebacks')),
    ...comebackList(press),
    sectionHead(t('reports.lists.releases')),
    ...releaseList(press),
    sectionHead(t('reports.lists.data')),
    ...dataNotes(press)
  ]
}

function comebackList(press: Press): Content[] {
  const { data, t, format } = press
  const says = { month: format.month(data.month) }
  if (data.comebacks.length === 0) return [noteText(t('reports.lists.comebacksNone', says), 0)]
  return [
    ruledTable({
      widths: [51, 38, 48, 38, 24, 22, '*', 76, 50, 64],
      fontSize: 8.25,
      head: [
        headCell(t('reports.column.original')),
        headCell(t('reports.column.delivery')),
        headCell(t('reports.column.return')),
        headCell(t('reports.column.opened')),
        headCell(t('reports.column.days'), 'right'),
        headCell(t('reports.column.link'), 'right'),
        headCell(t('reports.column.system')),
        headCell(t('reports.column.cause')),
        headCell(t('reports.column.party')),
        headCell(t('reports.column.repairedBy'))
      ],
      rows: data.comebacks.map((line) => comebackRow(press, line))
    }),
    noteText(t('reports.lists.comebacksNote'))
  ]
}

function comebackRow(press: Press, line: ComebackLine): TableCell[] {
  const { t, format } = press
  return [
    cell(line.isEscape ? t('reports.lists.escape', { number: line.originalNumber }) : line.originalNumber),
    cell(format.dayShort(line.originalDeliveredOn)),
    { text: line.returnNumber, noWrap: true, bold: true },
    cell(format.dayShort(line.returnOpenedOn)),
    rightCell(format.number(line.days)),
    rightCell(format.number(line.link), { isBold: line.link > 1 }),
    cell(line.system ?? '–'),
    cell(causeWords(press, line)),
    cell(t(`reports.party.${line.party}`)),
    cell(line.technicians.length > 0 ? listed(press, line.technicians) : '–')
  ]
}

function causeWords({ t }: Press, { cause, partNote, isCounted }: ComebackLine): string {
  const word = t(`reports.cause.${cause}`)
  const named =
    cause === 'part' && partNote !== null ? t('reports.lists.partNote', { cause: word, part: partNote }) : word
  return isCounted ? named : t('reports.lists.notCounted', { cause: named })
}

function releaseList(press: Press): Content[] {
  const { data, t, format } = press
  const says = { month: format.month(data.month) }
  if (data.releases.length === 0) return [noteText(t('reports.lists.releasesNone', says), 0)]
  return [
    ruledTable({
      widths: [51, 42, 70, 120, '*'],
      fontSize: 8.25,
      head: [
        headCell(t('reports.column.order')),
        headCell(t('reports.column.releasedOn')),
        headCell(t('reports.column.releasedBy')),
        headCell(t('reports.column.missing')),
        headCell(t('reports.column.reason'))
      ],
      rows: data.releases.map((line) => releaseRow(press, line))
    })
  ]
}

function releaseRow(press: Press, line: ReleaseLine): TableCell[] {
  const { t, format } = press
  const missing = line.missing.map((code) => t(`reports.missing.${code}`))
  return [
    { text: line.number, noWrap: true, bold: true },
    cell(format.dayShort(line.releasedOn)),
    cell(line.by ?? '–'),
    cell(listed(press, missing)),
    cell(line.reason)
  ]
}

/** What in the month's records weakens the figures. */
function dataNotes({ data, t }: Press): Content[] {
  const notes = qualityNotes
    .filter((note) => data.quality[note] > 0)
    .map((note) => t(`reports.note.${note}`, { count: data.quality[note] }))
  if (data.inspections.technicianMayInspect) notes.unshift(t('reports.note.technician_may_inspect'))
  if (notes.length === 0) return [noteText(t('reports.note.dataNone'), 0)]
  return [{ ul: notes, fontSize: 8.75, lineHeight: 1.05, markerColor: '#000000' }]
}
