import type { ErasureRefusal } from './erase-person.ts'
import { many } from './wording.ts'

const days = (count: number) => many(count, 'dag', 'dagar')

/** What is kept of people, for how long, and how it is removed. */
export const privacyWords = {
  /** Stands where a row must have a name. */
  nobody: 'Borttagen person',
  noRound: 'Utan omgång',
  notWritten: 'Någon utan namn',
  keptFor: (field: string, count: number) => `${field}: ${days(count)} efter att omgången är slut.`,
  keptUntilDecided: (field: string) => `${field}: tills vidare. Ingen har bestämt hur länge.`,
  changed: 'Raden har ändrats sedan du tittade. Titta igen innan den tas bort.',
  nothingLeft: 'Det finns inget mer att ta bort på raden nu.',
  afterwards:
    'SharePoint sparar äldre versioner av raderna, och Outlook sparar de händelser som deltagarna har fått. De tas bort där, enligt hur webbplatsen och brevlådan är inställda.',
  standingSeat: 'Personen väntar på eller har en plats. Avboka den först.',
  comingMeeting: 'Mötet har inte varit, eller var nyss. Svaren läses i sju dagar efter mötet.',
  runningSeason: 'Frågan gäller ett halvår som inte är slut.',
  erases: {
    seats:
      'Namn, adress och det som hör till personen tas bort. Kontor, omgång och läge finns kvar, utan person.',
    invitations: 'Namn och adress tas bort. Att någon var inbjuden, och från vilket kontor, finns kvar.',
    availability: 'Namnet tas bort. Svaret finns kvar så länge personen finns i Personer.',
  },
  people: 'Raden tas bort i listan Personer i SharePoint.',
  changes: 'Loggen ändras inte här. Raden tas bort i listan Ändringar i SharePoint.',
  otherwise: 'Personen nämns i texten. Ändra den där den skrevs.',
  file: (q: string) => `Uppgifter om ${q}`,
  sheet: 'Uppgifter',
  columns: { list: 'Lista', row: 'Rad', field: 'Uppgift', value: 'Innehåll' },
} satisfies Record<ErasureRefusal, string> & Record<string, unknown>
export type PrivacyWords = typeof privacyWords
