/** Words of the commands that ask the KPI engine and check the books. */
export const commands = {
  month: 'the month asked for',
  outlet: 'one outlet, by name; without it all of them',
  monthNeeded: 'Which month? Add --month YYYY-MM.',
  noOutlet: 'There is no outlet “{{outlet}}”. Outlets: {{outlets}}.',
  kpi: {
    summary: 'the figures of a month',
    noData: 'no data',
    soFar: '{{count}} so far',
    ofOrders_one: '{{count}} order',
    ofOrders_other: '{{count}} orders'
  },
  rows: {
    summary: 'the rows behind a figure of a month',
    total_one: '{{count}} row',
    total_other: '{{count}} rows'
  },
  verify: {
    summary: 'check that the books are whole and agree with themselves',
    faults_one: '{{count}} fault',
    faults_other: '{{count}} faults',
    check: {
      integrity: 'The file is whole',
      foreign_keys: 'Every reference leads to a record',
      audit_entries: 'Every record that was written has its entry in the trail',
      audit_chain: 'Every change in the trail starts where the one before ended, and ends at what is stored',
      number_series: 'Order numbers run without a gap',
      stages: 'The stage of every order is that of its last event',
      order_facts: 'What the KPIs count follows from the records',
      search_index: 'The search knows every order, vehicle and customer'
    }
  },
  methods: {
    summary: 'work out a file of reference cases with the product’s own methods and compare',
    only: 'only the methods whose names begin so, separated by commas',
    unreadable: '{{file}} could not be read.',
    notCases: '{{file}} is no file of reference cases.',
    passed: 'passed',
    failed: 'failed',
    notSupported: 'not supported',
    difference: '{{path}} expected {{expected}}, got {{got}}',
    total: '{{passed}} passed, {{failed}} failed, {{notSupported}} not supported.'
  }
}
