import type { Columns } from './import-mapping.ts'
import { rosterWords as en } from './roster-words.en.ts'
import { type RosterWords, rosterWords as sv } from './roster-words.sv.ts'
import type { Words } from './words.sv.ts'

/** The words of rosters in the language of the others. */
export const rosterWordsIn = ({ language }: Pick<Words, 'language'>): RosterWords =>
  language === 'en' ? en : sv

/** The days of a round that a table has a column for, in their order. */
export const dayFields = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const

const who = ['name', 'email', 'officeId', 'workplace', 'isManager', 'state'] as const
const inRound = ['number', ...who, ...dayFields] as const
const inOld = [...who, 'kind', 'round', 'from', 'to', 'priceOre'] as const

/** A field of a roster that comes back, and of an old one. */
export type RosterField = (typeof inRound)[number]
export type OldRosterField = (typeof inOld)[number]

/** Headings that course companies and old rosters use, besides the field's own word. Small letters, no punctuation. */
const personHeadings: Readonly<Record<(typeof who)[number], readonly string[]>> = {
  name: ['deltagare', 'för och efternamn', 'förnamn och efternamn', 'deltagarens namn', 'person', 'name'],
  email: ['e postadress', 'epost', 'mejl', 'mail', 'email', 'e mail', 'mejladress', 'epostadress'],
  officeId: ['kommun', 'myndighet', 'organisation', 'miljökontor', 'förvaltning', 'office'],
  workplace: ['enhet', 'avdelning', 'arbetsställe', 'workplace'],
  isManager: ['är chef', 'chef ja nej', 'manager'],
  state: ['status', 'resultat', 'genomfört', 'godkänd', 'state'],
}

const dayHeadings = (number: number): readonly string[] => [
  `närvaro dag ${number}`,
  `dag${number}`,
  `närvaro ${number}`,
  `day ${number}`,
]

const common = { isForeign: () => false, remarkOn: () => null }

/** The columns of a roster on its way back from the course company. */
export const rosterColumns: Columns<RosterField> = {
  ...common,
  fields: inRound,
  labelsIn: words => rosterWordsIn(words).fields,
  headings: {
    number: ['nummer', 'radnummer', 'id', 'nr i listan', 'no'],
    ...personHeadings,
    day1: dayHeadings(1),
    day2: dayHeadings(2),
    day3: dayHeadings(3),
    day4: dayHeadings(4),
    day5: dayHeadings(5),
    day6: dayHeadings(6),
  },
  texts: ['name'],
}

/** The columns of old rosters, of one round or of many. */
export const oldRosterColumns: Columns<OldRosterField> = {
  ...common,
  fields: inOld,
  labelsIn: words => rosterWordsIn(words).fields,
  headings: {
    ...personHeadings,
    kind: ['kurs', 'kurstyp', 'slag av utbildning', 'course'],
    round: ['omgång', 'kursnamn', 'kursens namn', 'tillfälle'],
    from: ['datum', 'start', 'startdatum', 'kursstart', 'kursdatum', 'från', 'när', 'period'],
    to: ['slut', 'slutdatum', 'kursslut', 'till'],
    priceOre: ['pris', 'avgift', 'kostnad per plats', 'kursavgift', 'pris exkl moms', 'pris exklusive moms'],
  },
  texts: ['name'],
}
