/** Words of the Today board and the day's list beside it. */
export const today = {
  board: 'Orders by stage',
  lateCount: '{{count}} late',
  counts: {
    inShop: '<0>{{count}}</0> in the shop',
    late: '<0>{{count}}</0> late',
    soon: '<0>{{count}}</0> due within 1 h',
    delivered: '<0>{{count}}</0> delivered'
  },
  card: {
    candidates_one: '<0>{{count}} possible comeback</0> to decide',
    candidates_other: '<0>{{count}} possible comebacks</0> to decide',
    waits: 'Waits: <0>{{cause}}</0>',
    asked: 'Asked {{time}}, <0>{{duration}}</0>',
    since: 'Since {{time}}, <0>{{duration}}</0>',
    work: '{{names}} · {{duration}}',
    nobody: '<0>No technician</0> · {{duration}}',
    attempt: 'Final, attempt <0>{{attempt}}</0>',
    items: '<0>{{answered}} of {{items}}</0> items',
    toInspect: 'Waits since <0>{{time}}</0>',
    rework_one: '<0>{{count}} rework</0> open',
    rework_other: '<0>{{count}} reworks</0> open',
    ready: 'Ready since {{time}}',
    customerWaits: 'customer waits',
    noVehicle: 'no vehicle'
  },
  list: {
    title: 'Today’s list',
    open: '{{count}} open',
    clear: 'Nothing to do beside the board.',
    inspection: 'Inspections to do',
    comeback_to_decide: 'Comebacks to decide',
    rework: 'Rework open',
    not_collected: 'Ready, not collected',
    long_wait: 'Waits for long',
    attempt: 'final, attempt {{count}}',
    candidates_one: '{{count}} candidate',
    candidates_other: '{{count}} candidates',
    reworks_one: '{{count}} rework',
    reworks_other: '{{count}} reworks'
  },
  keys: {
    column: 'column',
    order: 'order',
    open: 'open',
    move: 'move on',
    promise: 'promise',
    waits: 'waits for',
    list: 'day list'
  },
  empty: 'No car is in the shop. An order stands here from its booking until it is delivered.'
}
