import { many } from '../../domain/wording.ts'
import type { SettlingWords } from './settling-words.sv.ts'

/** English of the settlements, the budget and the rules by which the joint costs are shared. */
export const settlingEn: SettlingWords = {
  loading: {
    settlements: 'The settlements',
    preview: 'The basis',
    budget: 'The budget',
    rules: 'The rules',
  },
  list: {
    title: 'Settlement',
    lede: 'A settlement settles a period: one amount in one direction, with the costs it rests on.',
    create: 'New settlement',
    look: 'See what a settlement would be',
    heading: 'Settlements',
    columns: { number: 'Settlement', claim: 'Who pays', amount: 'Amount', day: 'Settled', state: 'State' },
    pays: (payer, payee) => `${payer} pays ${payee}`,
    nobody: 'Nobody',
    states: { stands: 'Stands', countered: 'Undone', counter: 'Counter-settlement' },
    empty: 'No settlements yet',
    emptyHow:
      'Each settlement will stand here with its sum and the costs it rests on. Begin with “New settlement”.',
    emptyReader:
      'Each settlement will stand here. The project leaders make them, often after each half-year.',
    closed: {
      title: 'The settlements are not shown to you',
      how: 'Project leaders and the steering group see the settlements. The sums of the year stand under Costs.',
    },
  },
  sums: {
    even: 'Neither of you owes the other anything',
    payBack: (payer, payee) => `${payer} is to pay back to ${payee}`,
    columns: { side: 'Side', paid: 'Has paid', borne: 'Is to bear', due: 'Is to pay' },
    nothingDue: 'nothing',
    gets: amount => `gets ${amount}`,
    equation: 'How it adds up',
    caption: 'Paid and to be borne, per side',
  },
  rows: {
    heading: count => `Basis: ${many(count, 'cost', 'costs')}`,
    countered: count => `${many(count, 'cost', 'costs')} undone, with the sign turned`,
    columns: {
      day: 'Day',
      title: 'Cost',
      paidBy: 'Paid by',
      net: 'Excl. VAT',
      MVG: 'MVG’s share',
      MH: 'MH’s share',
    },
    sum: 'Together',
    gone: id => `Row ${id}, which is no longer in the list`,
    changed: 'Changed after the settlement',
    asThen:
      'Payer and shares stand as they were when the settlement was made. Day and name are those the row has now.',
  },
  memo: {
    heading: 'Text for the invoice',
    copy: 'Copy the text',
    copied: 'The text is copied.',
    byHand: 'The browser did not let us copy. The text is selected: press Ctrl+C.',
  },
  fresh: {
    title: 'New settlement',
    titleReader: 'What a settlement would be',
    lede: 'Nothing is written until somebody presses Settle.',
    ledeReader: 'A preview. The project leaders make the settlement.',
    period: 'Period',
    own: 'Another period',
    running: 'not over yet',
    from: 'From',
    to: 'To',
    backwards: 'The last day lies before the first. Change one of them.',
    earlier: (count, from) =>
      count === 1
        ? `One invoiced cost before the period, of ${from}, is not settled either.`
        : `${count} invoiced costs before the period, the first of ${from}, are not settled either.`,
    widen: period => `Include them: ${period}`,
    notInvoiced: count =>
      count === 1
        ? 'One cost in the period is ordered but not invoiced. It comes into a later settlement.'
        : `${count} costs in the period are ordered but not invoiced. They come into a later settlement.`,
    toOrdered: 'Show what is ordered',
    unread: count =>
      count === 1
        ? 'A row in the list Kostnader cannot be read and is left out. Once mended it comes into a later settlement:'
        : `${count} rows in the list Kostnader cannot be read and are left out. Once mended they come into a later settlement:`,
    obstacle: 'It cannot be settled yet',
    noRows: 'Nothing to settle',
    more: count => `and ${count} more`,
    settle: 'Settle',
    settling: 'Settling …',
    ask: period => `Settle ${period}?`,
    what: count =>
      count === 1
        ? 'The cost is locked: afterwards it cannot be changed or removed, only corrected by a new row.'
        : `The ${count} costs are locked: afterwards they cannot be changed or removed, only corrected by new rows.`,
    undoneBy: 'A settlement is never removed. It can only be undone by a counter-settlement.',
    done: title => `${title} is made.`,
    uncertain: 'We do not know whether the settlement was made',
    uncertainHow:
      'The answer never came. Press Settle again: it is never made twice, however often you press.',
    wasMade: 'The settlement was made, though the answer never came.',
    toMade: title => `To ${title}`,
    changed: 'This has changed since you saw the basis',
    refused: 'Nothing has been settled.',
    lookAgain: 'Look through the new basis and press Settle again.',
    difference: {
      sum: (was, is) => `Before: ${was}. Now: ${is}.`,
      come: title => `New in the basis: ${title}.`,
      gone: title => `No longer in the basis: ${title}.`,
      changed: title => `Payer or shares have changed: ${title}.`,
      details: 'Something written of a cost has changed, but no amounts.',
    },
    claim: (payer, payee, amount) => `${payer} is to pay ${payee} ${amount}`,
    noClaim: 'nothing to pay',
  },
  one: {
    title: 'Settlement',
    toList: 'Settlements',
    made: day => `made ${day}`,
    period: (from, to) => `Covers costs from ${from} to ${to}.`,
    share: 'Share link',
    print: 'Print',
    files: 'Download as a file',
    working: 'Downloading …',
    excel: 'Excel',
    csv: 'CSV',
    sie: side => `SIE 4 for the books of ${side}`,
    toFinance: 'To the details for bookkeeping',
    counter: 'Undo the settlement',
    counteredBy: title => `The settlement no longer stands: “${title}” undid it.`,
    counterFor: title => `This settlement undoes “${title}”.`,
    because: reason => `Reason: ${reason}`,
    toCounter: 'To the counter-settlement',
    toCountered: 'To the settlement that is undone',
    free: 'The costs are free again and can be settled anew.',
    changedTitle: count =>
      count === 1
        ? '1 cost has changed after the settlement'
        : `${count} costs have changed after the settlement`,
    changedHow: count =>
      count === 1
        ? 'Somebody changed it in SharePoint, past the lock. The settlement stands by what was written then. Open the cost to see how it can be corrected.'
        : 'Somebody changed them in SharePoint, past the lock. The settlement stands by what was written then. Open the costs to see how they can be corrected.',
    missing: 'The settlement does not exist.',
  },
  counter: {
    title: number => `Undo settlement ${number}?`,
    means: (payer, payee, amount) =>
      `The settlement then no longer stands. If it has been paid, ${payer} is to pay ${amount} back to ${payee}.`,
    meansNothing:
      'The settlement then no longer stands. Neither owed the other anything, so nothing has to be paid back.',
    free: count =>
      count === 1
        ? 'The cost becomes free and can be changed and settled anew.'
        : `The ${count} costs become free and can be changed and settled anew.`,
    stays: 'Both settlements remain in the list. A counter-settlement cannot itself be undone.',
    reason: 'Reason',
    reasonHint: 'Seen by the steering group, and by those who keep the books.',
    reasonMissing: 'Write a reason.',
    make: 'Undo the settlement',
    making: 'Undoing …',
    done: title => `${title} is made.`,
    uncertain:
      'The answer never came, so we do not know whether the counter-settlement was made. Press again: it is never made twice.',
  },
  budget: {
    title: 'Budget',
    titleOf: year => `Budget ${year}`,
    lede: 'What each side has set aside for its share of the joint costs, in kronor excluding VAT. Write an amount in a field; it is saved when you leave it.',
    ledeReader:
      'What each side has set aside for its share of the joint costs, in kronor excluding VAT. The project leaders set the budget.',
    table: year => `Budget and outcome ${year}`,
    columns: {
      category: 'Kind of cost',
      side: 'Side',
      budget: 'Budget, SEK',
      outcome: 'Outcome',
      ordered: 'Ordered',
      remaining: 'Remaining',
      forecast: 'Forecast',
    },
    all: 'All kinds of cost',
    cell: (category, side) => `Budget for ${category}, ${side}, kronor`,
    rowTitle: (category, year, side) => `${category} ${year}, ${side}`,
    saved: (category, side, amount) => `Budget for ${category}, ${side}: ${amount}.`,
    removed: (category, side) => `Budget for ${category}, ${side}, is removed.`,
    negative: 'A budget cannot be below SEK 0.',
    copy: year => `Begin with the budget of ${year}`,
    copyHow: (count, year) =>
      count === 1
        ? `One field is empty and had an amount in ${year}.`
        : `${count} fields are empty and had an amount in ${year}.`,
    copying: 'Copying …',
    copied: (count, year) => `${many(count, 'amount is', 'amounts are')} taken from ${year}.`,
    copiedSome: (done, left) => `${done} amounts were taken, ${left} could not be saved.`,
    empty: year => `No budget is set for ${year} yet.`,
    emptyHow: 'Write the amounts in the table, or begin with those of the year before.',
    emptyReader: 'The project leaders set the budget. Choose another year to see earlier budgets.',
    noKinds: 'There are no kinds of cost to budget for. Enter them under Rules.',
    double: (category, side, count) =>
      `${category}, ${side}: ${count} rows in SharePoint are about the same field. They are added up. Remove all but one in SharePoint, and the field can be changed here.`,
    closed: {
      title: 'The budget is not shown to you',
      how: 'Project leaders and the steering group see the budget. Budget and outcome in sums stand under Costs.',
    },
    orphan: id => `A kind of cost that is removed, row ${id}`,
  },
  rules: {
    title: 'How costs are shared',
    lede: 'The key, the limit and all else that decides what each side is to bear. Each rule says where it stands.',
    source: section => `The declaration of intent, “${section}”.`,
    sourceOfUse: section => `That the key should or must be used: the declaration of intent, “${section}”.`,
    key: {
      heading: 'The key',
      now: (key, from, decision) =>
        `The key is ${key}, MVG first. It is valid from ${from} and rests on ${decision}.`,
      none: 'No key is valid yet. Enter the first, or the version of the declaration in the list Avtal.',
      frozen:
        'Each cost gets the key of its own day when it is entered, and keeps it. A new key never changes old rows.',
      table: 'All keys, the latest first',
      columns: {
        from: 'Valid from',
        key: 'Key',
        share: 'MH’s part',
        decision: 'Decision',
        meeting: 'Meeting',
        reason: 'Reason',
      },
      inForce: 'Valid now',
      coming: 'Valid later',
      before: 'Was valid',
      fromAgreement: 'The declaration of intent',
      create: 'New key',
    },
    newKey: {
      heading: 'New key',
      title: key => `Key ${key}`,
      validFrom: 'Valid from',
      parts: side => `Part of ${side}`,
      partsHint: 'A whole number, such as 85',
      partsWrong: 'Write a whole number between 0 and 10,000.',
      noParts: 'One of the sides must have a part.',
      dayMissing: 'Write from which day the key is valid.',
      decision: 'Decision',
      decisionHint: 'Who decided, when and in which paragraph',
      decisionMissing: 'Write which decision the key rests on.',
      meeting: 'Decided at the meeting',
      noMeeting: 'No meeting',
      reason: 'Reason',
      what: 'What it would have meant',
      wait: 'Write both parts to see here what MH would have borne with them.',
      would: (year, would, bore) => `${year}: MH would have borne ${would} instead of ${bore}`,
      more: amount => `${amount} more`,
      less: amount => `${amount} less`,
      same: 'as much',
      noCosts: year => `${year}: no invoiced costs to reckon with.`,
      oldRows:
        'This is only a comparison. The rows that exist keep their key; the new one is for costs from its day on.',
      laterRows: count =>
        count === 1
          ? 'One cost of that day or later is already entered. It keeps its key, unless somebody changes its day.'
          : `${count} costs of that day or later are already entered. They keep their key, unless somebody changes their day.`,
      save: 'Add the key',
      saved: (key, from) => `The key ${key} is valid from ${from}.`,
      lookAt: 'Mend what is marked. Nothing has been saved yet.',
    },
    limit: {
      heading: 'The limit',
      is: (amount, from) =>
        `Up to and including ${amount} the key is recommended. Above the limit it is mandatory. The limit stands in the version of ${from} and is changed by a new version in the list Avtal.`,
      none: 'No version of the declaration is valid, so there is no limit.',
      otherwise:
        'Within the limit another split can be chosen with a reason. Above it, it can be saved as well, but the row then stands as a breach of the agreement before the steering group.',
      open: 'The declaration does not say how the limit is measured. That is why it is a setting:',
      basis: 'The amount is counted',
      basisChoices: { net: 'without VAT', gross: 'with VAT' },
      basisMeans: {
        net: 'The amount excluding VAT is compared with the limit.',
        gross: 'The amount including VAT is compared with the limit, so more costs become mandatory.',
      },
      per: 'The limit is for',
      perChoices: { cost: 'each cost by itself', event: 'everything that belongs together' },
      perMeans: {
        cost: 'Each row is compared by itself. Purchases that belong together and pass the limit are pointed out.',
        event:
          'Everything that belongs to the same activity, meeting or course round is added up before it is compared with the limit.',
      },
      fallback: 'A value that cannot be read counts as without VAT and each cost by itself.',
      saved: (name, value) => `${name} ${value}.`,
    },
    sum: {
      heading: 'How an amount is shared',
      how: 'Everything is counted in whole öre. Each side gets its part rounded down, and the öre that is left goes to the one whose part has the largest remainder.',
      example: (amount, MVG, MH) => `${amount} becomes ${MVG} for MVG and ${MH} for MH.`,
      tie: 'Where the remainders are equal the larger side takes the öre, so that the smaller never pays the half.',
      tieExample: (amount, MVG, MH) => `So it is with ${amount}: ${MVG} for MVG and ${MH} for MH.`,
      noTie: key => `With the key ${key} the remainders are never equal.`,
      credit: 'A credit note mirrors the cost it is for, to the öre.',
    },
    beside: { heading: 'Beside the money' },
    categories: {
      heading: 'Kinds of cost',
      how: 'The list is your own. A kind that is no longer used is not offered for new costs, but old rows keep it.',
      columns: { title: 'Kind of cost', account: 'Account', active: 'Used', order: 'Order' },
      titleOf: title => `Name of ${title}`,
      accountOf: title => `Account of ${title}`,
      accountWrong: 'An account has only digits, at most eight.',
      titleMissing: 'Write a name.',
      noAccount: 'None',
      activeOf: title => `${title} is used`,
      used: 'Used',
      notUsed: 'Not used',
      up: title => `Move ${title} up`,
      down: title => `Move ${title} down`,
      moved: title => `${title} is moved.`,
      saved: title => `${title} is saved.`,
      newTitle: 'Name of the new kind of cost',
      add: 'Add',
      added: title => `${title} is added.`,
      exists: title => `There already is a kind of cost called ${title}.`,
      empty: 'There are no kinds of cost yet.',
    },
    finance: {
      heading: 'Details for bookkeeping',
      how: 'Needed for the SIE file to each side’s finance system. Ask the finance office.',
      edit: 'Each field is saved when you leave it.',
      complete: 'Everything that is needed is there.',
      faults: 'This is needed before a SIE file can be made:',
      saved: (label, side) => `${label} for ${side} is saved.`,
      optional: 'May be empty.',
      empty: 'Not given',
    },
  },
  trouble: what => `${what} was not saved`,
}
