import { z } from 'zod'

/** Everything the core refuses. Sentences are in messages/<language>/errors.ts; a missing one does not compile (E5). */
export const errorCodes = [
  'not_found',
  'not_allowed',
  'no_shop',
  'shop_exists',
  'sample_missing',
  'name_needed',
  'outlet_inactive',
  'staff_inactive',
  'vehicle_needs_plate_or_vin',
  'vin_malformed',
  'vin_check_digit',
  'plate_taken',
  'vin_taken',
  'owner_needed',
  'owner_too_early',
  'odometer_lower',
  'odometer_unlikely',
  'order_closed',
  'order_needs_job',
  'stage_not_reachable',
  'event_in_future',
  'event_out_of_order',
  'wait_cause_needed',
  'promise_before_opening',
  'promise_reason_needed',
  'delivery_blocked',
  'release_not_needed',
  'reason_needed',
  'job_completed',
  'job_last',
  'technician_needed',
  'cause_needed',
  'no_standard',
  'inspection_open',
  'inspection_signed',
  'inspection_incomplete',
  'inspector_is_technician',
  'inspector_needed',
  'rework_open',
  'rework_not_open',
  'rework_not_done',
  'candidate_decided',
  'original_not_delivered',
  'not_same_vehicle',
  'return_before_delivery',
  'kpi_unknown',
  'target_out_of_range',
  'month_malformed',
  'month_in_future',
  'file_unreadable',
  'file_too_large',
  'file_empty',
  'file_kind_unknown',
  'file_old_excel',
  'import_not_understood',
  'import_ambiguous',
  'import_day_needed',
  'import_rows_rejected',
  'cancelled_by_person',
  'store_newer',
  'store_damaged',
  'store_on_share',
  'migration_failed',
  'view_name_taken',
  'class_in_use',
  'class_code_taken',
  'name_taken',
  'time_zone_unknown',
  'currency_unknown',
  'currency_in_use',
  'outlet_last',
  'outlet_in_use',
  'system_loop',
  'answer_unfit',
  'inspection_empty'
] as const
export type ErrorCode = (typeof errorCodes)[number]

export const errorParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type ErrorParams = z.infer<typeof errorParams>

/** A refusal in the words of the domain. Thrown in the core; a throw rolls the command back (E3). */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}
