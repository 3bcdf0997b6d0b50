import type { SeatState } from '../domain/seats.ts'

/** How a seat stands for the person whose page it is. */
export type SeatShown = SeatState | 'offered' | 'offerEnded' | 'roundCancelled'

/** Swedish of the page where somebody sees, takes or gives up a seat in a course without signing in. */
export const seatPageWords = {
  locale: 'sv-SE',
  hello: (name: string) => `Hej ${name}!`,
  titles: {
    offered: 'Du är erbjuden en plats',
    offerEnded: 'Tiden att svara har gått ut',
    reserve: 'Du står på reservlistan',
    interest: 'Du står i kön',
    registered: 'Du är anmäld',
    confirmed: 'Du har en plats',
    cancelled: 'Du har ingen plats',
    replaced: 'En kollega har din plats',
    completed: 'Du har gått kursen',
    notCompleted: 'Du har inte gått hela kursen',
    roundCancelled: 'Kursen är inställd',
  } satisfies Record<SeatShown, string>,
  says: {
    reserve: 'Det finns ingen ledig plats nu. Blir en ledig och det är din tur får du ett mejl.',
    interest: 'När en kursomgång passar får du veta det i kalendern. Du behöver inte göra något.',
    registered:
      'Det är inte avgjort än om kursen blir av. När det är bestämt får du veta det i din kalender.',
    confirmed: 'Kursens dagar finns i din kalender.',
    cancelled: 'Platsen är avbokad. Vill du komma ändå? Be den som anmälde dig att anmäla dig igen.',
    replaced: 'Någon annan från din arbetsplats går kursen i stället för dig.',
    completed: 'Tack för att du var med.',
    notCompleted: 'Det finns inget intyg. Fråga projektledaren om du tror att det är fel.',
    roundCancelled: 'Du står först i kön till nästa omgång, och behöver inte anmäla dig igen.',
  },
  offered: (day: string) =>
    `En plats har blivit ledig, och du står på tur. Svara senast ${day}. Efter den dagen går platsen till nästa.`,
  offerEnded: (day: string) =>
    `Du erbjöds en plats och kunde svara till och med ${day}. Den har gått vidare till nästa. Hör av dig till den som anmälde dig om du fortfarande vill gå kursen.`,
  course: 'Kurs',
  dates: 'Dagar',
  noDates: 'Dagarna är inte bestämda än.',
  trainer: 'Kursledare',
  workplace: 'Arbetsplats',
  yes: 'Ja, jag tar platsen',
  no: 'Nej tack, ge den till nästa',
  saved: 'Ditt svar är sparat.',
  giveUp: {
    seat: 'Jag kan inte komma',
    reserve: 'Jag vill inte stå på reservlistan',
    interest: 'Jag vill inte stå i kön',
  },
  giveUpTitle: 'Vill du lämna din plats?',
  giveUpSays: {
    seat: 'Platsen går direkt till nästa i kön, och du kan inte ta tillbaka den själv. Säg gärna till den som anmälde dig: en kollega kan få platsen i stället.',
    reserve: 'Du tas bort från reservlistan och förlorar din plats i den.',
    interest: 'Du tas bort från kön och förlorar din plats i den.',
  },
  giveUpDo: {
    seat: 'Ja, lämna platsen',
    reserve: 'Ja, ta bort mig från reservlistan',
    interest: 'Ja, ta bort mig från kön',
  },
  back: 'Nej, gå tillbaka',
  begun: 'Kursen har börjat. Hör av dig till projektledaren om du inte kan komma.',
  certificate: 'Hämta ditt intyg',
  privacy:
    'Sidan är bara din. Vi sparar ditt namn, din e-postadress, var du arbetar och din närvaro för att kunna hålla kursen. Be projektledaren om du vill se, rätta eller ta bort något. Ingen spårning och inga kakor.',
}
