import type { dashboardSv } from './dashboard-words.sv.ts'

/** English of the sums of the joint costs, and of the way between the pages about them. */
export const dashboardEn: typeof dashboardSv = {
  title: 'Costs',
  titleOf: year => `Costs ${year}`,
  lede: 'What you have paid, what each side is to bear and what one owes the other. All amounts exclude VAT.',
  nav: {
    label: 'Pages about costs',
    sums: 'Sums',
    rows: 'Rows',
    budget: 'Budget',
    settlement: 'Settlement',
    rules: 'Rules',
  },
  create: 'New cost',
  filters: { side: 'Side', both: 'Both', category: 'Kind of cost', all: 'All', clear: 'Show everything' },
  short: { MVG: 'MVG', MH: 'MH' },
  closed: {
    title: 'The costs are not shown to you',
    how: 'Project leaders and the steering group see the joint costs, and managers see the sums. Ask a project leader if you need to see them.',
  },
  loading: 'The costs',
  empty: {
    title: year => `No costs for ${year} yet`,
    mayCreate:
      'What you have paid, what each side is to bear and how it stands against the budget will be shown here. Enter the first cost or a budget.',
    reader: 'The project leaders enter the costs. Choose another year to see earlier costs.',
    filtered: 'No costs of that kind this year.',
  },
  noKey: {
    title: 'No key for sharing is in force yet',
    how: 'Without a key there is no way to work out what each side is to bear. The key stands in the declaration of intent or in a decision of its own.',
    to: 'To the rules',
  },
  nothing: 'nothing',
  unshared: (sum, count) =>
    `In addition ${sum} in ${count === 1 ? '1 row that is' : `${count} rows that are`} not shared yet.`,
  together: 'Together',
  claim: {
    heading: 'What remains to be settled',
    sentence: (payer, receiver) => `${payer} is to pay ${receiver}`,
    even: 'Neither of you owes the other anything',
    rests: (count, earliest) =>
      count === 1
        ? `Concerns one invoiced cost, of ${earliest}, that is not settled.`
        : `Concerns ${count} invoiced costs since ${earliest} that are not settled.`,
    evenRests: count =>
      count === 1
        ? 'One invoiced cost is not settled, but it makes no claim.'
        : `${count} invoiced costs are not settled, but they cancel each other out.`,
    allSettled: 'All invoiced costs are settled.',
    none: 'No costs are invoiced yet.',
    settle: 'To the settlement',
    sum: 'How it is worked out',
    allYears: 'All years together',
    terms: {
      borne: side => `${side} is to bear`,
      paid: side => `${side} has paid`,
      settled: (payer, receiver) => `already settled, ${payer} to ${receiver}`,
      rest: 'rows changed after they were settled or not shared',
      claim: 'remaining',
    },
  },
  year: {
    heading: year => `Invoiced in ${year}`,
    ofKind: (year, kind) => `Invoiced in ${year}: ${kind}`,
    columns: { side: 'Side', paid: 'Has paid', borne: 'Is to bear', over: 'Difference' },
    more: sum => `${sum} more`,
    less: sum => `${sum} less`,
    even: 'the same',
    settled: (year, payer, receiver, sum) => `Settled of ${year}: ${payer} to ${receiver} ${sum}.`,
    nothingSettled: year => `Nothing of ${year} is settled yet.`,
    ordered: sum => `Besides, ${sum} is ordered but not invoiced.`,
    key: (parts, from, decision) =>
      `The key is ${parts} from ${from} (${decision}). Each row keeps the key of its own day.`,
  },
  warnings: {
    heading: 'What to know of',
    wholeYear: year => `Concerns the whole of ${year}: all kinds of cost, both sides.`,
    none: 'Nothing in particular: all costs are shared by the key and have their receipts.',
    breaches: count =>
      count === 1
        ? '1 breach of the agreement: the cost is above the limit but is not shared by the key'
        : `${count} breaches of the agreement: the costs are above the limit but are not shared by the key`,
    deviations: count =>
      count === 1
        ? '1 cost has another split, with a reason'
        : `${count} costs have another split, with a reason`,
    unreasoned: count =>
      count === 1
        ? 'Reason missing: 1 cost within the limit has another split'
        : `Reason missing: ${count} costs within the limit have another split`,
    related: count =>
      count === 1
        ? 'In 1 place costs belong together and pass the limit together'
        : `In ${count} places costs belong together and pass the limit together`,
    unshared: count => (count === 1 ? '1 row is not shared yet' : `${count} rows are not shared yet`),
    withoutReceipt: count => (count === 1 ? '1 cost has no receipt' : `${count} costs have no receipt`),
    changedAfterSettlement: count =>
      count === 1
        ? '1 row was changed after it was settled'
        : `${count} rows were changed after they were settled`,
    missingSettlements: count =>
      `${count === 1 ? '1 settlement is' : `${count} settlements are`} missing from the list Avräkningar. Bring back from the recycle bin in SharePoint.`,
    heldTwice: count =>
      `${count === 1 ? '1 cost is' : `${count} costs are`} part of two settlements that stand`,
    unreadable: count =>
      count === 1
        ? '1 row in SharePoint cannot be read and is not counted'
        : `${count} rows in SharePoint cannot be read and are not counted`,
    more: count => `${count} more`,
    because: reason => `Reason: ${reason}`,
    noReason: 'No reason is given.',
    sum: sum => `${sum} together`,
  },
  months: { heading: 'Month by month', month: 'Month', whole: 'The whole year' },
  columns: {
    borne: side => `${side} is to bear`,
    ordered: side => `Ordered, ${side}`,
    joint: 'Together',
  },
  budget: {
    heading: 'Budget and outcome',
    columns: {
      category: 'Kind of cost',
      side: 'Side',
      budget: 'Budget',
      outcome: 'Outcome',
      ordered: 'Ordered',
      forecast: 'Forecast',
      remaining: 'Remaining',
    },
    remaining: 'What remains is the budget less outcome and what is ordered.',
    all: 'All kinds of cost',
    over: sum => `${sum} over`,
    noBudget: 'No budget is set for the year.',
  },
  about: {
    heading: 'What the costs belong to',
    lede: 'Activities, meetings and course rounds, the largest first.',
    column: 'Belongs to',
    nouns: {
      activities: 'Activity',
      meetings: 'Meeting',
      round: 'Course round',
      nothing: 'Belongs to nothing',
    },
    showAll: count => `Show all ${count}`,
  },
  shares: {
    heading: 'The share against the key, year by year',
    lede: 'MH’s share of what is invoiced, and what it would have been if every row had followed its key. All kinds of cost.',
    columns: {
      year: 'Year',
      all: 'Invoiced and shared',
      borne: 'MH is to bear',
      byKey: 'MH by the key',
      reached: 'MH’s share',
      agreed: 'Share by the key',
    },
  },
  legend: {
    outcome: side => `${side}, invoiced`,
    ordered: side => `${side}, ordered`,
    budget: 'Budget',
    forecast: 'Forecast for the year',
    reached: 'MH’s share',
    agreed: 'Share by the key',
    unit: 'Kronor',
  },
  beside: {
    heading: 'Beside the costs',
    inKind: 'Posts and support',
    inKindHelp: 'They stand here as facts and are never shared.',
    posts: (side, count) =>
      count === 1 ? `${side} contributes 1 project leader.` : `${side} contributes ${count} project leaders.`,
    support: (side, support) => `Support from ${side}: ${support}.`,
    offices: 'Number of offices',
    officesOf: (own, all, share) =>
      `${own} of ${all} offices is ${share}: the key is agreed and is not computed from the number of offices.`,
    seats: 'Course seats',
    seatsHelp: 'Each workplace pays for its own course seats and they are not included here.',
    limit: 'The limit',
    limitOf: (sum, basis, per) =>
      `Up to and including ${sum} the key is recommended, above it the key is mandatory. The limit is measured ${
        basis === 'net' ? 'excluding VAT' : 'including VAT'
      }, ${per === 'cost' ? 'on each cost by itself' : 'on everything that belongs to the same activity, meeting or course round'}.`,
    vat: 'VAT',
    vatOf: (sum, year) =>
      `The VAT on what is invoiced in ${year} is ${sum}. It is not shared: each side answers for the VAT on what it has paid.`,
    vatOfAll: 'The sum concerns all kinds of cost, both sides.',
  },
}
