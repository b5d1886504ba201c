/** Words of the frame and of the parts every screen is built from. */
export const ui = {
  app: { name: 'RightFirst', skip: 'Skip to the work', loading: 'Loading' },
  room: {
    today: 'Today',
    orders: 'Orders',
    quality: 'Quality',
    parts: 'Parts',
    people: 'People',
    customers: 'Customers',
    kpis: 'KPIs',
    reports: 'Reports',
    settings: 'Settings'
  },
  region: { rooms: 'Rooms', sideList: 'List beside the work', keys: 'Keys', openSide: 'Open the list' },
  act: {
    newOrder: 'New order',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    more: 'Load more',
    remove: 'Remove',
    back: 'Back'
  },
  find: {
    label: 'Find',
    placeholder: 'Order, plate, VIN, part, customer…',
    none: 'Nothing found for “{{text}}”.',
    hint: 'Type a number, a plate, a name or a command.',
    rooms: 'Go to',
    commands: 'Commands here',
    searching: 'Searching',
    results_one: '{{count}} result',
    results_other: '{{count}} results'
  },
  mark: {
    breach: 'breach',
    watch: 'watch',
    good: 'good',
    too_few: 'too few to judge',
    still_open: 'still open',
    no_data: 'no data',
    no_target: 'no target'
  },
  partState: {
    here: 'here',
    coming: 'coming',
    missing: 'not here, not coming',
    missingShort: 'missing',
    allHere: 'all here',
    countHere: '{{count}} here',
    countComing: '{{count}} coming',
    countMissing: '{{count}} missing'
  },
  stage: {
    booked: 'Booked',
    checked_in: 'Checked in',
    diagnosing: 'Diagnosing',
    awaiting_approval: 'Approval',
    awaiting_parts: 'Parts',
    in_repair: 'In repair',
    in_inspection: 'Inspection',
    ready: 'Ready',
    delivered: 'Delivered',
    cancelled: 'Cancelled'
  },
  promise: {
    in: 'in {{duration}}',
    late: 'late {{duration}}',
    due: 'due in {{duration}}',
    lateDays_one: 'late {{count}} day',
    lateDays_other: 'late {{count}} days',
    tomorrow: 'tomorrow',
    inDays_one: 'in {{count}} day',
    inDays_other: 'in {{count}} days',
    none: 'no promise'
  },
  timeline: {
    label: 'Stages of the order',
    now: 'now {{time}}',
    promised: 'promised {{time}}',
    waiting: 'waiting',
    segment: '{{stage}} {{duration}}, from {{from}}'
  },
  figure: {
    of: '{{part}} of {{whole}}',
    target: 'target',
    interval: '95 % interval',
    value: 'value',
    meets: 'side that meets it',
    unitSeconds: 'h',
    intervalLabel: '{{value}}, 95 % interval {{low}} – {{high}}, target {{target}}, {{state}}',
    valueLabel: '{{value}}, target {{target}}, {{state}}',
    rows: 'Open the rows behind {{value}}'
  },
  chart: {
    upper: 'upper {{value}}',
    lower: 'lower {{value}}',
    centre: 'centre {{value}}',
    target: 'target {{value}}',
    limitsFixed: 'limits fixed on these {{months}} months',
    limitsFixedOn: 'limits fixed on these {{months}} months, {{n}} {{what}}',
    limitsApplied: 'limits applied',
    above: '{{month}}: {{value}}, above the upper limit',
    below: '{{month}}: {{value}}, below the lower limit',
    run: '{{month}}: {{value}}, {{signal}}',
    trend: 'Trend over {{count}} months, last {{value}}',
    trendEmpty: 'No trend yet',
    point: '{{month}}: {{value}}, from {{n}}',
    n: 'n',
    cumulative: 'running share'
  },
  table: {
    shown: '{{shown}} of {{total}} shown',
    empty: 'Nothing here.',
    open: 'open',
    row: 'row',
    sortBy: 'Sort by {{column}}'
  },
  error: {
    head: 'This could not be loaded',
    unexpected: 'Something went wrong. Nothing was lost. Reference {{reference}}.',
    unknown: 'Something went wrong. Nothing was lost.',
    offline: 'The application does not answer. What you typed is still here.',
    screen: 'This screen could not be shown. Your saved work is not affected.',
    notFound: 'There is no such page.',
    notFoundAct: 'Go to Today',
    fields_one: '{{count}} field needs attention',
    fields_other: '{{count}} fields need attention'
  },
  form: {
    tooLong_one: 'At most {{count}} character',
    tooLong_other: 'At most {{count}} characters',
    tooBig: 'At most {{value}}',
    tooSmall: 'At least {{value}}',
    malformed: 'Not in a form that can be read',
    required: 'Needed',
    yes: 'Yes',
    no: 'No',
    unsaved: 'Not saved yet',
    saved: 'Saved {{time}}',
    saving: 'Saving'
  },
  progress: { of: '{{done}} of {{total}}', working: 'Working' },
  keys: { move: 'move', open: 'open', back: 'back', find: 'find' },
  time: {
    hoursMinutes: '{{hours}} h {{minutes}}',
    minutes: '{{count}} min',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow'
  },
  appearance: { label: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system' },
  language: { label: 'Language' }
}
