import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  inspectionKinds,
  inspectionLevels,
  inspectionResults,
  itemKinds,
  itemOutcomes,
  reworkStates,
  severities,
  standardStates
} from '../../shared/enums.ts'
import { repairClasses, systems } from './catalogue.ts'
import { id, isTrue, oneOf, voiding } from './columns.ts'
import { jobs, orders } from './orders.ts'
import { staff } from './shop.ts'

export const standards = sqliteTable(
  'standards',
  {
    id: id(),
    code: text('code').notNull().unique(),
    nameEn: text('name_en').notNull(),
    nameZh: text('name_zh').notNull(),
    repairClassId: integer('repair_class_id')
      .notNull()
      .references(() => repairClasses.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: inspectionKinds }).notNull()
  },
  (t) => [index('standards_class').on(t.repairClassId, t.kind), oneOf('standards_kind', t.kind.name, inspectionKinds)]
)

export const standardVersions = sqliteTable(
  'standard_versions',
  {
    id: id(),
    standardId: integer('standard_id')
      .notNull()
      .references(() => standards.id, { onDelete: 'restrict' }),
    version: integer('version').notNull(),
    state: text('state', { enum: standardStates }).notNull(),
    inForceFrom: text('in_force_from'),
    createdAt: text('created_at').notNull()
  },
  (t) => [
    uniqueIndex('standard_versions_version').on(t.standardId, t.version),
    oneOf('standard_versions_state', t.state.name, standardStates)
  ]
)

/** The checklist's lines. Measured limits and values are integers of thousandths of the unit (D1). */
const itemColumns = () => ({
  position: integer('position').notNull(),
  wordingEn: text('wording_en').notNull(),
  wordingZh: text('wording_zh').notNull(),
  kind: text('kind', { enum: itemKinds }).notNull(),
  severity: text('severity', { enum: severities }).notNull(),
  systemId: integer('system_id').references(() => systems.id, { onDelete: 'restrict' }),
  unit: text('unit'),
  lowerThousandths: integer('lower_thousandths'),
  upperThousandths: integer('upper_thousandths')
})

export const standardItems = sqliteTable(
  'standard_items',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => standardVersions.id, { onDelete: 'restrict' }),
    ...itemColumns()
  },
  (t) => [
    uniqueIndex('standard_items_position').on(t.versionId, t.position),
    oneOf('standard_items_kind', t.kind.name, itemKinds),
    oneOf('standard_items_severity', t.severity.name, severities)
  ]
)

export const inspections = sqliteTable(
  'inspections',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    jobId: integer('job_id').references(() => jobs.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: inspectionKinds }).notNull(),
    level: text('level', { enum: inspectionLevels }).notNull(),
    attempt: integer('attempt').notNull(),
    standardVersionId: integer('standard_version_id')
      .notNull()
      .references(() => standardVersions.id, { onDelete: 'restrict' }),
    inspectorId: integer('inspector_id').references(() => staff.id, { onDelete: 'restrict' }),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    endedOn: text('ended_on'),
    result: text('result', { enum: inspectionResults }),
    /** The inspector was a technician of the order: allowed only where the shop says so, and the report tells. */
    isByTechnician: integer('is_by_technician', { mode: 'boolean' }).notNull(),
    note: text('note'),
    ...voiding()
  },
  (t) => [
    uniqueIndex('inspections_attempt').on(t.orderId, t.kind, t.attempt),
    index('inspections_ended').on(t.endedOn),
    oneOf('inspections_kind', t.kind.name, inspectionKinds),
    oneOf('inspections_level', t.level.name, inspectionLevels),
    oneOf('inspections_result', t.result.name, inspectionResults),
    isTrue('inspections_signed', '(ended_at is null) = (result is null)')
  ]
)

/** An inspection's own copy of wording and limits (faults.md 26), with the answers. */
export const inspectionItems = sqliteTable(
  'inspection_items',
  {
    id: id(),
    inspectionId: integer('inspection_id')
      .notNull()
      .references(() => inspections.id, { onDelete: 'restrict' }),
    ...itemColumns(),
    outcome: text('outcome', { enum: itemOutcomes }),
    valueThousandths: integer('value_thousandths'),
    answerText: text('answer_text'),
    note: text('note'),
    answeredAt: text('answered_at')
  },
  (t) => [
    uniqueIndex('inspection_items_position').on(t.inspectionId, t.position),
    oneOf('inspection_items_kind', t.kind.name, itemKinds),
    oneOf('inspection_items_severity', t.severity.name, severities),
    oneOf('inspection_items_outcome', t.outcome.name, itemOutcomes)
  ]
)

export const reworks = sqliteTable(
  'reworks',
  {
    id: id(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    inspectionId: integer('inspection_id')
      .notNull()
      .references(() => inspections.id, { onDelete: 'restrict' }),
    inspectionItemId: integer('inspection_item_id')
      .notNull()
      .unique()
      .references(() => inspectionItems.id, { onDelete: 'restrict' }),
    state: text('state', { enum: reworkStates }).notNull(),
    what: text('what').notNull(),
    cause: text('cause'),
    technicianId: integer('technician_id').references(() => staff.id, { onDelete: 'restrict' }),
    spentSeconds: integer('spent_seconds'),
    parts: text('parts'),
    note: text('note'),
    openedAt: text('opened_at').notNull(),
    openedOn: text('opened_on').notNull(),
    doneById: integer('done_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    doneAt: text('done_at'),
    reinspectedById: integer('reinspected_by_id').references(() => staff.id, { onDelete: 'restrict' }),
    closedAt: text('closed_at'),
    ...voiding()
  },
  (t) => [index('reworks_order').on(t.orderId, t.state), oneOf('reworks_state', t.state.name, reworkStates)]
)
