import { describe, expect, it } from 'vitest'
import { describeFinding, technicianForRework } from '../../src-main/core/rework/rework.rules.ts'

const [BRAKES, PADS, ENGINE] = [1, 2, 3]
const parentOf = new Map([
  [BRAKES, null],
  [PADS, BRAKES],
  [ENGINE, null]
])
const [DECLAN, CIARA, TOM] = [11, 12, 13]

describe('The rework of a failed item goes to who did the work', () => {
  const jobs = [
    { systemId: BRAKES, technicianIds: [DECLAN] },
    { systemId: ENGINE, technicianIds: [CIARA, TOM] }
  ]

  it('takes the worker of the job on the same system', () => {
    expect(technicianForRework(BRAKES, jobs, parentOf)).toBe(DECLAN)
  })

  it('takes the worker of the branch the item stands in, up and down the tree', () => {
    expect(technicianForRework(PADS, jobs, parentOf)).toBe(DECLAN)
    expect(technicianForRework(BRAKES, [{ systemId: PADS, technicianIds: [DECLAN] }], parentOf)).toBe(DECLAN)
  })

  it('names nobody where two people did the job', () => {
    expect(technicianForRework(ENGINE, jobs, parentOf)).toBeNull()
  })

  it("takes the order's only technician for an item without a system", () => {
    expect(technicianForRework(null, [{ systemId: ENGINE, technicianIds: [TOM] }], parentOf)).toBe(TOM)
  })

  it('takes the only technician where no job is on the item’s system', () => {
    expect(technicianForRework(BRAKES, [{ systemId: ENGINE, technicianIds: [TOM] }], parentOf)).toBe(TOM)
  })

  it('names nobody on an order without technicians', () => {
    expect(technicianForRework(BRAKES, [{ systemId: BRAKES, technicianIds: [] }], parentOf)).toBeNull()
    expect(technicianForRework(null, [], parentOf)).toBeNull()
  })
})

describe('What has to be put right is said in the language of the shop', () => {
  const disc = {
    wordingEn: 'Rear disc, right',
    wordingZh: '右后制动盘',
    unit: 'mm',
    valueThousandths: 8700,
    note: null
  }

  it('gives the item with what was measured', () => {
    expect(describeFinding(disc, 'en')).toBe('Rear disc, right: 8.7 mm')
    expect(describeFinding(disc, 'zh-CN')).toBe('右后制动盘：8.7 mm')
  })

  it('adds the note, and leaves out what is not there', () => {
    expect(describeFinding({ ...disc, note: 'lip edge' }, 'en')).toBe('Rear disc, right: 8.7 mm, lip edge')
    expect(describeFinding({ ...disc, unit: null, valueThousandths: null }, 'en')).toBe('Rear disc, right')
  })
})
