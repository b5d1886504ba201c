/** Words of the first start and of the bar that marks the sample shop. */
export const welcome = {
  title: 'RightFirst',
  lead: 'Repair orders, inspections, comebacks and the month’s quality figures, kept on this PC. Nothing leaves it.',
  own: {
    head: 'Your shop',
    empty: 'Start empty',
    import: 'Import my data'
  },
  preset: {
    CN: 'Kilometres, CNY, A4; warranty by repair class: 10 days or 2,000 km up to 100 days or 20,000 km, starting again after a re-repair.',
    US: 'Miles, USD, Letter; warranty 12 months or 12,000 miles.',
    EU: 'Kilometres, EUR, A4; warranty 12 months.'
  },
  timeZoneHint: 'Decides which day and month a record counts for.',
  sample: {
    head: 'Look around',
    what: 'A made-up shop with a year of orders, inspections and comebacks. It is kept in a file of its own, marked on every screen, and can be removed at any time.',
    open: 'Open the sample shop',
    writing: 'Writing the sample shop, day'
  },
  sampleBar: {
    what: 'Sample shop “{{name}}”: made-up people, cars and figures.',
    toOwn: 'Back to my shop',
    remove: 'Remove it and start my shop'
  }
}
