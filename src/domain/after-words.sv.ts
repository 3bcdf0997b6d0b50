import { many } from './wording.ts'

const people = (count: number) => many(count, 'deltagare', 'deltagare')

/** Swedish of what comes after a course: certificates, evaluation, what to invoice, and a deficit. */
export const afterWords = {
  notCompleted: 'Personen har inte gått hela utbildningen, så det finns inget intyg.',
  nameRemoved: 'Personens namn har tagits bort enligt gallringen, så det går inte att göra något intyg.',
  evaluation: {
    participants: (count: number) => `${people(count)} kan svara, var och en en gång.`,
    opens: (day: string) => `Utvärderingen öppnar ${day}, när utbildningen är slut.`,
    steps: (least: number) =>
      `Medelvärdena räknas om först när ${many(least, 'nytt svar', 'nya svar')} har kommit in, så att ingen kan räkna ut vad en enskild har svarat. När utvärderingen är stängd räknas alla svar.`,
    closed: (day: string) => `Utvärderingen är stängd. Sista dag att svara var ${day}.`,
    noDates: 'Utvärderingen öppnar när omgången har dagar och är slut.',
    cancelled: 'Omgången ställdes in, så den utvärderas inte.',
    nobody: 'Ingen har en plats i omgången, så ingen kan svara.',
    goal: (goal: string) => `Målet är ${goal} av 10.`,
    reached: 'Målet är nått.',
    below: (gap: string) => `Det är ${gap} under målet.`,
  },
  fees: {
    cancelled: 'Omgången ställdes in, så inga platser faktureras.',
    nobody: 'Ingen har en plats i omgången, så inget ska faktureras.',
    nobodyOwn: 'Ingen från ditt kontor har en plats i omgången, så inget ska faktureras.',
    noOffice: 'Arbetsplats utan kontor',
    file: (round: string) => `Fakturaunderlag ${round}`,
    sheet: 'Fakturaunderlag',
    office: 'Kontor',
    workplaces: 'Arbetsplatser',
    seats: 'Platser',
    net: 'Belopp exkl. moms',
    vat: 'Moms',
    gross: 'Belopp inkl. moms',
    together: 'Tillsammans',
  },
  deficit: {
    title: (round: string) => `Underskott ${round}`,
    note: (count: number) => `Underskott i en kursomgång med ${many(count, 'plats', 'platser')} som betalas.`,
    notOver: 'Underskottet kan föras in när omgången är slut.',
    notJoint: 'Underskott förs inte in som gemensamma kostnader: det är inte valt i Inställningar.',
    none: 'Omgången har inget underskott, eller så är priset eller kostnaden inte ifylld.',
    already: (amount: string) => `Underskottet är infört som en gemensam kostnad på ${amount}.`,
    differs: (amount: string) =>
      `Underskottet är nu ${amount}. Rätta den införda kostnaden om platserna eller kostnaden har ändrats.`,
  },
}

/** The words of what comes after a course in a language. */
export type AfterWords = typeof afterWords
