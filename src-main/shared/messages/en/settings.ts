/** Words of the settings: shop, outlets, staff, repair classes and warranty, systems, audit trail. */
export const settings = {
  title: 'Settings',
  tab: {
    shop: 'Shop',
    outlets: 'Outlets',
    staff: 'Staff',
    classes: 'Repair classes and warranty',
    systems: 'Systems',
    appearance: 'Language and appearance',
    data: 'Data and sample shop',
    trail: 'Changes',
    about: 'About'
  },
  scale: 'Size of everything',
  yes: 'yes',
  no: 'no',
  data: {
    import: 'Import',
    importHint: 'Orders with vehicles and customers, or a list of vehicles, from CSV, text or XLSX.',
    importAct: 'Import a file',
    export: 'Export',
    exportHint: 'All orders with their jobs, vehicles and customers. The file can be imported again unchanged.',
    sample: 'Sample shop',
    sampleOpen: 'The sample shop is open. Its people, cars and figures are made up.',
    sampleKept: 'A sample shop lies beside your books in a file of its own.',
    toOwn: 'Open my shop',
    removeSample: 'Remove the sample shop and its file'
  },
  about: {
    name: 'RightFirst',
    version: 'Version {{version}}',
    what: 'Workshop quality control. All data stays on this PC, in one file for your shop.',
    licence: 'MIT licence. Typefaces: IBM Plex Sans and Noto Sans SC, SIL Open Font Licence 1.1.'
  },
  preset: { CN: 'China', US: 'United States', EU: 'European Union' },
  unit: { km: 'kilometres', mi: 'miles' },
  post: {
    owner: 'Owner',
    manager: 'Manager',
    advisor: 'Service advisor',
    inspector: 'Inspector',
    technician: 'Technician',
    parts_clerk: 'Parts clerk',
    apprentice: 'Apprentice'
  },
  vehicleKind: {
    car_or_hazmat: 'Cars and dangerous-goods vehicles',
    motorcycle: 'Motorcycles',
    other_motor_vehicle: 'Other motor vehicles'
  },
  rule: {
    odometer_in_and_out: 'Odometer in and out',
    technician_on_every_job: 'A technician on every job',
    cause_on_every_job: 'A cause on every job',
    final_inspection_passed: 'A passed final inspection, where the repair class needs one'
  },
  shop: {
    name: 'Name of the shop',
    preset: 'Country rules',
    language: 'Language',
    timeZone: 'Time zone',
    currency: 'Currency',
    distanceUnit: 'Distance',
    paper: 'Paper',
    comebackWindow: 'Comeback window, days',
    comebackWindowHint: 'Days after delivery in which a return counts in the comeback rate.',
    comebackWindowWarranty: 'Each job’s own warranty period',
    warrantyRestarts: 'The warranty of a re-repaired item starts again',
    warrantyRestartsHint: 'From the delivery of the re-repair; other items keep their period.',
    technicianMayInspect: 'A technician may inspect an order he or she worked on',
    technicianMayInspectHint: 'For a shop too small for two. The inspection is marked and the report says so.',
    completionRules: 'Before an order can be delivered'
  },
  active: 'in use',
  inactive: 'not in use',
  switchOff: 'Take out of use',
  switchOn: 'Bring back into use',
  keptHint: 'Nothing is removed: records of the past keep it.',
  outlets: {
    add: 'Add an outlet',
    name: 'Outlet',
    address: 'Address',
    prefix: 'Before order numbers',
    noPrefix: 'none',
    empty: 'No outlets.'
  },
  staff: {
    add: 'Add a person',
    name: 'Name',
    post: 'Post',
    outlet: 'Outlet',
    empty: 'Nobody is entered yet.',
    emptyHint: 'Add the technicians and the inspector, so that work can be credited to them.'
  },
  classes: {
    add: 'Add a repair class',
    code: 'Code',
    nameEn: 'Name in English',
    nameZh: 'Name in Chinese',
    needsFinalInspection: 'Needs a final inspection',
    isRepair: 'Counts as a repair',
    isRepairHint: 'Maintenance and diagnosis are left out of fixed right first time.',
    warranty: 'Warranty',
    vehicleKind: 'Vehicles',
    days: 'Days',
    months: 'Months',
    km: 'Distance',
    source: 'Source',
    sourceShop: 'set by the shop',
    none: 'none',
    inDays_one: '{{count}} day',
    inDays_other: '{{count}} days',
    inMonths_one: '{{count}} month',
    inMonths_other: '{{count}} months',
    daysOrMonths: 'Days or months, not both.',
    whicheverFirst: 'Whichever ends first.',
    newOnly: 'Applies to jobs written up from now on; jobs keep the period they were sold with.'
  },
  systems: {
    add: 'Add a system',
    under: 'Under',
    top: 'top level',
    nameEn: 'Name in English',
    nameZh: 'Name in Chinese'
  },
  trail: {
    title: 'Changes of this record',
    empty: 'No change is on record.',
    when: 'When',
    who: 'Who',
    what: 'What',
    before: 'Before',
    after: 'After'
  }
}
