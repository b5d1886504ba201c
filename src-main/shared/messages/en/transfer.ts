import type { FieldId, FileRefusal, RowFault, RowRemark } from '../../contract/transfer.ts'

const field: Record<FieldId, string> = {
  orderNumber: 'Order number',
  openedAt: 'Opened',
  promisedAt: 'Promised',
  completedAt: 'Completed',
  deliveredAt: 'Delivered',
  status: 'Status',
  customerName: 'Customer',
  customerRef: 'Customer number',
  customerPhone: 'Customer phone',
  customerEmail: 'Customer email',
  customerCompany: 'Company',
  plate: 'Plate',
  vin: 'VIN',
  vehicleRef: 'Vehicle number',
  make: 'Make',
  model: 'Model',
  modelYear: 'Model year',
  distanceUnit: 'Distance unit',
  odometerIn: 'Odometer in',
  odometerOut: 'Odometer out',
  jobLine: 'Job line',
  concern: 'Concern',
  detail: 'Description',
  cause: 'Cause',
  correction: 'Correction',
  operation: 'Operation',
  system: 'System',
  technicians: 'Technicians',
  advisor: 'Service adviser',
  flagged: 'Flagged hours',
  labourPrice: 'Labour price',
  partsPrice: 'Parts price',
  totalPrice: 'Total price',
  payer: 'Payer',
  warranty: 'Under warranty',
  customerWaits: 'Customer waits',
  repairClass: 'Repair class',
  note: 'Note'
}

const refusal: Record<FileRefusal, string> = {
  empty: 'The file is empty.',
  header_only: 'The file has names of columns and no rows under them.',
  no_table: 'No table was found in the file.',
  too_large: 'The file is larger than {{limit_mb}} MB.',
  too_many_rows: 'The file has more than {{limit}} rows.',
  too_many_columns: 'The file has more than {{limit}} columns.',
  old_excel:
    'This is a workbook of the old kind (XLS). In the spreadsheet program choose “Save as”, then “Excel workbook (XLSX)”.',
  encrypted: 'The workbook has a password. Take it off in the spreadsheet program, then choose the file again.',
  broken_workbook:
    'The workbook is damaged or is not one. Open it in the spreadsheet program and save it anew as XLSX.',
  json: 'This is JSON. A table is needed: CSV or XLSX.',
  markup: 'This is a web page or XML, whatever its name says. Open it in the spreadsheet program and save it as XLSX.',
  binary: 'This is neither text nor an XLSX workbook.',
  not_recognised: 'The columns do not make a list of orders or vehicles: {{columns}}.'
}

const fault: Record<RowFault, string> = {
  date_unreadable: '{{column}}: “{{value}}” is no date',
  date_missing: 'no date',
  number_unreadable: '{{column}}: “{{value}}” is no number',
  flag_unreadable: '{{column}}: “{{value}}” is neither yes nor no',
  negative: '{{column}}: “{{value}}” is negative',
  out_of_range: '{{column}}: “{{value}}” is too large',
  completed_before_opened: 'completed ({{value}}) before it was opened',
  delivered_before_opened: 'delivered ({{value}}) before it was opened',
  delivered_before_completed: 'delivered ({{value}}) before it was completed',
  in_future: '“{{value}}” lies in the future',
  too_many_cells: 'more cells than columns, from “{{value}}” on',
  vehicle_missing: 'no plate, VIN or name of a vehicle'
}

const remark: Record<RowRemark, string> = {
  not_data: 'cells that hold no data (N/A, #REF!, …) stay not known',
  rounded: 'amounts with more digits than the currency has were rounded',
  two_digit_year: 'years of two digits: 00–68 are of this century',
  price_is_total: 'only a total is given; it stands as labour',
  vin_malformed: 'what stands for the VIN is none; it is kept in the note of the vehicle',
  vin_check_digit: 'the check digit of the VIN is wrong; it is kept as it is',
  no_work_text: 'nothing says what the work was',
  closed_without_date: 'closed, but without a date; the order stays open',
  promise_before_opening: 'promised before it was opened; the promise is not kept',
  odometer_lower: 'the odometer is lower than before; kept with its row',
  year_unlikely: 'what stands for the year is none; it stays not known',
  repeated_row: 'repeats an earlier row',
  known_but_changed: 'imported before and changed since; left as it is in the books'
}

/** The import assistant, the rejected rows and the exports. */
export const transfer = {
  field,
  refusal,
  fault,
  remark,
  kind: { orders: 'orders', vehicles: 'vehicles' },
  rejects: { row: 'Row', reason: 'Reason', fileName: '{{name}} - not taken.csv' },
  step: { reading: 'Reading rows: {{done}} of {{total}}', writing: 'Writing rows: {{done}} of {{total}}' },
  export: { fileName: 'Orders {{day}}', sheet: 'Orders', yes: 'Yes', no: 'No' },
  cli: {
    summary: 'import a file of orders or vehicles',
    as: 'what the file holds; without it the columns decide',
    dryRun: 'show how the file is understood and change nothing',
    goodRows: 'take the good rows and write the others to a file',
    rejects: 'where to write the rows that were not taken',
    dateOrder: 'how dates such as 03/04/05 are read',
    decimal: 'the decimal sign of numbers such as 1,234',
    day: 'the day of orders in a file without dates',
    vehicle: 'the vehicle of a file that names none',
    outlet: 'the outlet the orders belong to',
    sheet: 'the sheet of a workbook',
    encoding: 'the encoding of a text file',
    badValue: '--{{option}} does not know “{{value}}”. It takes: {{values}}.',
    noFile: 'The file “{{file}}” cannot be read.',
    noOutlet: 'There is no outlet “{{outlet}}”.',
    understood: '{{file}}: {{kind}}, {{columns}} columns taken, header in row {{row}}',
    column: '  {{header}} → {{field}}{{how}}',
    unmapped: '  not taken: {{columns}}',
    decimalSign: 'decimal sign {{sign}}',
    dateOrderIs: 'dates {{order}}',
    question: '  {{header}}: “{{sample}}” can be read as {{readings}}',
    needsDay: '  no column says the day; give it with --day',
    counts: '{{read}} rows read, {{accepted}} accepted, {{rejected}} rejected, {{known}} known already',
    remark: '  {{count}} ×: {{text}}',
    stray: '  left out under the table: row {{row}} ({{text}})',
    dry: 'Nothing was changed.',
    before: 'This file was imported before ({{at}}).',
    done: 'Imported: {{orders}} orders, {{vehicles}} vehicles, {{customers}} customers, {{staff}} people.',
    written: 'The rows that were not taken are in {{file}}.'
  }
}
