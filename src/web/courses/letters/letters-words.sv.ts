import { many } from '../../../domain/wording.ts'

const people = (count: number) => many(count, 'person', 'personer')

/** Swedish of the page with what participants get in their calendars. */
export const lettersSv = {
  title: (round: string) => (round === '' ? 'Brev till deltagarna' : `Brev till deltagarna: ${round}`),
  lede: 'Det här får de som har plats i sin kalender, och ett mejl om det. Det skickas av sig självt inom en minut när någon anmäls eller avbokas, och när något ändras.',
  loading: 'Hämtar det som står i kalendrarna …',
  acts: 'Visa breven',
  act: {
    now: 'Som det är nu',
    decide: 'När det är bestämt',
    cancel: 'Om omgången ställs in',
    hold: 'När den är genomförd',
  },
  reached: (count: number) => `${people(count)} med plats får breven.`,
  nobody: 'Ingen med plats och e-postadress finns i omgången än.',
  nothing: 'Alla har det som gäller i sin kalender. Inget mejl väntar.',
  noMails: 'Då skickas inget mejl.',
  mailsNow: (mails: number, who: number) =>
    `${mails} mejl till ${people(who)} väntar på att skickas, och går iväg inom en minut.`,
  mailsUnsent: (mails: number, who: number) =>
    `${mails} mejl till ${people(who)} är inte skickade. Listan har lagts in utan att någon har fått besked.`,
  send: (mails: number) => `Skicka ${mails} mejl nu`,
  sending: 'Skickar …',
  sent: (who: number) => (who === 0 ? 'Alla hade redan fått det.' : `${people(who)} har fått mejl.`),
  mailsThen: (mails: number, who: number) => `Då skickas ${mails} mejl till ${people(who)}.`,
  unreached: (count: number) =>
    `${people(count)} saknar e-postadress och får inget. Berätta själv, eller lägg till adressen.`,
  otherOffices: (count: number) => `Av dem hör ${people(count)} till andra kontor.`,
  session: (number: number) => `Tillfälle ${number}`,
  only: 'Inbjudan',
  evaluation: 'Frågor efter kursen',
  empty: {
    title: 'Inget brev att visa',
    how: {
      now: 'Breven kommer när omgången har dagar som ligger framåt.',
      decide: 'Breven kommer när omgången har dagar som ligger framåt.',
      cancel: 'Omgången står inte i någons kalender, så ingen behöver få en avbokning.',
      hold: 'Ingen frågas när omgången inte har haft några deltagare.',
    },
  },
  subject: 'Ämne',
  when: 'När',
  where: 'Var',
  noPlace: 'Inte bestämt',
  has: 'Har det',
  gets: 'Får mejl',
  count: people,
  invites: (count: number) => many(count, 'inbjudan', 'inbjudningar'),
  updates: (count: number) => many(count, 'ändring', 'ändringar'),
  cancels: (count: number) => many(count, 'avbokning', 'avbokningar'),
  none: 'Ingen',
  movedTo: (when: string) =>
    `Någon har flyttat det i Outlook till ${when}. Deltagarna har fått den tiden. Skriv in den i omgången om den gäller.`,
  read: 'Läs texten',
  offers: 'Erbjudna platser',
  offersHow: 'Var och en får ett eget brev på sista dagen att svara, med en länk till sin egen sida.',
  offerTold: 'Har fått det',
  offerWaits: 'Skickas inom en minut',
  offerUntil: (day: string) => `Svar senast ${day}`,
  recipients: 'Personernas egna sidor',
  recipientsHow:
    'På sin sida ser var och en sin plats, kan lämna den, och hämtar sitt intyg när kursen är klar. Inbjudan är gemensam och har ingen länk dit: ge personen den om den behövs, och ingen annan.',
  name: 'Namn',
  address: 'E-postadress',
  page: 'Egen sida',
  copy: 'Kopiera länken',
  copyFor: (name: string) => `Kopiera länken till sidan för ${name}`,
  copied: (name: string) => `Länken till sidan för ${name} är kopierad.`,
}

export type LettersWords = typeof lettersSv
