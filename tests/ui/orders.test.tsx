import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src-main/shared/contract/comebacks.ts'
import type { Shop } from '../../src-main/shared/contract/shop.ts'
import { distanceOfKm, kmOfDistance } from '../../src-main/shared/format/index.ts'
import type { Lookup } from '../../src-renderer/features/orders/intake-draft.ts'
import {
  emptyIntake,
  exactHit,
  newVehicle,
  openInputOf,
  takeFound,
  withVehicle
} from '../../src-renderer/features/orders/intake-draft.ts'
import { CandidateTable } from '../../src-renderer/ui/comeback/candidate-table.tsx'
import { ConfirmDrawer } from '../../src-renderer/ui/comeback/confirm-drawer.tsx'
import { readMoment, readTime } from '../../src-renderer/ui/form/clock-text.ts'
import { MoveDrawer } from '../../src-renderer/ui/order/move-drawer.tsx'
import { quickPromises } from '../../src-renderer/ui/order/promise-choice.ts'
import { keepWalk, placeInWalk } from '../../src-renderer/ui/order/walk.ts'
import { draw } from './within.tsx'

const shop: Shop = {
  name: 'Harbour Road',
  language: 'en',
  timeZone: 'Europe/Dublin',
  currency: 'EUR',
  distanceUnit: 'km',
  paper: 'A4',
  comebackWindowDays: null,
  warrantyRestarts: false,
  technicianMayInspect: false,
  completionRules: [],
  preset: 'EU',
  currencyDigits: 2,
  isSample: false
}

function aLookup(plate: string, vin: string | null = null): Lookup {
  return {
    vehicle: { id: 7, ...newVehicle(plate, shop), plate, vin },
    owner: { id: 3, kind: 'person', name: 'Gráinne Fahy', phone: null, email: null, address: null, note: null },
    lastOdometer: null,
    openOrder: null,
    history: [],
    historyTotal: 0
  }
}

describe('a time typed at the counter', () => {
  it.each([
    ['17:00', '17:00'],
    ['1700', '17:00'],
    ['930', '09:30'],
    ['17', '17:00'],
    ['17.15', '17:15'],
    ['１７：００', '17:00'],
    [' 8:05 ', '08:05']
  ])('is read from “%s”', (typed, read) => expect(readTime(typed)).toBe(read))

  it.each(['24:00', '12:60', '170', 'noon', '', '5 pm'])('is not guessed from “%s”', (typed) =>
    expect(readTime(typed)).toBeNull()
  )

  it('is the wall clock of the shop, in summer as in winter', () => {
    expect(readMoment({ day: '2026-07-01', time: '17:00' }, 'Europe/Dublin')).toBe('2026-07-01T16:00:00Z')
    expect(readMoment({ day: '2026-12-01', time: '17:00' }, 'Europe/Dublin')).toBe('2026-12-01T17:00:00Z')
    expect(readMoment({ day: '', time: '17:00' }, 'Europe/Dublin')).toBeNull()
  })
})

describe('the usual promises', () => {
  it('are noon and five, today while there is time, and tomorrow', () => {
    const offered = quickPromises('2026-11-25T11:50:00Z', 'Europe/Dublin')
    expect(offered.map(({ day, time }) => `${day} ${time}`)).toEqual([
      'today 17:00',
      'tomorrow 12:00',
      'tomorrow 17:00'
    ])
  })
})

describe('an odometer in miles', () => {
  it('is kept in kilometres and shown again as it was typed', () => {
    for (const miles of [0, 1, 52_389, 99_999]) expect(distanceOfKm(kmOfDistance(miles, 'mi'), 'mi')).toBe(miles)
  })
})

describe('the intake', () => {
  const full = { ...emptyIntake('26-D-555'), repairClassId: 2, concerns: [{ key: 1, text: ' Clunk ', systemId: null }] }

  it('takes a vehicle for known only when its whole plate or VIN was typed', () => {
    const hits = [aLookup('191-D-20417', 'TMBAG7NE8K0192744'), aLookup('191-D-2041')]
    expect(exactHit('191d20417', hits)?.vehicle.plate).toBe('191-D-20417')
    expect(exactHit('TMBAG7NE8K0192744', hits)?.vehicle.plate).toBe('191-D-20417')
    expect(exactHit('191-D-204', hits)).toBeNull()
    expect(exactHit('', hits)).toBeNull()
  })

  it('takes seventeen signs for a VIN and anything else for a plate', () => {
    expect(newVehicle('TMBAG7NE8K0192744', shop)).toMatchObject({ plate: null, vin: 'TMBAG7NE8K0192744' })
    expect(newVehicle('粤B·3F8K2', { preset: 'CN', distanceUnit: 'km' })).toMatchObject({
      plate: '粤B·3F8K2',
      vin: null,
      market: 'CN'
    })
  })

  it('brings the owner with a known vehicle', () => {
    const taken = takeFound({ ...full, customer: null }, aLookup('191-D-20417'))
    expect(openInputOf(taken, 1, shop)).toMatchObject({ vehicleId: 7, vehicle: null, customerId: 3, customer: null })
  })

  it('does not lose a plate that was typed and not taken', () => {
    const input = openInputOf(withVehicle(full, null, shop), 1, shop)
    expect(input?.vehicle?.plate).toBe('26-D-555')
    expect(openInputOf(withVehicle(full, aLookup('26-D-555'), shop), 1, shop)?.vehicleId).toBe(7)
  })

  it('trims what was typed, leaves blanks unknown and empty concerns out', () => {
    const typed = {
      ...withVehicle(full, null, shop),
      concerns: [...full.concerns, { key: 2, text: '  ', systemId: null }],
      note: '  '
    }
    const input = openInputOf({ ...typed, vehicle: { ...newVehicle('x', shop), make: ' ' } }, 1, shop)
    expect(input?.jobs.map(({ concern }) => concern)).toEqual(['Clunk'])
    expect(input?.vehicle?.make).toBeNull()
    expect(input?.note).toBeNull()
  })

  it('opens nothing without a concern or a class', () => {
    expect(openInputOf({ ...full, concerns: [] }, 1, shop)).toBeNull()
    expect(openInputOf({ ...full, repairClassId: null }, 1, shop)).toBeNull()
  })
})

describe('walking through a list', () => {
  it('knows the order before and the one after, and the true length', () => {
    keepWalk({ list: 'register', orderIds: [5, 9, 2], total: 120 })
    expect(placeInWalk(9)).toEqual({ list: 'register', at: 2, total: 120, previous: 5, next: 2 })
    expect(placeInWalk(2)?.next).toBeNull()
    expect(placeInWalk(77)).toBeNull()
  })
})

const candidate: Candidate = {
  id: 1,
  returnOrderId: 20,
  returnNumber: '26-4118',
  returnOpenedOn: '2026-11-25',
  plate: '191-D-20417',
  vehicleName: 'Škoda Octavia',
  originalOrderId: 10,
  originalNumber: '26-3702',
  originalJobId: 11,
  originalSummary: 'Rear pads renewed',
  originalTechnicianIds: [4],
  originalInspectorId: 6,
  originalDeliveredOn: '2026-10-28',
  returnConcern: 'Grinding from the rear',
  reasons: ['same_system', 'same_words'],
  words: ['grinding'],
  daysElapsed: 28,
  daysLimit: 365,
  lastDay: '2027-10-28',
  kmElapsed: 1740,
  kmLimit: 20_000,
  state: 'proposed',
  isManual: false,
  decidedAt: null,
  decidedById: null,
  rejectReason: null,
  escapeOptions: []
}
const names = new Map([
  [4, 'Declan Roche'],
  [6, 'Ciara Byrne']
])
const staffName = (id: number) => names.get(id) ?? ''

describe('a possible comeback', () => {
  const table = (change: Partial<Candidate> = {}) => (
    <CandidateTable
      candidates={[{ ...candidate, ...change }]}
      distanceUnit="km"
      staffName={staffName}
      currentId={1}
      onCurrent={() => undefined}
      onConfirm={() => undefined}
      onReject={() => undefined}
      onOpenOriginal={() => undefined}
    />
  )

  it('says what is left in days and kilometres, why it is proposed and who did the work', () => {
    draw(table())
    const row = screen.getByRole('row', { name: /26-3702/ })
    expect(row.textContent).toContain('337 of 365')
    expect(row.textContent).toContain('18,260 of 20,000')
    expect(row.textContent).toContain('same system · words “grinding”')
    expect(row.textContent).toContain('Declan Roche · insp. Ciara Byrne')
  })

  it('shows a dash where the warranty has no limit of kilometres', () => {
    draw(table({ kmLimit: null }))
    expect(screen.getAllByRole('cell')[3]?.textContent).toBe('–')
  })

  it('is not decided by whoever did the original work, and not without cause and party', async () => {
    const decided: unknown[] = []
    draw(
      <ConfirmDrawer
        candidate={candidate}
        people={[...names].map(([id, name]) => ({ id, name }))}
        technicianMayDecide={false}
        staffName={staffName}
        busy={false}
        error={undefined}
        onConfirm={(decision) => decided.push(decision)}
        onCancel={() => undefined}
      />
    )
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Confirm comeback' }))
    expect(screen.getAllByText('Needed')).toHaveLength(3)
    await user.click(screen.getByRole('radio', { name: 'Workmanship' }))
    await user.click(screen.getByRole('radio', { name: 'Technician' }))
    await user.click(screen.getByRole('combobox', { name: 'Decided by' }))
    expect(screen.queryByTitle('Declan Roche')).toBeNull()
    await user.click(screen.getByTitle('Ciara Byrne'))
    await user.click(screen.getByRole('button', { name: 'Confirm comeback' }))
    expect(decided).toEqual([
      {
        candidateId: 1,
        cause: 'workmanship',
        party: 'technician',
        partNote: null,
        escapeItemId: null,
        decidedById: 6,
        note: null
      }
    ])
  })
})

describe('moving an order on', () => {
  it('takes two keys for the usual next stage, and a reason to cancel', async () => {
    const moves: unknown[] = []
    draw(
      <MoveDrawer
        order={{ number: '26-4118', nextStages: ['in_repair', 'awaiting_parts', 'cancelled'], checks: [] }}
        busy={false}
        error={undefined}
        onMove={(made) => moves.push(made)}
        onCancel={() => undefined}
      />
    )
    const user = userEvent.setup()
    await user.keyboard('{Enter}')
    expect(moves).toEqual([{ stage: 'in_repair', waitCause: null, at: null, note: null }])
    await user.click(screen.getByRole('radio', { name: 'Cancel order' }))
    await user.click(screen.getByRole('button', { name: 'Cancel 26-4118' }))
    expect(moves).toHaveLength(1)
    expect(screen.getByText('Needed')).toBeTruthy()
  })

  it('says what is still missing before an order is delivered', () => {
    draw(
      <MoveDrawer
        order={{
          number: '26-4118',
          nextStages: ['delivered'],
          checks: [
            { code: 'odometer_out', isDone: false, left: 1, total: 1 },
            { code: 'technician', isDone: true, left: 0, total: 2 }
          ]
        }}
        busy={false}
        error={undefined}
        onMove={() => undefined}
        onCancel={() => undefined}
      />
    )
    expect(screen.getByText('Still missing: Odometer out')).toBeTruthy()
  })
})
