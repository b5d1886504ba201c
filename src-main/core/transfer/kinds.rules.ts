import { type FieldId, type ImportKind, importKinds } from '../../shared/contract/transfer.ts'
import { fieldsNamed, headerWords, isPlainNumberWord } from './fields.rules.ts'

/** Which column was taken for a field. */
export type Mapping = Partial<Record<FieldId, number>>

const VEHICLE_FIELDS: FieldId[] = [
  'plate',
  'vin',
  'vehicleRef',
  'make',
  'model',
  'modelYear',
  'distanceUnit',
  'odometerIn',
  'customerName',
  'customerRef',
  'customerPhone',
  'customerEmail',
  'customerCompany',
  'note'
]

/** Each field goes to the column that names it most strongly; a column has one field. */
export function mapColumns(kind: ImportKind, headers: string[]): Mapping {
  const offers = headers
    .flatMap((header, column) => fieldsNamed(header).map((named) => ({ ...named, column })))
    .filter((offer) => kind === 'orders' || VEHICLE_FIELDS.includes(offer.field))
    .sort((a, b) => b.strength - a.strength || a.column - b.column)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const offer of offers) {
    if (mapping[offer.field] !== undefined || taken.has(offer.column)) continue
    mapping[offer.field] = offer.column
    taken.add(offer.column)
  }
  return mapping
}

const WORK: FieldId[] = ['concern', 'detail', 'operation', 'cause', 'correction']
const DATES: FieldId[] = ['openedAt', 'completedAt', 'deliveredAt']
const VEHICLE: FieldId[] = ['plate', 'vin', 'vehicleRef']

/**
 * A vehicle known by a name alone must not be a log about it, such as fuel stops.
 * Whether the columns make a table of that kind. An order says what was done, and when or under which number or on
 * which vehicle, and one thing more that only a workshop writes down.
 */
function recognises(kind: ImportKind, headers: string[], mapping: Mapping): boolean {
  const has = (fields: FieldId[]) => fields.some((field) => mapping[field] !== undefined)
  if (kind === 'vehicles') {
    const isDated = headers.some((header) => fieldsNamed(header).some(({ field }) => DATES.includes(field)))
    const isNamed = /^(car|vehicle) name$/.test(headerWords(headers[mapping.vehicleRef ?? -1] ?? ''))
    return (
      has(['plate', 'vin']) || (has(['vehicleRef']) && (isNamed || has(['odometerIn', 'make', 'model'])) && !isDated)
    )
  }
  const numberColumn = mapping.orderNumber
  const numbered = numberColumn !== undefined && !isPlainNumberWord(headers[numberColumn] ?? '')
  const facts = [
    has(DATES),
    numbered,
    has(VEHICLE),
    has(['odometerIn', 'odometerOut']),
    has(['technicians', 'advisor']),
    has(['status']),
    has(['flagged', 'labourPrice']),
    has(['customerName', 'customerRef'])
  ].filter(Boolean).length
  if (!has(WORK)) return numbered && has(DATES) && facts >= 3
  const anchored = has(DATES) || numbered || (has(VEHICLE) && has(['operation', 'cause', 'correction']))
  return anchored && facts >= 2 - (has(['cause']) && has(VEHICLE) ? 1 : 0)
}

/** Orders before vehicles: a list of orders names its vehicles too. */
export function chooseKind(headers: string[]): ImportKind | null {
  for (const kind of importKinds) {
    if (recognises(kind, headers, mapColumns(kind, headers))) return kind
  }
  return null
}
