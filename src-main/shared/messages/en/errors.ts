import type { ErrorCode } from '../../errors.ts'

/** What happened, what was kept, what to do. Nothing was changed by a call that was refused. */
export const errors = {
  not_found: 'This record is not in the books. Nothing was changed. Go back to the list and open it again.',
  not_allowed: 'Your role does not allow this. Nothing was changed. Ask the owner or a manager.',
  no_shop: 'There are no books yet. Make your shop first, or look around in the sample shop.',
  shop_exists: 'There are already books of a shop in this folder. They were not touched.',
  sample_missing:
    'The sample shop has not been made yet. Your own books are untouched. Start it from the welcome page.',
  name_needed: 'A name is needed. Nothing was saved; what you typed is still here.',
  outlet_inactive:
    'This outlet is no longer in use. Nothing was saved. Choose another outlet, or switch it on in Settings.',
  staff_inactive:
    '{{name}} no longer works here. Nothing was saved. Choose somebody else, or switch the person on in People.',
  vehicle_needs_plate_or_vin: 'A vehicle needs a plate or a VIN. Nothing was saved. Type at least one of them.',
  vin_malformed:
    '“{{vin}}” is not a VIN: it has 17 letters and digits, without I, O and Q. Nothing was saved. Check it on the vehicle.',
  vin_check_digit:
    'The check digit of “{{vin}}” does not fit. Nothing was saved yet. Compare it with the vehicle; if it is right, confirm it.',
  plate_taken:
    'The plate {{plate}} belongs to another vehicle in the books. Nothing was saved. Open that vehicle instead.',
  vin_taken: 'The VIN {{vin}} belongs to another vehicle in the books. Nothing was saved. Open that vehicle instead.',
  owner_needed: 'Nobody is named as the new owner. Nothing was saved. Choose a customer, or write down a new one.',
  owner_too_early:
    'The present owner has had this vehicle since {{from}}. Nothing was saved. Choose that day or a later one.',
  odometer_lower:
    'The last reading of this vehicle was {{last}} km. A lower one needs its reason. Nothing was saved yet: choose the reason or correct the reading.',
  odometer_unlikely:
    '{{km}} km is far above the last reading, {{last}} km. Nothing was saved yet. Check the reading; if it is right, confirm it.',
  order_closed: 'Order {{number}} is closed and stays as it is. Nothing was changed. Open a new order for new work.',
  order_needs_job: 'An order needs at least one job. Nothing was saved. Write down what the customer asks for.',
  stage_not_reachable:
    'An order cannot go from “$t(ui.stage.{{from}})” to “$t(ui.stage.{{to}})”. It stays where it is. Choose another stage.',
  event_in_future:
    'This time has not come yet. Nothing was saved. Enter when it really happened, or leave the time empty for now.',
  event_out_of_order:
    'The order’s last event is later than this time. Nothing was saved. Enter a time after it; earlier events stay as they were written.',
  wait_cause_needed: 'An order that waits needs the cause of the wait. It was not moved. Choose the cause.',
  promise_before_opening:
    'The promised time is before the order was opened. Nothing was saved. Check the day and the time.',
  promise_reason_needed: 'A new promise needs its reason. The promise before it still holds. Say why it changes.',
  delivery_blocked:
    'Something is still missing before delivery. The order stays where it is. Mend what is marked on the order, or release it with a reason.',
  release_not_needed: 'Nothing stands in the way of delivery, so no release was written. Deliver the order.',
  reason_needed: 'This needs a reason. Nothing was changed. Write it in a few words.',
  job_completed: 'This job is completed already and is counted once. Nothing was changed.',
  job_last: 'This is the order’s last job and was kept. Cancel the order if nothing is to be done.',
  technician_needed: 'Nobody is named as having done this job. It stays open. Name the technician, then complete it.',
  cause_needed: 'The cause has not been written down. It stays open. Write what was found, then go on.',
  no_standard:
    'There is no inspection standard in force for “{{nameEn}}”. No inspection was opened. Put a standard in force, or change the order’s repair class.',
  inspection_open: 'An inspection of this order is still open. Finish and sign it first; its answers are kept.',
  inspection_signed:
    'This inspection is signed and stays as it is. Nothing was changed. Start another attempt if it must be repeated.',
  inspection_incomplete:
    'Items without an answer: {{left}} of {{total}}. It was not signed; the answers so far are kept. Answer the rest, or mark them not applicable.',
  inspection_empty:
    'Every item is marked not applicable, so nothing was inspected. It was not signed; the answers are kept. Check at least one item.',
  inspector_is_technician:
    'Whoever did the work may not judge it. Nothing was signed or decided; what you entered is kept. Choose somebody else, or allow it in Settings for a shop too small for two.',
  inspector_needed: 'An inspection needs its inspector. It was not signed; the answers are kept. Choose who inspected.',
  answer_unfit:
    'This answer does not fit the item: a measured item takes a number, a choice takes good, failed or not applicable. The answer before it is kept.',
  rework_open: 'Rework still open on this order: {{count}}. Nothing was changed. Finish it, then inspect again.',
  rework_not_open: 'This rework is finished already. Nothing was changed.',
  rework_not_done: 'This rework is not done yet. Nothing was changed. Finish it first.',
  candidate_decided: 'This return was decided already. The decision stands. Reload to see it.',
  original_not_delivered: 'The earlier order was never delivered, so nothing can come back for it. Nothing was linked.',
  not_same_vehicle:
    'The two orders are of different vehicles. Nothing was linked. Choose an order of the same vehicle.',
  return_before_delivery:
    'The vehicle came before the earlier order was delivered. Nothing was linked. Check the days of both.',
  kpi_unknown: 'There is no KPI “{{kpiId}}”. Nothing was changed. Choose one from the list.',
  target_out_of_range:
    'This target is outside what the figure can be. The target before it still holds. Enter a possible value.',
  month_malformed: '“{{month}}” is not a month. Write it as 2026-11.',
  month_in_future: '{{month}} has not begun. Choose this month or an earlier one.',
  file_unreadable:
    'The file could not be read. Nothing was imported. Close it in other programs, or save it again and choose it anew.',
  file_too_large: 'The file is too large. Nothing was imported. Split it into smaller files.',
  file_empty: 'There are no rows in this file. Nothing was imported. Check that it is the right one.',
  file_kind_unknown: 'This kind of file cannot be read. Nothing was imported. Save it as CSV or XLSX.',
  file_old_excel:
    'This is a workbook of the old kind (XLS). Nothing was imported. Open it and save it as XLSX, then choose it again.',
  import_not_understood:
    'This is not recognised as orders or vehicles: {{columns}}. Nothing was imported. Say which column is which.',
  import_ambiguous: 'Column “{{column}}” can be read in more than one way. Nothing was imported. Say how to read it.',
  import_day_needed: 'No column says the day. Nothing was imported. Say on which day these orders count.',
  import_rows_rejected:
    'Some rows cannot be taken. Nothing was imported. Mend them in the file, or take the good rows and get the rest back with reasons.',
  cancelled_by_person: 'Stopped as you asked. Nothing was changed.',
  store_newer:
    'These books were written by a newer version of RightFirst and were not opened. Install the newer version.',
  store_damaged:
    'The books are damaged and were not opened: {{detail}}. Nothing was written to them. Restore the latest backup.',
  store_on_share:
    'The books lie on a network drive, where they can be damaged. They were not opened. Keep them on this PC; put only backups on the drive.',
  migration_failed:
    'The books could not be brought up to this version: {{detail}}. They are as they were before. Keep using the version before it and report this.',
  view_name_taken: 'There is already a view called “{{name}}”. It was kept. Choose another name.',
  class_in_use:
    'This repair class is used by orders: {{count}}. What it means for their figures cannot change; nothing was saved. Make a new class and switch this one off.',
  class_code_taken: 'There is already a repair class with the code “{{code}}”. Nothing was saved. Choose another code.',
  name_taken: '“{{name}}” is there already. Nothing was saved. Choose another name.',
  time_zone_unknown: 'There is no time zone “{{timeZone}}”. Nothing was saved. Choose one from the list.',
  currency_unknown: 'There is no currency “{{currency}}”. Nothing was saved. Choose one from the list.',
  currency_in_use:
    'Prices in {{currency}} stand in jobs already: {{count}}. Another currency would change what they say; nothing was saved.',
  outlet_last: 'This is the only outlet in use and was kept. A shop needs one.',
  outlet_in_use: 'This outlet has open orders: {{count}}. It stays in use. Deliver or cancel them first.',
  system_loop: 'A system cannot stand under itself. Nothing was saved. Choose another place for it.'
} satisfies Record<ErrorCode, string>
