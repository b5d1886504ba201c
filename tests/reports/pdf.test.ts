import { expect, test } from 'vitest'
import { makePdf } from '../../src-main/app/report-pdf.ts'
import { monthlyReport } from '../../src-main/core/reports/monthly-report.ts'
import type { ReportData } from '../../src-main/core/reports/report-data.ts'
import { readPdf } from './read-pdf.ts'
import { comebackLine, emptyReport, octoberReport, releaseLine } from './report-builder.ts'

async function print(data: ReportData) {
  const made = await makePdf(monthlyReport(data))
  return { made, read: await readPdf(made.bytes) }
}

test('the printed report says its figures, names shop and month on every page and counts its pages', async () => {
  const { made, read } = await print(octoberReport())
  expect(read.title).toBe('Monthly quality report, October 2026')
  expect(read.pages).toHaveLength(made.pages)
  for (const [index, page] of read.pages.entries()) {
    expect(page.text).toMatch(/Harbour Road Garage\s+·\s+Monthly quality report, October 2026/)
    expect(page.text).toContain(`Page ${index + 1} of ${made.pages}`)
    expect([page.width, page.height]).toEqual([595.28, 841.89])
  }
  for (const figure of ['89.9', '347 of 386', '86.5 – 92.5', '≥ 95.0', 'Declan Roche', '26-3600']) {
    expect(read.text).toContain(figure)
  }
})

test('its typeface is inside the file, regular and bold, and no other is used', async () => {
  const { read } = await print(octoberReport({ language: 'zh-CN' }))
  expect(read.fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
    'NotoSansSC-Bold',
    'NotoSansSC-Regular'
  ])
})

test('the Chinese report is Chinese on every page', async () => {
  const { made, read } = await print(octoberReport({ language: 'zh-CN' }))
  expect(read.text).toContain('维修质量月报')
  expect(read.text).toContain('一次检验合格率')
  for (const [index, page] of read.pages.entries()) {
    expect(page.text).toContain(`第 ${index + 1} 页，共 ${made.pages} 页`)
    expect(page.text).not.toMatch(/\b(orders?|target|breach|Page)\b/)
  }
})

test('on Letter paper every page has that size and nothing lies beyond its margins', async () => {
  const { read } = await print(octoberReport({ paper: 'Letter' }))
  for (const page of read.pages) {
    expect([page.width, page.height]).toEqual([612, 792])
    expect(Math.min(...page.pieces.map(({ x }) => x))).toBeGreaterThan(39)
    expect(Math.max(...page.pieces.map(({ x, width }) => x + width))).toBeLessThan(612 - 38)
  }
})

test('nothing lies beyond the margins of A4 paper, in either language', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const { read } = await print(octoberReport({ language }))
    for (const page of read.pages) {
      expect(Math.max(...page.pieces.map(({ x, width }) => x + width))).toBeLessThan(595.28 - 38)
    }
  }
})

test('the summary stands on page one and the definitions on the page that it names', async () => {
  const { read } = await print(octoberReport())
  const named = Number(read.pages[0]?.text.match(/Definitions\. Page (\d+)/)?.[1])
  expect(read.pages[named - 1]?.text).toContain('How the figures are worked out')
  expect(read.pages[1]?.text).toContain('2.6 Inspection itself')
})

test('four hundred comebacks flow over the pages, each with the head of the table, none lost', async () => {
  const comebacks = Array.from({ length: 400 }, (_, index) => comebackLine(index))
  const { read } = await print(octoberReport({ comebacks }))
  const listed = new Set(read.text.match(/26-(3[6-9]|4)\d+/g))
  expect(comebacks.every(({ returnNumber }) => listed.has(returnNumber))).toBe(true)
  const withRows = read.pages.filter(({ text }) => text.includes('Declan Roche') && !text.includes('2.4 First-pass'))
  expect(withRows.length).toBeGreaterThan(5)
  expect(withRows.every(({ text }) => text.includes('Original') && text.includes('Repaired by'))).toBe(true)
})

test('the release whose reason fills lines stays in one piece', async () => {
  const reason = 'The customer asked for it. '.repeat(20).trim()
  const releases = Array.from({ length: 60 }, (_, index) => ({ ...releaseLine(index), reason }))
  const { read } = await print(octoberReport({ releases }))
  const lists = read.pages.filter(({ text }) => text.includes('The customer asked for it.'))
  for (const { text } of lists) {
    const numbers = text.match(/26-3(6[5-9]|7[01])\d\b(?= 14 Oct)/g)?.length ?? 0
    expect(text.match(/The customer asked for it\./g)).toHaveLength(numbers * 20)
  }
})

test('a month without records is a report that says so', async () => {
  const { read } = await print(emptyReport())
  expect(read.pages[0]?.text).toContain('There is no data for October 2026')
  expect(read.text).toContain('No comeback was confirmed for a vehicle that returned in October 2026.')
})
