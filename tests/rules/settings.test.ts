import { describe, expect, it } from 'vitest'
import { nextNumberPrefix } from '../../src-main/core/outlets/outlets.rules.ts'
import { presets } from '../../src-main/core/settings/presets.ts'
import {
  currencyDigits,
  isUnderItself,
  requireTimeZone,
  systemCode,
  termsToStore,
  withSource
} from '../../src-main/core/settings/settings.rules.ts'
import { starterSystems } from '../../src-main/core/settings/starter-systems.ts'
import { countryPresets, vehicleKinds } from '../../src-main/shared/enums.ts'
import { isSameName } from '../../src-main/shared/names.ts'

const period = (preset: 'CN' | 'US' | 'EU', code: string, kind: string) => {
  const term = presets[preset].repairClasses
    .find((repairClass) => repairClass.code === code)
    ?.warranty.find(({ vehicleKind }) => vehicleKind === kind)
  return term ? [term.days, term.months, term.km] : undefined
}

describe('The Chinese preset carries the guarantee periods of the rule', () => {
  it.each([
    ['whole_vehicle', 'car_or_hazmat', 100, 20_000],
    ['assembly', 'car_or_hazmat', 100, 20_000],
    ['secondary_maintenance', 'car_or_hazmat', 30, 5_000],
    ['primary_maintenance', 'car_or_hazmat', 10, 2_000],
    ['minor_repair', 'car_or_hazmat', 10, 2_000],
    ['special_repair', 'car_or_hazmat', 10, 2_000],
    ['whole_vehicle', 'motorcycle', 80, 7_000],
    ['assembly', 'motorcycle', 80, 7_000],
    ['secondary_maintenance', 'motorcycle', 10, 800],
    ['minor_repair', 'motorcycle', 10, 800],
    ['whole_vehicle', 'other_motor_vehicle', 60, 6_000],
    ['assembly', 'other_motor_vehicle', 60, 6_000],
    ['primary_maintenance', 'other_motor_vehicle', 7, 700],
    ['special_repair', 'other_motor_vehicle', 7, 700]
  ])('%s of a %s: %i days or %i km', (code, kind, days, km) => {
    expect(period('CN', code, kind)).toEqual([days, null, km])
  })

  it('lets the period of a re-repaired item start again, and leaves that to the shop elsewhere (fault 23)', () => {
    expect(countryPresets.map((preset) => presets[preset].warrantyRestarts)).toEqual([true, false, false])
  })
})

describe('The other presets', () => {
  it('give American repairs 12 months or 12,000 miles', () => {
    expect(period('US', 'minor_repair', 'car_or_hazmat')).toEqual([null, 12, Math.round(12_000 * 1.609344)])
  })

  it('give European repairs 12 months without a limit of distance', () => {
    expect(period('EU', 'minor_repair', 'motorcycle')).toEqual([null, 12, null])
  })

  it('promise nothing for a diagnosis', () => {
    expect(vehicleKinds.map((kind) => period('US', 'diagnosis', kind))).toEqual([undefined, undefined, undefined])
  })

  it('name a source for every period, and give days or months but not both', () => {
    const terms = countryPresets.flatMap((preset) => presets[preset].repairClasses.flatMap(({ warranty }) => warranty))
    expect(terms.length).toBe(3 * 6 * 3)
    expect(terms.filter((term) => term.source === '' || (term.days === null) === (term.months === null))).toEqual([])
  })

  it('know time zones and currencies that exist', () => {
    for (const preset of countryPresets) {
      requireTimeZone(presets[preset].timeZone)
      expect(currencyDigits(presets[preset].currency)).toBe(presets[preset].currencyDigits)
    }
  })
})

describe('A changed warranty period', () => {
  const term = { vehicleKind: 'car_or_hazmat', days: 10, months: null, km: 2_000 } as const

  it('keeps the source of the rule while it is the rule’s period', () => {
    expect(withSource(term, 'minor_repair', 'CN').source).toContain('Art. 37')
  })

  it('comes from the shop once it differs, or in a class of its own', () => {
    expect(withSource({ ...term, days: 15 }, 'minor_repair', 'CN').source).toBe('shop')
    expect(withSource(term, 'tuning', 'CN').source).toBe('shop')
  })

  it('that is taken away stays in the books as an empty one', () => {
    const motorcycle = { ...term, vehicleKind: 'motorcycle' } as const
    expect(termsToStore([term], [motorcycle, term])).toEqual([
      term,
      { vehicleKind: 'motorcycle', days: null, months: null, km: null }
    ])
  })
})

describe('Money and time', () => {
  it('knows that a yen has no smaller coin and a dinar has a thousandth', () => {
    expect([currencyDigits('EUR'), currencyDigits('JPY'), currencyDigits('KWD')]).toEqual([2, 0, 3])
  })

  it.each(['XXQ', 'eur', '', 'EURO'])('refuses the currency "%s"', (currency) => {
    expect(() => currencyDigits(currency)).toThrow('currency_unknown')
  })

  it.each(['Asia/Beiging', '', 'Mars/Olympus'])('refuses the time zone "%s"', (timeZone) => {
    expect(() => requireTimeZone(timeZone)).toThrow('time_zone_unknown')
  })
})

describe('The tree of systems', () => {
  const parentOf = new Map([
    [1, null],
    [2, 1],
    [3, 2]
  ])

  it('lets no system stand under itself, at any depth', () => {
    expect([isUnderItself(1, 1, parentOf), isUnderItself(1, 3, parentOf), isUnderItself(3, 1, parentOf)]).toEqual([
      true,
      true,
      false
    ])
  })

  it('makes a code from the English name, and a free one when it is taken or has no letters', () => {
    expect(systemCode('Air brakes (trucks)', new Set())).toBe('air_brakes_trucks')
    expect(systemCode('Brakes', new Set(['brakes', 'brakes_2']))).toBe('brakes_3')
    expect(systemCode('制动', new Set())).toBe('system_2')
  })

  it('starts with codes that are all different', () => {
    const codes = starterSystems.flatMap((branch) => [branch.code, ...branch.children.map((leaf) => leaf.code)])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('Outlets', () => {
  it('number their orders plainly at first, then with a letter that no outlet ever had', () => {
    expect(nextNumberPrefix([])).toBe('')
    expect(nextNumberPrefix([''])).toBe('B')
    expect(nextNumberPrefix(['', 'B', 'C'])).toBe('D')
    expect(nextNumberPrefix(['', ...'BCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBe('AA')
  })

  it('have names that people can tell apart', () => {
    expect(isSameName(' West  gate', 'WEST GATE')).toBe(true)
    expect(isSameName('ＷＥＳＴ', 'west')).toBe(true)
    expect(isSameName('West', 'East')).toBe(false)
  })
})
