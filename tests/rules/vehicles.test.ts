import { describe, expect, it } from 'vitest'
import { mayCallCustomers, seenBy } from '../../src-main/core/customers/customers.rules.ts'
import { decideVin, hasRightCheckDigit, plateKey, vehicleName } from '../../src-main/core/customers/vehicles.rules.ts'

describe('a plate', () => {
  it.each([
    ['191-D-20417', '191D20417'],
    ['191 d 20417', '191D20417'],
    ['１９１－Ｄ－２０４１７', '191D20417'],
    ['京A·12345', '京A12345'],
    ['京a•12345', '京A12345'],
    ['B.AB 123', 'BAB123'],
    ['ab–12', 'AB12']
  ])('%s is compared as %s', (typed, key) => {
    expect(plateKey(typed)).toBe(key)
  })
})

describe('a VIN', () => {
  it('has the right check digit (the two worked examples of the standard)', () => {
    expect(hasRightCheckDigit('11111111111111111')).toBe(true)
    expect(hasRightCheckDigit('1M8GDM9AXKP042788')).toBe(true)
    expect(hasRightCheckDigit('1M8GDM9A1KP042788')).toBe(false)
  })

  it('is kept without spaces, in capitals, half width', () => {
    expect(decideVin(' 1m8gdm9a xkp0 42788', 'NA', false)).toBe('1M8GDM9AXKP042788')
    expect(decideVin('１M8GDM9AXKP042788', 'CN', false)).toBe('1M8GDM9AXKP042788')
  })

  it.each(['1M8GDM9AXKP04278', '1M8GDM9AXKP0427888', '1M8GDM9AXKPO42788', 'IM8GDM9AXKP042788', '1M8GDM9AXKQ042788'])(
    'is refused as %s: 17 characters without I, O and Q',
    (vin) => {
      expect(() => decideVin(vin, 'EU', true)).toThrow('vin_malformed')
    }
  )

  it('with a wrong check digit is asked about where the market has one, and taken when confirmed', () => {
    const wrong = '1M8GDM9A1KP042788'
    expect(() => decideVin(wrong, 'NA', false)).toThrow('vin_check_digit')
    expect(() => decideVin(wrong, 'CN', false)).toThrow('vin_check_digit')
    expect(decideVin(wrong, 'CN', true)).toBe(wrong)
    expect(decideVin(wrong, 'EU', false)).toBe(wrong)
    expect(decideVin(wrong, 'other', false)).toBe(wrong)
  })
})

describe('a vehicle', () => {
  it('is called by make and model, as far as they are known', () => {
    expect(vehicleName({ make: 'Škoda', model: 'Octavia' })).toBe('Škoda Octavia')
    expect(vehicleName({ make: null, model: 'Octavia' })).toBe('Octavia')
    expect(vehicleName({ make: null, model: '' })).toBeNull()
  })
})

describe('contacts of a customer', () => {
  const customer = { name: 'Mary Kelly', phone: '085 1', email: 'm@example.org', address: 'Main St' }

  it.each(['owner', 'manager', 'advisor'] as const)('are there for the %s', (role) => {
    expect(seenBy(role, customer)).toEqual(customer)
  })

  it.each(['inspector', 'technician', 'parts_clerk'] as const)('are not given to the %s', (role) => {
    expect(seenBy(role, customer)).toEqual({ name: 'Mary Kelly', phone: null, email: null, address: null })
    expect(mayCallCustomers(role)).toBe(false)
  })
})
