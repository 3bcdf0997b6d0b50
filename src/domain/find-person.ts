import { alike } from './alike.ts'
import { addressKey } from './mail-address.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import { type Noun, nouns } from './vocabulary.ts'

/** Under which names, addresses and row numbers somebody is known. */
type Known = { names: Set<string>; addresses: Set<string>; personIds: Set<string>; objectIds: Set<string> }

/** A row in which somebody was found: one about them, or one that names them in some fields. */
export type FoundRow = { noun: Noun; row: Stored<object>; about: boolean; named: string[] }

/** Lists whose rows are each about one person, and the fields that say who. */
const aboutPeople: readonly Noun[] = ['people', 'seats', 'invitations', 'availability']
const addressFields = ['email', 'address']

const textIn = (row: object, field: string): string => {
  const value: unknown = Reflect.get(row, field)
  return typeof value === 'string' ? value : ''
}

const addressOf = (row: object): string =>
  addressFields.map(field => addressKey(textIn(row, field))).find(address => address !== '') ?? ''

/** Whether a row about somebody is about the one who is known so far. */
function isAbout(noun: Noun, row: Stored<object>, known: Known): boolean {
  const address = addressOf(row)
  return (
    known.names.has(alike(textIn(row, 'name'))) ||
    (address !== '' && known.addresses.has(address)) ||
    known.personIds.has(noun === 'people' ? row.id : textIn(row, 'personId'))
  )
}

/** What a row that was found adds to what is known: one found by address gives the name, and the other way round not. */
function learn(known: Known, noun: Noun, row: Stored<object>): void {
  const name = alike(textIn(row, 'name'))
  if (name !== '' && known.addresses.has(addressOf(row))) known.names.add(name)
  if (noun !== 'people') return
  known.personIds.add(row.id)
  const [address, objectId] = [addressOf(row), textIn(row, 'objectId')]
  if (address !== '') known.addresses.add(address)
  if (objectId !== '') known.objectIds.add(objectId)
}

const wholeWords = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `)

/** Whether a text, or anything in a list or an object, names somebody: by address, whole name or directory entry. */
function names(value: unknown, known: Known): boolean {
  if (Array.isArray(value)) return value.some(one => names(one, known))
  if (typeof value === 'object' && value !== null) return Object.values(value).some(one => names(one, known))
  if (typeof value !== 'string' || value === '') return false
  if (known.objectIds.has(value)) return true
  const lower = value.toLowerCase()
  if ([...known.addresses].some(address => lower.includes(address))) return true
  const text = alike(value)
  return [...known.names].some(name => (name.includes(' ') ? wholeWords(text, name) : text === name))
}

const storage = new Set(['id', 'etag', 'modifiedAt', 'modifiedBy'])

/** The fields of a row that name somebody; of those that point at a person's row, the ones that point at theirs. */
function namedIn(row: Stored<object>, known: Known): string[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (storage.has(field)) return []
    const points = field === 'personId' && typeof value === 'string' && known.personIds.has(value)
    return points || names(value, known) ? [field] : []
  })
}

/**
 * Everything in the lists about a person, and everything that names them, by a whole name or an address: upper and
 * lower case and blanks make no difference. A name finds all who bear it. What is anonymous names nobody.
 */
export function findPerson(lists: Lists, q: string): FoundRow[] {
  const asked = q.trim()
  const isAddress = asked.includes('@')
  const known: Known = {
    names: new Set(isAddress ? [] : [alike(asked)]),
    addresses: new Set(isAddress ? [addressKey(asked)] : []),
    personIds: new Set(),
    objectIds: new Set(),
  }
  const learnAll = () => {
    for (const noun of aboutPeople)
      for (const row of lists[noun].records) if (isAbout(noun, row, known)) learn(known, noun, row)
  }
  // A name learnt from an address leads to the person's own row, and that to what points at it.
  learnAll()
  learnAll()
  return nouns.flatMap(noun =>
    lists[noun].records.flatMap((row): FoundRow[] => {
      const about = aboutPeople.includes(noun) && isAbout(noun, row, known)
      const named = about ? [] : namedIn(row, known)
      return about || named.length > 0 ? [{ noun, row, about, named }] : []
    }),
  )
}
