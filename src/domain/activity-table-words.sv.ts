import type { ActivityStatus, DesiredState, Lead, Light } from './vocabulary.ts'

/** Headings that old plans use for a field, besides the field's own word. Small letters, no punctuation. */
export const activityHeadings = {
  title: ['aktiviteter', 'projekt', 'aktivitet projekt', 'titel', 'rubrik', 'namn', 'insats', 'vad'],
  description: ['syfte', 'innehåll', 'kort beskrivning', 'mål', 'syfte och mål'],
  year: ['år', 'plan år', 'verksamhetsår'],
  desiredStates: ['döl', 'döl punkt', 'döl punkter', 'dölpunkt', 'punkt i det önskade läget', 'vision'],
  successFactor: ['framgångsfaktorer'],
  lead: ['ledning', 'miljösamverkan', 'part', 'drivs av'],
  groupId: ['grupp', 'ansvarig', 'arbetsgrupp', 'chefsgrupp', 'projektgrupp'],
  officeId: ['kontor', 'miljökontor', 'kommun', 'ansvarig kommun'],
  responsible: ['kontaktperson', 'ansvarig person', 'projektledare', 'sammankallande'],
  staffing: ['deltagare', 'medlemmar', 'resurser'],
  startsOn: ['startdatum', 'startar', 'börjar', 'från', 'påbörjas'],
  endsOn: ['slut', 'slutdatum', 'slutar', 'till', 'klar', 'klar senast', 'klart senast', 'tidplan'],
  status: ['statusläge', 'status nu'],
  light: ['trafikljus', 'färg', 'ljus'],
  lightComment: ['kommentar', 'kommentarer', 'lägesrapport', 'uppföljning', 'avstämning', 'lägeskommentar'],
  lightOn: ['datum för läge', 'läge datum', 'uppdaterad', 'senast uppdaterad'],
  link: ['webb', 'webbadress', 'url', 'mer information'],
} as const satisfies Record<string, readonly string[]>

/** Words that old plans use for a status, besides its own word. */
export const statusWords: Readonly<Record<string, ActivityStatus>> = {
  förslag: 'proposed',
  idé: 'proposed',
  ny: 'proposed',
  planerad: 'decided',
  planeras: 'decided',
  'ej påbörjad': 'decided',
  'inte påbörjad': 'decided',
  pågående: 'ongoing',
  påbörjad: 'ongoing',
  igång: 'ongoing',
  löpande: 'ongoing',
  pausad: 'dormant',
  vilar: 'dormant',
  färdig: 'done',
  klart: 'done',
  genomförd: 'done',
  slutförd: 'done',
  avbruten: 'closed',
  nedlagd: 'closed',
  utgår: 'closed',
}

/** Late is computed from the days, so a late activity is one that goes on. */
export const lateWords: readonly string[] = ['försenad', 'försenat', 'sen']

export const leadWords: Readonly<Record<string, Lead>> = {
  'miljösamverkan västra götaland': 'MVG',
  'västra götaland': 'MVG',
  vg: 'MVG',
  'miljösamverkan halland': 'MH',
  halland: 'MH',
  h: 'MH',
  gemensamt: 'joint',
  båda: 'joint',
  'mvg och mh': 'joint',
  'mvg mh': 'joint',
  'mh mvg': 'joint',
  'mh och mvg': 'joint',
  'miljösamverkan väst': 'joint',
}

export const lightWords: Readonly<Record<string, Light>> = {
  grön: 'green',
  gul: 'yellow',
  röd: 'red',
}

/** The point's number, as it stands on the poster: 3, DÖL3, DÖL 3, punkt 3. */
export const pointNumber = /(?<![\p{L}\d])(?:döl|dol|punkt)?\s*([1-7])(?![\p{L}\d])/gu

export const desiredStateByNumber: readonly DesiredState[] = [
  'dol1',
  'dol2',
  'dol3',
  'dol4',
  'dol5',
  'dol6',
  'dol7',
]

/** What may stand between two points without meaning anything. */
export const fillers = /[\s,;:|/&.()–-]|(?<!\p{L})(?:och|samt)(?!\p{L})/gu
