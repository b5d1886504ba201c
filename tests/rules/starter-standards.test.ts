import { describe, expect, it } from 'vitest'
import { starterStandards, toThousandths } from '../../src-main/core/inspections/starter-standards.ts'
import { presets } from '../../src-main/core/settings/presets.ts'
import { starterSystems } from '../../src-main/core/settings/starter-systems.ts'

const systems = new Set(starterSystems.flatMap((branch) => [branch.code, ...branch.children.map((leaf) => leaf.code)]))

describe('The standards a shop starts with', () => {
  it('give every repair class its final inspection (fault 25)', () => {
    const classes = starterStandards().map((standard) => standard.repairClass)
    expect(classes.toSorted()).toEqual(presets.CN.repairClasses.map(({ code }) => code).toSorted())
  })

  it.each(starterStandards())('$code has 10 to 16 items in two languages, on systems of the shop', ({ items }) => {
    expect(items.length).toBeGreaterThanOrEqual(10)
    expect(items.length).toBeLessThanOrEqual(16)
    expect(items.filter((item) => item.system !== null && !systems.has(item.system))).toEqual([])
    expect(
      items.filter((item) => !/\p{Script=Han}/u.test(item.wordingZh) || /\p{Script=Han}/u.test(item.wordingEn))
    ).toEqual([])
    expect(items.some((item) => item.severity === 'critical')).toBe(true)
  })

  it('say each thing once', () => {
    for (const { items } of starterStandards()) {
      expect(new Set(items.map((item) => item.wordingEn)).size).toBe(items.length)
    }
  })

  it('keep their limits as whole thousandths', () => {
    expect([toThousandths(13.5), toThousandths(-25), toThousandths(1.6), toThousandths(0.1 + 0.2)]).toEqual([
      13_500, -25_000, 1_600, 300
    ])
  })
})
