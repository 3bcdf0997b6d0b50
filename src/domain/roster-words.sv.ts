import { many, when } from './wording.ts'

const people = (count: number) => many(count, 'person', 'personer')

/** Swedish of a roster as a table, out to the course company and in again, and of old rosters. */
export const rosterWords = {
  fields: {
    number: 'Nr',
    name: 'Namn',
    email: 'E-post',
    officeId: 'Kontor',
    workplace: 'Arbetsplats',
    isManager: 'Chef',
    state: 'Läge',
    day1: 'Dag 1',
    day2: 'Dag 2',
    day3: 'Dag 3',
    day4: 'Dag 4',
    day5: 'Dag 5',
    day6: 'Dag 6',
    kind: 'Utbildning',
    round: 'Kursomgång',
    from: 'Första dag',
    to: 'Sista dag',
    priceOre: 'Pris per plats exkl. moms',
  },
  sheet: 'Deltagare',
  aboutSheet: 'Omgången',
  file: 'Deltagarlista',
  template: 'Gamla deltagarlistor',
  about: {
    what: 'Vad',
    says: 'Uppgift',
    kind: 'Utbildning',
    session: 'Tillfälle',
    hours: 'Tider',
    venue: 'Kursgård',
    trainer: 'Kursledare',
    people: 'På listan med plats',

    howTo: 'Läs in listan igen',
    howToText:
      'Fyll i närvaron per dag och läget. Behåll kolumnen Nr: den säger vem raden gäller, även om något är omskrivet.',
  },
  odd: {
    formula: (label: string) => `${label}: cellen innehåller en formel. Skriv värdet som text.`,
    merged: 'Raden ligger i sammanslagna celler. Dela dem i Excel och läs in filen igen.',
  },
  noName: 'Namn saknas på raden.',
  twice: (name: string, row: number) => `${name} finns redan på rad ${row} i filen.`,
  unknown: (name: string) =>
    `${name} finns inte i omgången. Är det en ersättare, så gör bytet i omgången. Är det en ny deltagare, så anmäl personen där.`,
  noNumber: (number: string) => `Nr ${number} finns inte i omgången.`,
  otherName: (number: string, stands: string, name: string) =>
    `Nr ${number} är ${stands} här men ${name} i filen. Är det en ersättare, så gör bytet i omgången.`,
  several: (name: string) =>
    `Flera i omgången kan vara ${name}. Fyll i kolumnen Nr, så är det klart vem som menas.`,
  near: (name: string, stands: string) =>
    `${name} i filen kan vara ${stands} i omgången. Raden är inte ikryssad; ta med den bara om det är samma person.`,
  otherOffice: 'Raden byter kontor, och därmed vem som betalar platsen. Ta med den bara om det stämmer.',
  newAddress: 'En inbjudan som gäller går i fortsättningen till den nya adressen.',
  noDay: (number: number, days: number) => `Dag ${number}: omgången har ${many(days, 'dag', 'dagar')}.`,
  tooEarly: (number: number, day: string) => `Dag ${number}: ${day} har inte varit än.`,
  notOver: (day: string) => `Läge: omgången slutar ${day}, så det går inte att säga vem som har gått klart.`,
  inRound: (state: string, becomes: string) =>
    `Läge: från ${state} till ${becomes} går inte att läsa in. Gör det i omgången, så att platsen går till rätt person.`,
  cancelledRound: 'Omgången är inställd, så dess lista kan inte läsas in.',
  missing: (count: number, names: string, more: number) =>
    `${people(count)} i omgången finns inte i filen och ändras inte: ${names}${when(more, ` och ${more} till`)}.`,
  asWorkplace: (office: string) =>
    `”${office}” finns inte i listan Kontor, så namnet sparas som arbetsplats.`,
  noKind: 'Utbildning saknas, och den framgår inte av omgångens namn.',
  dayMissing: 'Första dag saknas på raden.',
  wholeMonth: (label: string, text: string) =>
    `${label}: ”${text}” är ingen dag, så den första i månaden används.`,
  backwards: 'Sista dag ligger före första dag.',
  otherEnd: (title: string, row: number) =>
    `${title}: en annan sista dag än på rad ${row}. Omgången behöver ha samma på alla rader.`,
  inFuture: (day: string) => `Omgången slutar ${day}. Bara genomförda omgångar läses in här.`,
  notOld: (state: string) =>
    `Läge: ”${state}” kan inte läsas in. En gammal lista säger Genomförd eller Ej genomförd.`,
  severalRounds: (day: string) => `Flera omgångar av utbildningen börjar ${day}. Skriv omgångens namn.`,
  newRound: (title: string) => `Omgången ”${title}” läggs till som genomförd.`,
  setToCompleted: 'Läge saknas, så raden läggs in som Genomförd.',
  already: (name: string, stands: string) =>
    `${name} kan vara ${stands}, som redan finns i omgången. Raden är inte ikryssad; ta med den bara om det är en annan person.`,
}
export type RosterWords = typeof rosterWords
