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
    trail: 'Changes',
    about: 'About'
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
