import { officeList } from '../domain/office-list.ts'
import type { Office } from '../domain/offices.ts'
import type { Person } from '../domain/people.ts'
import { officeKey } from './demonstration-office-key.ts'

/* Plainly invented names: nobody here exists. */
const firstNames = ['Alva', 'Bosse', 'Cajsa', 'Doris', 'Egon', 'Frida', 'Gösta', 'Hedda', 'Inga', 'Jerker']
const lastNames = ['Exempelgren', 'Påhittsbo', 'Testfors', 'Provdal', 'Låtsasberg', 'Fiktivsson', 'Modellby']

/** As many different names as there are offices, one for each number. */
const nameOf = (at: number): string =>
  `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`

const inMail = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z]+/g, '-')

function mailOf(name: string, office: Office): string {
  const [first = ''] = name.split(' ')
  return `${inMail(first)}@${inMail(office.municipalities[0] ?? office.name)}.example`
}

const asPerson = (office: Office, at: number, role: Person['roles'][number], title: string): Person => {
  const name = nameOf(at)
  return {
    name,
    email: mailOf(name, office),
    objectId: null,
    officeId: officeKey(office.name),
    roles: [role],
    party: office.county === 'VG' ? 'MVG' : 'MH',
    title,
    active: true,
  }
}

const today = officeList.filter(({ validTo, kind }) => validTo === null && kind !== 'countyBoard')

/** A manager for each office of today that none of the given people manage. */
export function demonstrationManagers(others: readonly Person[]): Person[] {
  const managed = new Set(others.flatMap(one => (one.roles.includes('manager') ? [one.officeId] : [])))
  return today
    .filter(({ name }) => !managed.has(officeKey(name)))
    .map((office, at) => asPerson(office, at, 'manager', 'Miljöchef'))
}

/** Offices with a seat in the steering group of their side, beside those whose members can sign in. */
const seated = {
  VG: [
    'Göteborgs stad',
    'Alingsås kommun',
    'Trollhättans stad',
    'Skara kommun',
    'Uddevalla kommun',
    'Marks kommun',
  ],
  H: ['Halmstads kommun', 'Varbergs kommun', 'Falkenbergs kommun', 'Laholms kommun', 'Hylte kommun'],
} as const

/** The other members of the two steering groups. */
export function demonstrationSteering(): Person[] {
  const named: readonly string[] = [...seated.VG, ...seated.H]
  return today
    .filter(({ name }) => named.includes(name))
    .map((office, at) => asPerson(office, at + today.length + 3, 'steeringMember', 'Ledamot i styrgruppen'))
}
