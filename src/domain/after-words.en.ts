import type { AfterWords } from './after-words.sv.ts'
import { many } from './wording.ts'

/** English of what comes after a course. */
export const afterWords: AfterWords = {
  notCompleted: 'The person has not completed the course, so there is no certificate.',
  nameRemoved: 'The person’s name has been removed when its time was over, so no certificate can be made.',
  evaluation: {
    participants: count => `${many(count, 'participant', 'participants')} can answer, each of them once.`,
    opens: day => `The evaluation opens on ${day}, when the course is over.`,
    steps: least =>
      `The averages are renewed only when ${many(least, 'new answer has', 'new answers have')} come in, so that nobody can work out what one person answered. When the evaluation is closed all answers count.`,
    closed: day => `The evaluation is closed. The last day to answer was ${day}.`,
    noDates: 'The evaluation opens when the round has dates and is over.',
    cancelled: 'The round was cancelled, so it is not evaluated.',
    nobody: 'Nobody has a seat in the round, so nobody can answer.',
    goal: goal => `The goal is ${goal} of 10.`,
    reached: 'The goal is reached.',
    below: gap => `That is ${gap} below the goal.`,
  },
  fees: {
    cancelled: 'The round was cancelled, so no seats are invoiced.',
    nobody: 'Nobody has a seat in the round, so there is nothing to invoice.',
    nobodyOwn: 'Nobody from your office has a seat in the round, so there is nothing to invoice.',
    noOffice: 'Workplace without an office',
    file: round => `Invoice basis ${round}`,
    sheet: 'Invoice basis',
    office: 'Office',
    workplaces: 'Workplaces',
    seats: 'Seats',
    net: 'Amount excl. VAT',
    vat: 'VAT',
    gross: 'Amount incl. VAT',
    together: 'Together',
  },
  deficit: {
    title: round => `Deficit ${round}`,
    note: count => `Deficit of a course round with ${many(count, 'seat', 'seats')} paid for.`,
    notOver: 'The deficit can be entered when the round is over.',
    notJoint: 'Deficits are not entered as joint costs: that is not chosen in Inställningar (settings).',
    none: 'The round has no deficit, or its price or cost is not filled in.',
    already: amount => `The deficit has been entered as a joint cost of ${amount}.`,
    differs: amount =>
      `The deficit is now ${amount}. Correct the cost that was entered if the seats or the cost have changed.`,
  },
}
