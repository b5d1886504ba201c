import { describe, expect, test } from 'vitest'
import { monthlyReport } from '../../src-main/core/reports/monthly-report.ts'
import { createPress } from '../../src-main/core/reports/press.ts'
import { countStates, decisions, verdict } from '../../src-main/core/reports/summary.rules.ts'
import { emptyReport, octoberReport, share } from './report-builder.ts'

/** Every text of a document or a part of it, joined; what a table or drawing says included. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node
  if (Array.isArray(node)) return node.map(textOf).join(' ')
  if (node === null || typeof node !== 'object') return ''
  return Object.entries(node)
    .filter(([key]) => ['text', 'stack', 'columns', 'table', 'body', 'svg', 'ul', 'content'].includes(key))
    .map(([, value]) => textOf(value))
    .join(' ')
}

interface FoundTable {
  headerRows: number
  dontBreakRows: boolean
  body: unknown[][]
}

function isTable(node: object): node is FoundTable {
  return 'body' in node && Array.isArray(node.body)
}

function tablesOf(node: unknown): FoundTable[] {
  if (Array.isArray(node)) return node.flatMap(tablesOf)
  if (node === null || typeof node !== 'object') return []
  const own = isTable(node) ? [node] : []
  return [...own, ...Object.values(node).flatMap(tablesOf)]
}

const say = (report = octoberReport()) => createPress(report)

describe('the verdict', () => {
  test('says what was delivered, what passed first and how the figures stand', () => {
    expect(verdict(say())).toBe(
      '371 orders were delivered. **89.9\u2009%** of 386 passed their first final inspection; the target is 95.0 and the lower control limit 90.9. Of 17 figures, **2 on watch, 4 in breach**; 2 still open, 9 without a target.'
    )
  })

  test('is written in Chinese without English words', () => {
    const sentence = verdict(say(octoberReport({ language: 'zh-CN' })))
    expect(sentence).toBe(
      '本月交车 371 单。首次竣工检验 386 单，一次检验合格率 **89.9%**，目标 95.0%，控制下限 90.9%。17 项指标中，**关注 2 项、超限 4 项**；未到期 2 项、未设目标 9 项。'
    )
  })

  test('of a month without records says that there is no data', () => {
    expect(verdict(say(emptyReport()))).toMatch(/^There is no data for October 2026/)
  })

  test('counts every figure once', () => {
    const { figures } = octoberReport()
    const counts = Object.values(countStates(figures)).reduce((sum, count) => sum + count, 0)
    expect(counts).toBe(figures.length)
  })
})

describe('what needs a decision', () => {
  test('is every figure in breach, comebacks not decided and faults that came back twice', () => {
    expect(decisions(say())).toEqual([
      'First-pass yield 89.9\u2009%, target 95.0. 39 of 386 orders missed it. 19 of them: Brakes.',
      'Keys to keys, median 27.4 h, target ≤ 24.0, two months running beyond a tenth of it.',
      'Waiting for parts 18.6\u2009%, target ≤ 15.0, two months running beyond a tenth of it.',
      '2 orders came back a second time for the same fault.',
      '2 possible comebacks of this month are not decided: the comeback rates may still rise.'
    ])
  })

  test('is nothing in a month that met its targets', () => {
    const figures = octoberReport().figures.filter(({ figure }) => figure.state !== 'breach')
    const quiet = octoberReport({ figures, comebacks: [], candidates: { open: 0, rejected: 0, decided: 0 } })
    expect(decisions(say(quiet))).toEqual([])
    expect(textOf(monthlyReport(quiet))).toContain('Nothing: no figure is in breach')
  })
})

describe('the pages', () => {
  test('repeat the head of every table and split no row', () => {
    const ruled = tablesOf(monthlyReport(octoberReport()).content).filter(({ headerRows }) => headerRows > 0)
    expect(ruled.length).toBeGreaterThanOrEqual(7)
    expect(ruled.every(({ headerRows, dontBreakRows }) => headerRows === 1 && dontBreakRows)).toBe(true)
  })

  test('carry no zero in a month without records', () => {
    const [figures] = tablesOf(monthlyReport(emptyReport()).content).filter(({ body }) => body.length > 15)
    const values = figures?.body.slice(1).map((row) => textOf(row[2]))
    expect(values).toEqual(Array.from({ length: 17 }, () => '–'))
    const [figuresAndRecords] = textOf(monthlyReport(emptyReport()))
      .replace(/<svg.*?<\/svg>/g, '')
      .split('How the figures')
    expect(figuresAndRecords).not.toMatch(/\s0(\.0+)?\s/)
  })

  test('print no rate for a cohort that is still open, but the count and the day it closes', () => {
    const text = textOf(monthlyReport(octoberReport()))
    expect(text).toContain('9 so far of 371')
    expect(text).toContain('of October 2026 close on 30 Nov 2026')
  })

  test('rank those who can be judged by yield and leave the others at the end', () => {
    const technicians = tablesOf(monthlyReport(octoberReport()).content).find(({ body }) =>
      textOf(body[0]).startsWith('Technician')
    )
    const names = technicians?.body.slice(1).map((row) => textOf(row[0]))
    expect(names).toEqual([
      'Declan Roche',
      'Sean Lynch',
      'Tomasz Wilk',
      'Piotr Zielak',
      'Aoife Brennan',
      'Marek Nowak',
      'Two or more together'
    ])
  })

  test('leave the person nameless whom the books do not name', () => {
    const base = octoberReport()
    const firstPass = { ...base.firstPass, technicians: [share('none', null, 3, 4, 0.95)] }
    expect(textOf(monthlyReport({ ...base, firstPass }))).toContain('Not written down')
  })

  test('name the outlet only where the shop has more than one', () => {
    expect(textOf(monthlyReport(octoberReport({ outletCount: 2, outletName: 'Quay' })))).toContain(', Quay')
    expect(textOf(monthlyReport(octoberReport({ outletCount: 2 })))).toContain(', all outlets')
    expect(textOf(monthlyReport(octoberReport({ outletName: 'Quay' })))).not.toContain('Quay')
  })

  test('list a release with what was missing, who gave it and why', () => {
    const text = textOf(monthlyReport(octoberReport()))
    expect(text).toContain('26-3720 14 Oct Niamh Doyle final inspection, odometer out Customer needed the car')
  })

  test('say where the records weaken the figures', () => {
    const text = textOf(monthlyReport(octoberReport()))
    expect(text).toContain('3 final inspections were made by a technician of the order.')
    expect(text).toContain('1 delivered order has times that contradict each other')
    expect(text).not.toContain('voided')
  })

  test('say when the shop lets a technician inspect his own order', () => {
    const inspections = { finals: 12, byTechnician: 12, technicianMayInspect: true }
    expect(textOf(monthlyReport(octoberReport({ inspections })))).toContain(
      'has switched off the rule that the inspector'
    )
  })

  test('say from what each figure is worked out', () => {
    const text = textOf(monthlyReport(octoberReport()))
    for (const from of ['347 of 386', '2,306 of 12,398 h', '371 orders', '12,391 h ÷ 371']) expect(text).toContain(from)
  })

  test('come out the same from the same data', () => {
    const written = () => JSON.stringify(monthlyReport(octoberReport()))
    expect(written()).toBe(written())
  })

  test.each(['en', 'zh-CN'] as const)('need no key of a message in %s', (language) => {
    expect(textOf(monthlyReport(octoberReport({ language })))).not.toMatch(/reports\.|kpi\.|\{\{|\*\*/)
    expect(textOf(monthlyReport(emptyReport(language)))).not.toMatch(/reports\.|kpi\.|\{\{|\*\*/)
  })
})
