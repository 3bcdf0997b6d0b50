import type { settleWords as swedish } from './settle-words.sv.ts'
import { many } from './wording.ts'

/** English of settlements. */
export const settleWords: typeof swedish = {
  title: (number, period) => `Settlement ${number}: ${period}`,
  counterTitle: (number, countered, period) =>
    `Settlement ${number}: undoes settlement ${countered} (${period})`,
  period: {
    year: year => `the whole of ${year}`,
    firstHalf: year => `first half of ${year}`,
    secondHalf: year => `second half of ${year}`,
    days: (from, to) => `${from} – ${to}`,
  },
  rows: {
    cost: count => many(count, 'cost', 'costs'),
    credit: count => many(count, 'credit note', 'credit notes'),
    correction: count => many(count, 'correction', 'corrections'),
  },
  memo: {
    side: (name, party) => `${name} (${party})`,
    pays: (payer, payee, amount) => `${payer} pays ${payee} ${amount}.`,
    nobody: 'Neither side owes the other anything.',
    covers: (from, to) => `For joint costs from ${from} to ${to}.`,
    rests: (rows, sum) => `Based on ${rows}, ${sum} in all.`,
    bears: (party, paid, borne) => `${party} has paid ${paid} and is to bear ${borne}.`,
    key: (sides, keys) => `Shared by (${sides}): ${keys}.`,
    otherwise: rows => `Another split than by the key: ${rows}.`,
    moms: 'The amounts exclude VAT. How VAT is handled is for the finance offices to decide by their own rules.',
    mark: number => `Reference for the invoice: Settlement ${number}.`,
    countered: number => `Settlement ${number} is no longer valid.`,
    paysBack: (payer, payee, amount) => `If it has been paid, ${payer} pays ${payee} back ${amount}.`,
    credits: 'If it has been invoiced and not paid, the invoice is credited.',
    free: 'The costs can be settled anew.',
  },
  settledBy: (by, title) => `${by} made “${title}”.`,
  basis: 'Basis',
  basisChanged: 'What the settlement rests on has changed since it was shown. This is how it stands now.',
  obstacles: {
    unshared: 'There are costs in the period that nobody has shared yet. Open them and save the split.',
    unreadableSettlement:
      'There are rows in the list Avräkningar that cannot be read. They may already hold costs, so mend them first.',
    tooManyRows: 'The period has more costs than a settlement holds. Divide it into two.',
    nothing: 'There are no invoiced costs left to settle in the period.',
  },
  missing: numbers =>
    `Settlement ${numbers} is missing from the list Avräkningar. Bring it back from the recycle bin in SharePoint, so that nothing is settled twice.`,
  heldTwice: numbers =>
    `The same costs are part of settlements ${numbers}. A row that undoes one of them may have been removed. Bring it back from the recycle bin in SharePoint.`,
  alreadyCountered: (title, by) => `“${title}” was undone by “${by}”.`,
  isCounter: title =>
    `“${title}” itself undoes another settlement and cannot be undone. The costs are free already, so make a new settlement.`,
}
