import { choices } from './choice-words.sv.ts'
import { many, when } from './wording.ts'

const people = (count: number) => many(count, 'person', 'personer')
const offices = (count: number) => many(count, 'kontor', 'kontor')
const groups = (count: number) => many(count, 'grupp', 'grupper')

/** Swedish of asking offices how many they want to send to the courses, and of what it comes to. */
export const needWords = {
  locale: 'sv-SE',
  kinds: choices.courseKind,
  counties: choices.county,
  subregions: choices.subregion,
  halfOf: (half: string, year: number) => `${half.toLowerCase()} ${year}`,
  rowTitle: (office: string, half: string) => `${office}, ${half}`,
  forecast: {
    nobody: 'Inget kontor har anmält behov.',
    groups: (count: number, wanting: number, sizes: string) =>
      `${people(count)} från ${offices(wanting)}: ${sizes}.`,
    sizes: (count: number, sizes: string) => `${groups(count)} med ${sizes} deltagare`,
    noGroup: (count: number, wanting: number) =>
      `${people(count)} från ${offices(wanting)} räcker inte till en grupp.`,
    everybodySeated: 'Ingen behöver vänta.',
    gap: (count: number, waiting: number, more: number) =>
      `${people(count)}: ${waiting} väntar, eller hitta ${more} till.`,
    noTerms: (count: number, wanting: number) =>
      `${people(count)} från ${offices(wanting)}. Ingen version av avtalet säger hur stor en grupp är.`,
    where: (parts: string) => `Var: ${parts}.`,
    part: (name: string, count: number) => `${name} ${count}`,
    alone: (name: string, count: number, sufficient: number, waiting: number) =>
      sufficient === 0
        ? `${name} ensamt räcker inte till en grupp: ${people(count)}.`
        : `${name} ensamt räcker till ${groups(sufficient)}${when(waiting, `, och ${waiting} väntar`)}.`,
    noRounds: 'När: ingen kursomgång har dagar under halvåret.',
    rounds: (count: number, places: number, first: string) =>
      `När: ${many(count, 'kursomgång', 'kursomgångar')} med ${many(places, 'plats', 'platser')}, den första ${first}.`,
    lacking: (count: number) => `${many(count, 'kursomgång', 'kursomgångar')} till behövs.`,
    enough: 'De planerade kursomgångarna räcker.',
  },
  restsOn: (answered: number, all: number) =>
    answered === all
      ? `Alla ${offices(all)} har svarat.`
      : `Bygger på svaren från ${answered} av ${offices(all)}. De andra är okända, inte noll.`,
  over: 'Halvåret är över, så det går inte att svara eller fråga om det.',
  deadlinePassed: 'Sista dag att svara har redan varit. Välj en senare dag.',
  deadlineAfterEnd: (day: string) =>
    `Sista dag att svara behöver ligga senast ${day}, då halvåret är slut. Välj en tidigare dag.`,
  nobodyToAsk: 'Det finns inget kontor att fråga: alla har fått frågan eller svarat.',
  restUnreachable: (count: number) =>
    `${offices(count)} har inte fått frågan: ingen chef eller kontaktperson med e-postadress finns i listan Personer.`,
  nobodyToRemind: 'Det finns inget kontor att påminna: alla har svarat eller redan fått sin påminnelse.',
  noPeople: (office: string) =>
    `${office} har ingen chef eller kontaktperson med e-postadress i listan Personer, så det går inte att skicka dit.`,
  badAddress: (office: string) =>
    `Outlook tar inte emot en av e-postadresserna till ${office}. Rätta den i listan Personer.`,
  unreadableRow: (office: string) =>
    `Raden om ${office} i listan Kursbehov går inte att läsa. Rätta den i SharePoint först.`,
  eventGone: (office: string) =>
    `Frågan till ${office} är borttagen ur mötesbrevlådans kalender. Ställ frågan till kontoret igen, eller kopiera kontorets länk och skicka den själv.`,
  notAsked: 'Ett av kontoren är inte med i samverkan under halvåret.',
  wrongAnswerDay: (day: string) =>
    `Ett tidigare utskick avbröts, och där är sista dagen ${day}. Välj samma dag för att göra klart det.`,
  noSuchCourse: (kind: string) => `${kind} finns inte i avtalet under halvåret, så ingen kan anmälas dit.`,
  fields: {
    half: 'Halvår',
    answerBy: 'Sista dag att svara',
    officeIds: 'Kontoren som ska få frågan',
    text: 'Texten',
    seen: 'Versionen av svaret',
  },
}

export type NeedWords = typeof needWords
