/** What each KPI is called, asks, counts and comes from. */
export const kpi = {
  chargedToPart: 'Caused by a part',
  first_pass_yield: {
    name: 'First-pass yield',
    question: 'How many orders were right before anybody had to do them over?',
    numerator: 'orders that passed their first final inspection',
    denominator: 'orders that had a first final inspection',
    counts:
      'Failed orders not yet passed count. Later passes do not change it. Orders not yet inspected and cancelled ones are left out.',
    date: 'Day the first final inspection was signed.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.1.2; method K-04. Interval: Wilson. Limits: p-chart, 3 σ, stepped with n.'
  },
  rework_rate: {
    name: 'Orders with rework',
    question: 'How many orders had to be done over before delivery?',
    numerator: 'orders that failed their first final inspection',
    denominator: 'orders that had a first final inspection',
    counts: 'An order counts once, however often it failed. It is what first-pass yield leaves.',
    date: 'Day the first final inspection was signed.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.1.2; method K-04. Interval: Wilson. Limits: p-chart, 3 σ, stepped with n.'
  },
  rework_events_per_order: {
    name: 'Failed checks per order',
    question: 'How often is work sent back before it passes?',
    numerator: 'failed final inspections',
    denominator: 'orders that had a first final inspection',
    counts: 'Every failed attempt counts, so an order that failed twice counts twice.',
    date: 'Day the first final inspection was signed; later attempts count with it.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.1.2; method K-04. Limits: u-chart, 3 σ, stepped with n.'
  },
  comeback_rate_cohort: {
    name: 'Comebacks by delivery',
    question: 'How many of the cars delivered in a month came back because the repair did not hold?',
    numerator: 'of these, orders with a confirmed comeback within the window',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'Causes that count: workmanship, diagnosis, part, unfinished. An original counts once, however often it came back. Internal and goodwill orders, and comebacks themselves, are no originals.',
    date: 'Day the original was delivered. The month stays open until the window of its last delivery has passed: until then there is a count, and no rate.',
    credit:
      'Who did the original, not who did it over. A return that a part caused stands apart and is no technician’s.',
    source: 'Manual M7.1.3; method K-01. Interval: Wilson. Limits: p-chart, 3 σ, stepped with n.'
  },
  comeback_rate_calendar: {
    name: 'Comebacks by return',
    question: 'How much of the month’s work was cars that came back?',
    numerator: 'confirmed comebacks opened in the month, whose original lies within the window',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'Above and below the line stand different orders, so a slow month makes it jump. Right for workload, wrong for judging the work of a month.',
    date: 'Day the comeback was opened above the line, day of delivery below it.',
    credit: 'Not split by technician: the orders above the line show who did it over, not who did it.',
    source: 'Manual M7.1.3; method K-02. Interval: Wilson. Limits: u-chart, 3 σ, stepped with n.'
  },
  fixed_right_first_time: {
    name: 'Fixed right first time',
    question: 'How many repairs were done in one visit and held?',
    numerator: 'of these, orders finished in one visit without a comeback within the window',
    denominator: 'repair orders delivered in the month and paid from outside',
    counts:
      'A second visit for a missing part fails here though it is no comeback. Diagnosis only, maintenance only, second visits and comebacks are not eligible.',
    date: 'Day of delivery. The month stays open until the window of its last delivery has passed.',
    credit:
      'Who did the original, not who did it over. A return that a part caused stands apart and is no technician’s.',
    source: 'Manual M7.1.3; method K-03. Interval: Wilson. Limits: p-chart, 3 σ, stepped with n.'
  },
  on_time_delivery: {
    name: 'On time, first promise',
    question: 'How often was the car ready when the customer was first told it would be?',
    numerator: 'of these, orders ready by the promise',
    denominator: 'orders with a promise that were delivered, or are overdue now',
    counts:
      'The first promise counts; a later one only when the customer asked for it. Overdue orders still in the shop count as late. Without a promise, not yet due, cancelled, internal: left out.',
    date: 'Day of delivery; for an overdue order still in the shop, the day it was promised for.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-12. Interval: Wilson. Limits: p-chart, 3 σ, stepped with n.'
  },
  cycle_time_mean: {
    name: 'Keys to keys, mean',
    question: 'How long is a car with us on average?',
    numerator: 'hours between receiving and delivering the car, added up',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'From keys in to keys out, in calendar hours. Orders still in the shop, internal and cancelled ones are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-10. Limits: individuals chart.'
  },
  cycle_time_median: {
    name: 'Keys to keys, median',
    question: 'How long is a car with us as a rule?',
    numerator: 'the middle one of the hours between receiving and delivering',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'From keys in to keys out, in calendar hours. Orders still in the shop, internal and cancelled ones are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-10. Limits: individuals chart.'
  },
  cycle_time_p90: {
    name: 'Keys to keys, 9 in 10',
    question: 'Within how many hours are nine in ten cars delivered?',
    numerator: 'the hours that nine in ten cars stay under (linear interpolation, type 7)',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'From keys in to keys out, in calendar hours. Orders still in the shop, internal and cancelled ones are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-10. Limits: individuals chart.'
  },
  start_wait_mean: {
    name: 'Wait for start, mean',
    question: 'How long does a car wait on average before work begins?',
    numerator: 'hours between receiving the car and the first work on it, added up',
    denominator: 'orders paid from outside on which work began',
    counts: 'Work is diagnosis or repair. Orders not delivered yet count once work has begun.',
    date: 'Day work began.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  start_wait_median: {
    name: 'Wait for start, median',
    question: 'How long does a car wait as a rule before work begins?',
    numerator: 'the middle one of the hours between receiving the car and the first work on it',
    denominator: 'orders paid from outside on which work began',
    counts: 'Work is diagnosis or repair. Orders not delivered yet count once work has begun.',
    date: 'Day work began.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  waiting_parts: {
    name: 'Waiting for parts',
    question: 'How much of its time in the shop does a car spend waiting for a part?',
    numerator: 'hours waited for a part',
    denominator: 'hours in the shop of orders delivered in the month and paid from outside',
    counts:
      'From the stages and their wait causes, in calendar hours. A ratio of sums: long stays weigh more. Orders without a recorded start of work (imported ones) are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  waiting_approval: {
    name: 'Waiting for approval',
    question: 'How much of its time in the shop does a car spend waiting for the customer’s word?',
    numerator: 'hours waited for the customer’s word',
    denominator: 'hours in the shop of orders delivered in the month and paid from outside',
    counts:
      'From the stages and their wait causes, in calendar hours. A ratio of sums: long stays weigh more. Orders without a recorded start of work (imported ones) are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  waiting_bay: {
    name: 'Waiting for a bay',
    question: 'How much of its time in the shop does a car spend waiting for a bay?',
    numerator: 'hours waited for a bay',
    denominator: 'hours in the shop of orders delivered in the month and paid from outside',
    counts:
      'From the stages and their wait causes, in calendar hours. A ratio of sums: long stays weigh more. Orders without a recorded start of work (imported ones) are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  waiting_technician: {
    name: 'Waiting for a technician',
    question: 'How much of its time in the shop does a car spend waiting for a technician?',
    numerator: 'hours waited for a technician',
    denominator: 'hours in the shop of orders delivered in the month and paid from outside',
    counts:
      'From the stages and their wait causes, in calendar hours. A ratio of sums: long stays weigh more. Orders without a recorded start of work (imported ones) are left out.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.1; method K-13. Limits: individuals chart.'
  },
  hours_per_order: {
    name: 'Flagged hours per order',
    question: 'How much work does an order carry?',
    numerator: 'flagged hours sold',
    denominator: 'orders delivered in the month and paid from outside',
    counts:
      'Internal, goodwill and cancelled orders are left out, and imported ones without hours. Neither high nor low is better in itself.',
    date: 'Day of delivery.',
    credit: 'Who did the job, not who wrote it up or inspected it.',
    source: 'Manual M7.2.2; method K-09. Limits: individuals chart.'
  }
}
