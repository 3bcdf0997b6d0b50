import type { financeWords as swedish } from './finance-words.sv.ts'

export const financeWords: typeof swedish = {
  program: 'Samverkan',
  parties: { MVG: 'Miljösamverkan Västra Götaland', MH: 'Miljösamverkan Halland' },
  fields: {
    company: 'Organisation that keeps the books',
    orgNumber: 'Corporate identity number',
    costCentre: 'Cost centre',
    counterAccount: 'Counter account',
    costAccount: 'Account for kinds of cost without one of their own',
    series: 'Voucher series',
  },
  missing: (label, party) => `${label} is missing for ${party}.`,
  wrong: {
    company: (party, value) =>
      `Organisation that keeps the books for ${party}: “${value}” must be one line of at most 100 characters.`,
    orgNumber: (party, value) =>
      `Corporate identity number for ${party}: “${value}” is none. It has ten digits, the last of which is a check digit.`,
    costCentre: (party, value) =>
      `Cost centre for ${party}: “${value}” must be at most 20 letters and digits without spaces.`,
    counterAccount: (party, value) =>
      `Counter account for ${party}: “${value}” must be an account number of digits only, at most eight.`,
    costAccount: (party, value) =>
      `Account for kinds of cost without one of their own, ${party}: “${value}” must be an account number of digits only, at most eight.`,
    series: (party, value) =>
      `Voucher series for ${party}: “${value}” must be at most ten letters (A–Z) and digits, or empty.`,
  },
  counter:
    'A counter-settlement is booked by reversing the voucher of the first settlement in the finance system.',
  countered: 'The settlement is undone by a counter-settlement and is not to be booked.',
  nothingOwed: 'Neither side owes the other anything, so there is nothing to book.',
  noAccount: (kinds, party) =>
    `An account is missing for ${kinds}. Set it on the kind of cost, or an account for kinds without one of their own at ${party}.`,
  sameAccount: account => `Account ${account} is both the counter account and the account of a kind of cost.`,
  unknownKind: 'Unknown kind of cost',
  counterAccountName: 'Settlement between MVG and MH',
}
