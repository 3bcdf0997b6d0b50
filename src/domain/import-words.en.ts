import type { importWords as swedish } from './import-words.sv.ts'

/** English of what is said of the rows and columns of a table that is imported. */
export const importWords: typeof swedish = {
  dayNeeded: (label, text) => `${label}: “${text}” needs to be a day, for example 2026-05-20.`,
  unknownName: (label, text) => `${label}: “${text}” is not in the list.`,
  severalNames: (label, text) => `${label}: several in the list are called “${text}”.`,
  missingOnRow: label => `${label} is missing on the row.`,
  exampleTitle: 'EXAMPLE: write over or remove the row',
  exampleRow: 'The row is the example of the template and is not imported.',
  example: {
    description: 'The purpose in a sentence or two',
    supplier: 'Name of the supplier',
  },

  lateIsComputed: text => `Status: “${text}” is read as Ongoing, because lateness is computed from the days.`,
  otherYear: (text, year) => `Plan year: the row is for “${text}”, not ${year}.`,
  severalActivities: title =>
    `Activity: several in the plan are called “${title}”, so it is not clear which is meant.`,
  alreadyOnRow: (label, title, row) => `${label}: “${title}” already stands on row ${row}.`,
  leadSetToJoint: 'Led by is missing, so the activity is added as Joint.',
  endsBeforeStart: 'Done by comes before Start.',
  otherSide: (title, side) =>
    `Looks like “${title}”, led by ${side}. The row is not ticked; include it only if it is the same activity.`,

  noAmount: (label, text, why) => `${label}: “${text}”. ${why}`,
  otherBudgetYear: (label, text, year, own, isNear) =>
    `${label}: “${text}” is in another year than ${year}. ${
      isNear ? `Correct the day, or choose the year ${own} above.` : 'Correct the day in the table.'
    }`,
  costOnRow: (title, row) =>
    `The same cost, “${title}”, already stands on row ${row}. If they are two, describe them differently.`,
  severalCosts: title =>
    `Several costs are alike “${title}” in day, supplier, amount and payer, so it is not clear which is meant.`,
  similarCost: (title, amount) =>
    `A similar cost is there already: “${title}”, ${amount}. The row is not ticked; include it only if it is one more cost.`,
  vatSetToNothing: 'VAT is missing, so it is set to zero.',
  setToInvoiced: 'State is missing, so the cost is added as Invoiced.',
  locked: said =>
    `The cost is settled and therefore locked. ${said} Make a correction: a new row that refers to the cost.`,
  takenAsNet: heading =>
    `The column “${heading}” is read as amounts without VAT. If VAT is counted in, choose Skip.`,
  noNetAmount: heading =>
    `The column “${heading}” is skipped: what is shared is amounts in kronor without VAT.`,
}
