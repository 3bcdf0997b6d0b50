import { mostOre } from './most-ore.ts'
import { sayOre } from './say-money.ts'
import { many } from './wording.ts'
import type { Words } from './words.sv.ts'

export const money: Words['money'] = {
  refusals: {
    empty: 'The amount is missing.',
    letters: 'The amount cannot be read. Write it in digits, such as 1 234,57.',
    spacing: 'The thousands are in the wrong place. Write for example 1 234,57 or 1234,57.',
    decimals: 'The amount has too many decimals. Write it in kronor and öre, such as 1 234,57.',
    ambiguous: 'The amount can mean two different amounts. Write it with two decimals, such as 1 234,00.',
    tooLarge: `The amount is too large. ${sayOre(mostOre, 'en-GB')} is the most that can be written.`,
  },
}

export const costStanding: Words['costStanding'] = {
  forces: { recommended: 'Recommended', mandatory: 'Mandatory', none: 'No limit' },
  splits: {
    byKey: 'By the key',
    otherKey: 'Another key',
    mirrored: 'Mirrors the cost',
    deviation: 'Another split',
    breach: 'Breach of the agreement',
    unshared: 'Not shared',
  },
  basis: { net: 'excl. VAT', gross: 'incl. VAT' },
  measured: {
    cost: (amount, basis) => `the amount ${amount} ${basis}`,
    event: (amount, basis) => `what belongs to the same thing, together ${amount} ${basis},`,
  },
  recommended: (key, measured, limit) =>
    `Recommended: ${key} should be used, as ${measured} does not exceed ${limit}.`,
  mandatory: (key, measured, limit) => `Mandatory: ${key} must be used, as ${measured} exceeds ${limit}.`,
  none: 'No version of the agreement was valid on that day, so there is no limit.',
  source: {
    recommended: (section, from) =>
      `That the key should be used stands in the section “${section}” of the agreement of ${from}.`,
    mandatory: (section, from) =>
      `That the key must be used stands in the section “${section}” of the agreement of ${from}.`,
  },
  decided: (key, from, decision) => `The key ${key} is valid from ${from}, decision: ${decision}.`,
  otherKey: (own, ofDay) => `Shared ${own}; the key of the day is ${ofDay}.`,
  keylessDay: own => `Shared ${own}; no key was valid on that day.`,
}

export const costDay: Words['costDay'] = {
  otherYear: year => `The day lies in ${year}: the cost counts to the budget of that year.`,
  settled: 'The period is settled already, so the cost will be part of a later settlement.',
}

export const costRefusals: Words['costRefusals'] = {
  unshared: 'The cost is not shared: the key and the shares are missing.',
  tooFarAhead: 'The day lies more than two years ahead.',
  noKey: 'No key was valid on that day.',
  otherKey: key => `The key is to be ${key}, which is valid on that day.`,
  otherKeyThanOriginal: key => `The key is to be ${key}, as in the cost that the row is about.`,
  reasonMissing: key => `The reason for another split is missing: the shares do not follow ${key}.`,
  noOriginal: 'A credit note or a correction needs to point at a cost that can be read.',
  originalUnshared: 'The cost that the row is about is not shared yet.',
  notMirrored: (MVG, MH) =>
    `The credit note is to mirror the cost it is about: ${MVG} for MVG and ${MH} for MH.`,
  creditTooLarge: left => `Credit notes cannot exceed the cost. ${left} is left to credit.`,
  creditVatTooLarge: left =>
    `The VAT of the credit notes cannot exceed that of the cost. ${left} is left to credit.`,
  referredTo: count =>
    `Kind, amount, VAT and split cannot be changed, as ${many(count, 'credit note or correction builds', 'credit notes or corrections build')} on them.`,
  settledIn: settlement => `The cost is part of ${settlement}.`,
  hasCredits: count =>
    `${many(count, 'credit note or correction points', 'credit notes or corrections point')} at the cost. Remove them first.`,
  categoryUsed: count =>
    `${many(count, 'cost or budget line has', 'costs and budget lines have')} this kind of cost. Mark it as no longer in use instead.`,
}
