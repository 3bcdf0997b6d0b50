import { mostOre } from './most-ore.ts'
import { sayOre } from './say-money.ts'
import { many } from './wording.ts'

/** Why an amount that somebody wrote was not understood. */
export const money = {
  refusals: {
    empty: 'Beloppet saknas.',
    letters: 'Beloppet går inte att läsa. Skriv det med siffror, till exempel 1 234,57.',
    spacing: 'Tusentalen står på fel ställe i beloppet. Skriv till exempel 1 234,57 eller 1234,57.',
    decimals: 'Beloppet har för många decimaler. Skriv det i kronor och öre, till exempel 1 234,57.',
    ambiguous: 'Beloppet kan betyda två olika belopp. Skriv det med två decimaler, till exempel 1 234,00.',
    tooLarge: `Beloppet är för stort. Högst ${sayOre(mostOre, 'sv-SE')} går att skriva.`,
  },
}

/** Where a cost stands by the agreement. */
export const costStanding = {
  forces: { recommended: 'Rekommenderat', mandatory: 'Obligatoriskt', none: 'Ingen gräns' },
  splits: {
    byKey: 'Enligt nyckeln',
    otherKey: 'Annan nyckel',
    mirrored: 'Speglar kostnaden',
    deviation: 'Annan fördelning',
    breach: 'Avsteg från avtalet',
    unshared: 'Inte fördelad',
  },
  basis: { net: 'exkl. moms', gross: 'inkl. moms' },
  measured: {
    cost: (amount: string, basis: string) => `beloppet ${amount} ${basis}`,
    event: (amount: string, basis: string) => `det som hör till samma sak, tillsammans ${amount} ${basis},`,
  },
  recommended: (key: string, measured: string, limit: string) =>
    `Rekommenderat: ${key} bör användas, för ${measured} går inte över ${limit}.`,
  mandatory: (key: string, measured: string, limit: string) =>
    `Obligatoriskt: ${key} ska användas, för ${measured} går över ${limit}.`,
  none: 'Ingen version av avtalet gällde den dagen, så det finns ingen gräns.',
  source: {
    recommended: (section: string, from: string) =>
      `Att nyckeln bör användas står i avsnittet ”${section}” i avtalet från ${from}.`,
    mandatory: (section: string, from: string) =>
      `Att nyckeln ska användas står i avsnittet ”${section}” i avtalet från ${from}.`,
  },
  decided: (key: string, from: string, decision: string) =>
    `Nyckeln ${key} gäller från ${from}, beslut: ${decision}.`,
  otherKey: (own: string, ofDay: string) => `Fördelad ${own}; nyckeln för dagen är ${ofDay}.`,
  keylessDay: (own: string) => `Fördelad ${own}; ingen nyckel gällde den dagen.`,
}

/** What to know of the day of a cost. */
export const costDay = {
  otherYear: (year: number) => `Dagen ligger i ${year}: kostnaden räknas till det årets budget.`,
  settled: 'Perioden är redan avräknad, så kostnaden kommer med i en senare avräkning.',
}

/** Why a cost cannot be written, or a row not be removed. */
export const costRefusals = {
  unshared: 'Kostnaden är inte fördelad: nyckel och andelar saknas.',
  tooFarAhead: 'Dagen ligger mer än två år fram i tiden.',
  noKey: 'Ingen fördelningsnyckel gällde den dagen.',
  otherKey: (key: string) => `Nyckeln ska vara ${key}, som gäller den dagen.`,
  otherKeyThanOriginal: (key: string) => `Nyckeln ska vara ${key}, som i den kostnad raden gäller.`,
  reasonMissing: (key: string) => `Skäl till annan fördelning saknas: andelarna följer inte ${key}.`,
  noOriginal: 'En kreditnota eller rättelse behöver peka på en kostnad som går att läsa.',
  originalUnshared: 'Den kostnad som raden gäller är inte fördelad än.',
  notMirrored: (MVG: string, MH: string) =>
    `Kreditnotan ska spegla den kostnad den gäller: ${MVG} för MVG och ${MH} för MH.`,
  creditTooLarge: (left: string) =>
    `Kreditnotorna kan inte bli större än kostnaden. ${left} återstår att kreditera.`,
  creditVatTooLarge: (left: string) =>
    `Momsen på kreditnotorna kan inte bli större än kostnadens. ${left} återstår att kreditera.`,
  referredTo: (count: number) =>
    `Slag, belopp, moms och fördelning kan inte ändras, för ${many(count, 'kreditnota eller rättelse', 'kreditnotor eller rättelser')} bygger på dem.`,
  settledIn: (settlement: string) => `Kostnaden ingår i ${settlement}.`,
  hasCredits: (count: number) =>
    `${many(count, 'kreditnota eller rättelse', 'kreditnotor eller rättelser')} pekar på kostnaden. Ta bort dem först.`,
  categoryUsed: (count: number) =>
    `${many(count, 'kostnad eller budgetpost', 'kostnader och budgetposter')} har kostnadsslaget. Markera i stället att det inte används längre.`,
}
