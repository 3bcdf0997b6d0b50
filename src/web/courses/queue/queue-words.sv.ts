import { many } from '../../../domain/wording.ts'

const people = (count: number) => many(count, 'person', 'personer')
const mails = (count: number) => many(count, 'mejl', 'mejl')

/** Swedish of the queue of a course and of the groups formed from it. */
export const queueSv = {
  title: 'Kön och grupperna',
  lede: 'De som väntar på en omgång, och vilka grupper de kan bli.',
  loading: 'Kön',
  course: 'Utbildning',
  signUp: 'Anmäl till kön',
  closed: {
    title: 'Här står de som väntar på en kursomgång',
    how: 'Namnen visas för projektledarna och kursadministratören, och för varje kontor dess egna.',
  },
  heading: 'I kö',
  headingOwn: 'I kö från ditt kontor',
  empty: 'Ingen står i kön till utbildningen.',
  emptyOwn: 'Ingen från ditt kontor står i kön till utbildningen.',
  columns: { place: 'Plats', name: 'Namn', office: 'Kontor', wishes: 'Önskemål', deeds: 'Att göra' },
  can: (rounds: string) => `Kan komma till ${rounds}.`,
  prefers: (rounds: string) => `Helst ${rounds}.`,
  pinned: (round: string) => `Låst till ${round}.`,
  unit: (workplace: string) => `Enhet: ${workplace}`,
  wish: {
    open: 'Önskemål',
    openFor: (name: string) => `Önskemål för ${name}`,
    title: (name: string) => `Vilka omgångar kan ${name} komma till?`,
    how: 'Om ingen är förkryssad räknas alla.',
    can: 'Kan',
    prefers: 'Helst',
    noRounds: 'Det finns ingen kommande omgång av utbildningen än.',
    pinned: 'Låst till',
    free: 'Ingen, kan få vilken som helst',
    save: 'Spara',
    saving: 'Sparar …',
    cancel: 'Avbryt',
    saved: (name: string) => `Önskemålen för ${name} är sparade.`,
  },
  leave: {
    open: 'Ta bort ur kön',
    openFor: (name: string) => `Ta bort ur kön: ${name}`,
    done: (name: string) => `${name} är borttagen ur kön.`,
  },
  forming: {
    heading: 'Förslag till grupper',
    how: 'Förslaget ger så många som möjligt plats i hela grupper, sedan så många önskemål som möjligt, och sprider kontoren. Inget skickas förrän du ger platserna.',
    propose: 'Föreslå grupper',
    loading: 'Förslaget',
    sum: (seated: number, all: number) =>
      seated === all ? `Alla ${all} i kön får plats.` : `${seated} av ${people(all)} i kön får plats.`,
    again: 'Räknar om …',
    running: 'Ska omgången starta?',
    runnings: { may: 'Om den behövs', must: 'Ja, i alla fall', mustNot: 'Nej' },
    runs: 'Startar',
    runsNot: 'Startar inte',
    undated: 'Datum saknas',
    count: (already: number, fresh: number, least: number, full: number) =>
      `${already + fresh} av ${least}–${full}: ${already} har plats, ${fresh} ur kön.`,
    offices: (count: number) => `Från ${many(count, 'kontor', 'kontor')}.`,
    marks: {
      goesFirst: 'Går först: förra omgången ställdes in',
      missed: 'Ville helst ha en annan omgång',
      moved: 'Ny här i förslaget',
      pinned: 'Låst hit',
    },
    lock: 'Lås till',
    lockOf: (name: string) => `Lås ${name} till en omgång`,
    unlocked: 'Fri',
    unlock: 'Släpp alla lås i förslaget',
    waiting: (count: number) => `${people(count)} får vänta`,
    nobodyWaits: 'Ingen behöver vänta.',
    reason: 'Varför',
    print: 'Skriv ut',
  },
  seat: {
    open: (count: number, told: number) =>
      told === 0 ? `Ge plats åt ${people(count)}` : `Ge plats åt ${people(count)} (${mails(told)})`,
    title: (count: number) => `Ge plats åt ${people(count)}`,
    round: (round: string, count: number) => `${round}: ${people(count)}`,
    mails: (count: number) =>
      count === 0
        ? 'Ingen får mejl: omgångarna saknar datum eller personerna saknar e-postadress.'
        : `${people(count)} får en kalenderbokning med mejl från Outlook. Det går inte att ta tillbaka tyst: den som tas bort får ett nytt mejl.`,
    order: (count: number) => (count === 0 ? 'Ge platserna' : `Ge platserna och skicka ${mails(count)}`),
    busy: (done: number, all: number) => `Ger platser, omgång ${done} av ${all} …`,
    done: (count: number, told: number) =>
      told === 0
        ? `${people(count)} har fått plats.`
        : `${people(count)} har fått plats, och ${people(told)} har fått mejl.`,
    left: (count: number) => `${people(count)} fick ingen plats:`,
    close: 'Stäng',
  },
}
export type QueueWords = typeof queueSv
