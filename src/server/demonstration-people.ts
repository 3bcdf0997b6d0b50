import type { Person } from '../domain/people.ts'
import type { Party, Role } from '../domain/vocabulary.ts'
import { demonstrationManagers, demonstrationSteering } from './demonstration-managers.ts'
import { officeKey } from './demonstration-office-key.ts'

/** A person who can sign in to the local world, as far as the demonstration needs to know. */
export type SignInPerson = {
  id: string
  oid: string
  name: string
  mail: string
  title: string
  party: Party
  /** Name of the office in the office list. */
  office: string | null
  /** Swedish app roles of the registration, as in the token. */
  appRoles: readonly string[]
}

const roleOfAppRole: Readonly<Record<string, Role>> = {
  Projektledare: 'projectLeader',
  Styrgrupp: 'steeringMember',
  Chef: 'manager',
  Kontaktperson: 'contactPerson',
  Kursadministratör: 'courseAdministrator',
}

type Invented = readonly [name: string, mail: string, office: string, role: Role, title: string, party: Party]

/** Plainly invented people: nobody here exists. */
const invented: readonly Invented[] = [
  ['Ada Exempelgren', 'ada@goteborg.example', 'Göteborgs stad', 'manager', 'Avdelningschef', 'MVG'],
  ['Olle Påhittsbo', 'olle@trollhattan.example', 'Trollhättans stad', 'manager', 'Miljöchef', 'MVG'],
  ['Mira Testlund', 'mira@skara.example', 'Skara kommun', 'manager', 'Miljöchef', 'MVG'],
  ['Sten Provén', 'sten@halmstad.example', 'Halmstads kommun', 'manager', 'Miljöchef', 'MH'],
  ['Ylva Låtsasberg', 'ylva@varberg.example', 'Varbergs kommun', 'manager', 'Miljöchef', 'MH'],
  ['Nils Fiktivsson', 'nils@orust.example', 'Orust kommun', 'contactPerson', 'Miljöinspektör', 'MVG'],
  ['Tora Modellberg', 'tora@uddevalla.example', 'Uddevalla kommun', 'contactPerson', 'Miljöinspektör', 'MVG'],
  ['Ivar Exempelby', 'ivar@lerum.example', 'Lerums kommun', 'contactPerson', 'Miljöstrateg', 'MVG'],
  ['Britta Testfors', 'britta@mark.example', 'Marks kommun', 'contactPerson', 'Miljöinspektör', 'MVG'],
  [
    'Gun Påhittgren',
    'gun@dalsland.example',
    'Dalslands miljö- och energiförbund',
    'contactPerson',
    'Livsmedelsinspektör',
    'MVG',
  ],
  [
    'Anton Provdal',
    'anton@mos.example',
    'Miljösamverkan östra Skaraborg',
    'contactPerson',
    'Miljöinspektör',
    'MVG',
  ],
  ['Elsa Fantasiholm', 'elsa@falkenberg.example', 'Falkenbergs kommun', 'contactPerson', 'Inspektör', 'MH'],
  ['Åke Låtsasgård', 'ake@laholm.example', 'Laholms kommun', 'contactPerson', 'Miljöinspektör', 'MH'],
  ['Örjan Exempelström', 'orjan@hylte.example', 'Hylte kommun', 'contactPerson', 'Miljöinspektör', 'MH'],
]

/** Contact persons who left: they stay in the list, without rights, so that old rows keep their names. */
const former: readonly Invented[] = [
  ['Disa Provlund', '', 'Tidaholms kommun', 'contactPerson', 'Miljöinspektör', 'MVG'],
]

function row([name, email, office, role, title, party]: Invented, active: boolean): Person {
  const officeId = officeKey(office)
  return { name, email, objectId: null, officeId, roles: [role], party, title, active }
}

/** The list Personer: those who can sign in, contact persons, a manager for each office, the steering groups' members, and one who is no longer active. */
export function demonstrationPeople(people: readonly SignInPerson[]): Person[] {
  const signIn = people.map(person => ({
    name: person.name,
    email: person.mail,
    objectId: person.oid,
    officeId: person.office === null ? null : officeKey(person.office),
    roles: person.appRoles.flatMap(appRole => roleOfAppRole[appRole] ?? []),
    party: person.party,
    title: person.title,
    active: true,
  }))
  const active = [...signIn, ...invented.map(someone => row(someone, true))]
  return [
    ...active,
    ...former.map(someone => row(someone, false)),
    ...demonstrationManagers(active),
    ...demonstrationSteering(),
  ]
}
