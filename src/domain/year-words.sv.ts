import { many } from './wording.ts'

/** What is said about the proposal of a year, beside the reasons of each date. */
export const yearWords = {
  fields: { asked: 'Det som önskas', earlier: 'Förra förslaget', year: 'År', events: 'Möten' },
  /** Title of a side's own steering meeting, on the same day as the joint one. */
  beside: (party: string, title: string) => `${party}:s styrgrupp, samma dag som ${title}`,
  faults: {
    twice: (key: string) => `Två händelser i önskemålen har samma nyckel, ”${key}”. Ta bort den ena.`,
    key: (key: string) =>
      `Nyckeln ”${key.slice(0, 60)}” går inte att använda: den får ha bokstäver utan prickar, siffror och bindestreck.`,
    otherYear: (title: string, year: number) =>
      `${title} ligger inte inom ${year}. Ändra perioden eller dagen.`,
    backwards: (title: string) => `Perioden för ${title} slutar innan den börjar.`,
    host: (host: string, title: string) =>
      `”${host}” är ingen länsdel som kan vara värd för ${title}. Välj en annan värd.`,
    noHosts: (title: string) =>
      `${title} har en låst värd, men ingen länsdel att välja bland. Välj länsdelar.`,
    spacings: (titles: string, needed: number, given: number) =>
      `Mellan ${titles} behövs ${many(needed, 'avstånd', 'avstånd')}, men ${given} är ${given === 1 ? 'angivet' : 'angivna'}.`,
    order: (key: string) =>
      `En ordning mellan möten nämner ”${key}”, som inte finns bland önskemålen. Ta bort den ordningen.`,
    beside: (title: string) =>
      `Bara ett gemensamt styrgruppsmöte kan ha ett eget styrgruppsmöte samma dag, inte ${title}.`,
    meetingGone: (title: string) =>
      `${title} finns inte längre i listan Möten. Läs om sidan, så läggs det på nytt.`,
    tooMany: (count: number, most: number) =>
      `Det är ${count} möten att lägga på en gång. Förslaget klarar högst ${most}: låt en del vänta, eller lägg dem i listan Möten själv.`,
    wrongLength: (title: string) =>
      `Första och sista dagen för ${title} stämmer inte med hur långt mötet är.`,
  },
  notes: {
    unknown: (unknown: number, all: number) =>
      unknown === all
        ? `Om ingen av ${many(all, 'person', 'personer')} är det känt när de kan.`
        : `Av ${many(all, 'person', 'personer')} är det okänt när ${unknown} kan.`,
    allKnown: (all: number) => `Om alla ${all} personer är åtminstone en del av året känt.`,
    nobody: (audience: string) =>
      `Ingen i listan Personer hör till ${audience}, så förslaget räknar inte med dem.`,
    supposedBreaks:
      'Skolloven är de vanliga och inte bekräftade för året. Skriv in dem under Dagar att undvika.',
    closed: (days: string) => `Inget läggs på dagarna ${days}, som står under Dagar att undvika.`,
    schedule: {
      mailbox_refused:
        'Kalendrarna i Outlook gick inte att läsa, för brevlådan som bjuder in får inte läsas. Förslaget bygger på svaren som finns.',
      mailbox_gone:
        'Kalendrarna i Outlook gick inte att läsa, för brevlådan som bjuder in finns inte. Förslaget bygger på svaren som finns.',
      otherwise:
        'Kalendrarna i Outlook gick inte att läsa just nu. Förslaget bygger på svaren som finns. Försök igen om en stund.',
    },
    unreadable: (count: number, list: string) =>
      `${many(count, 'rad', 'rader')} i ${list} går inte att läsa och räknas inte med.`,
    notice: (value: string, days: number) =>
      `Inställningen för kallelsetid säger ”${value}”, som inte är ett antal dagar. Förslaget räknar med ${days} dagar.`,
    kept: 'Det som låg i förra förslaget flyttas bara när det gör tydlig nytta.',
    lateYear: (year: number) => `Det är för sent att lägga något mer under ${year} och hinna kalla i tid.`,
    standsAlready: (title: string, day: string) =>
      `${title} finns redan i listan, ${day}, och är inte gjort en gång till.`,
  },
  audiences: {
    managers: 'cheferna',
    steering: 'styrgruppen',
    steeringMVG: 'MVG:s styrgrupp',
    steeringMH: 'MH:s styrgrupp',
    preparation: 'beredningsgruppen',
  },
}

export type YearWords = typeof yearWords
