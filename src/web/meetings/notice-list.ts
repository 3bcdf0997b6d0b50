import { z } from 'zod'
import { grouped } from '../../domain/grouped.ts'
import { addressKey, isAddress } from '../../domain/mail-address.ts'
import { type Invitee, invitee, type Notice, type Recipient } from '../../domain/notice.ts'
import type { Office } from '../../domain/offices.ts'
import type { Person } from '../../domain/people.ts'
import type { Stored } from '../../domain/stored.ts'
import { type County, counties } from '../../domain/vocabulary.ts'

/** Somebody on the list as it is being edited: `place` is where they stand against what has been sent. */
export type ListRow = Invitee & {
  invitationId: string | null
  officeId: string | null
  problem: string
  place: 'kept' | 'added' | 'removed'
}

/** What somebody has changed in the list and not sent: whole rows to add, addresses to take away, and who is needed. */
export const listChanges = z.object({
  added: z.array(invitee.extend({ officeId: z.string().nullable() })),
  /** By address, in small letters. */
  removed: z.array(z.string()),
  needed: z.record(z.string(), z.boolean()),
})
export type ListChanges = z.infer<typeof listChanges>
export const noChanges: ListChanges = { added: [], removed: [], needed: {} }

const isShown = ({ standing }: Recipient) => standing === 'listed' || standing === 'invited'

/** The list with the changes drawn in. Whoever stands twice, in other letters, is one row: the first. */
export function rowsOf(recipients: readonly Recipient[], changes: ListChanges): ListRow[] {
  const seen = new Set<string>()
  const rows: ListRow[] = []
  const take = (row: ListRow) => {
    const key = addressKey(row.address)
    if (key !== '' && seen.has(key)) return
    seen.add(key)
    rows.push({ ...row, required: changes.needed[key] ?? row.required })
  }
  for (const recipient of recipients.filter(isShown)) {
    const { standing: _, ...row } = recipient
    const isRemoved = changes.removed.includes(addressKey(row.address))
    take({ ...row, place: isRemoved ? 'removed' : 'kept' })
  }
  for (const one of changes.added) take({ ...one, invitationId: null, problem: '', place: 'added' })
  return rows
}

/** Names that share an address with somebody before them on the list, whatever letters it is written in. */
export function doubledIn(recipients: readonly Recipient[]): string[] {
  const byAddress = grouped(recipients.filter(isShown), ({ address }) => addressKey(address) || null)
  return [...byAddress.values()].flatMap(same =>
    same.length > 1 ? [...new Set(same.map(({ name }) => name))] : [],
  )
}

/** The changes with every row written out, so that the same people are known whatever the list says later. */
export function allAdded(changes: ListChanges, rows: readonly ListRow[]): ListChanges {
  const added = rows.map(row => ({ ...inviteeOf(row), officeId: row.officeId }))
  return { ...changes, added }
}

/** A row as an order names it. */
export const inviteeOf = ({ personId, name, address, required }: ListRow): Invitee => ({
  personId,
  name,
  address: address.trim(),
  required,
})

/** Everybody who is to be invited. */
export const invitedIn = (rows: readonly ListRow[]): ListRow[] => rows.filter(row => row.place !== 'removed')

/** What an order to change a list that was sent asks for. */
export function orderOf(rows: readonly ListRow[]): { add: Invitee[]; remove: string[] } {
  return {
    add: rows.filter(row => row.place === 'added').map(inviteeOf),
    remove: rows.flatMap(({ place, invitationId }) =>
      place === 'removed' && invitationId !== null ? [invitationId] : [],
    ),
  }
}

export type Adding =
  | { kind: 'added'; changes: ListChanges; name: string }
  /** The address stands on the list, perhaps in other letters: one row is enough. */
  | { kind: 'already'; changes: ListChanges; name: string; address: string }
  | { kind: 'refused'; why: 'nameMissing' | 'addressWrong' }

export type Newcomer = Omit<Invitee, 'required'> & { officeId: string | null }

/** Puts somebody on the list, or says why not. Who had been taken away is back. */
export function addTo(recipients: readonly Recipient[], changes: ListChanges, someone: Newcomer): Adding {
  const written = { ...someone, name: someone.name.trim(), address: someone.address.trim() }
  if (written.name === '') return { kind: 'refused', why: 'nameMissing' }
  if (!isAddress(written.address)) return { kind: 'refused', why: 'addressWrong' }
  const key = addressKey(written.address)
  const there = rowsOf(recipients, changes).find(row => addressKey(row.address) === key)
  if (there?.place === 'removed') return { kind: 'added', changes: putBack(changes, key), name: there.name }
  if (there !== undefined) return { kind: 'already', changes, name: there.name, address: written.address }
  const added = [...changes.added, { ...written, required: true }]
  return { kind: 'added', changes: { ...changes, added }, name: written.name }
}

const putBack = (changes: ListChanges, key: string): ListChanges => ({
  ...changes,
  removed: changes.removed.filter(one => one !== key),
})

/** Takes somebody off the list, or back on it: who was only about to be added is simply gone. */
export function toggleIn(changes: ListChanges, row: ListRow): ListChanges {
  const key = addressKey(row.address)
  if (row.place === 'removed') return putBack(changes, key)
  if (row.place === 'added')
    return { ...changes, added: changes.added.filter(one => addressKey(one.address) !== key) }
  return { ...changes, removed: [...changes.removed, key] }
}

/** Says whether somebody is needed at the meeting. */
export const needIn = (changes: ListChanges, row: ListRow, required: boolean): ListChanges => ({
  ...changes,
  needed: { ...changes.needed, [addressKey(row.address)]: required },
})

/** How many are left to be mailed when a broken sending goes on; all the invited, when it is they who are told. */
export function concernedBy({ recipients }: Notice, rows: readonly ListRow[]): number {
  const listed = new Set(
    recipients.flatMap(({ standing, address }) => (standing === 'listed' ? [addressKey(address)] : [])),
  )
  const left = rows.filter(({ place, address }) => place !== 'kept' || listed.has(addressKey(address)))
  return left.length > 0 ? left.length : invitedIn(rows).length
}

/** Addresses that answered without being invited: they stand on the event, and Outlook tells them what it tells all. */
export const strangersIn = (recipients: readonly Recipient[]): string[] =>
  recipients.flatMap(({ standing, address }) => (standing === 'stranger' ? [address] : []))

/** How many get a mail when Outlook tells everybody on the event. */
export const toldIn = (recipients: readonly Recipient[]): number =>
  recipients.filter(({ standing }) => standing === 'invited' || standing === 'stranger').length

/** Whether anything is changed and not sent. */
export const isChanged = ({ added, removed, needed }: ListChanges): boolean =>
  added.length + removed.length + Object.keys(needed).length > 0

export type ListGroup = { county: County | 'none'; rows: ListRow[] }
type Offices = ReadonlyMap<string, Office>

export const countyOf = ({ officeId }: ListRow, offices: Offices): County | 'none' =>
  (officeId === null ? undefined : offices.get(officeId)?.county) ?? 'none'

/** The list by county, then office, then name, in the order of `compare`; who has no office comes last. */
export function groupsOf(
  rows: readonly ListRow[],
  offices: Offices,
  compare: (one: string, other: string) => number,
): ListGroup[] {
  const officeOf = ({ officeId }: ListRow) => (officeId === null ? '' : (offices.get(officeId)?.name ?? ''))
  const byCounty = grouped(rows, row => countyOf(row, offices))
  const order = (one: ListRow, other: ListRow) =>
    compare(officeOf(one), officeOf(other)) || compare(one.name, other.name)
  return [...counties, 'none' as const].flatMap(county => {
    const own = byCounty.get(county)
    return own === undefined ? [] : [{ county, rows: own.toSorted(order) }]
  })
}

/** The rows that a search finds: by name, office or address. */
export function foundIn(rows: readonly ListRow[], offices: Offices, search: string): ListRow[] {
  const wanted = search.trim().toLocaleLowerCase('sv-SE')
  if (wanted === '') return [...rows]
  return rows.filter(row => {
    const office = row.officeId === null ? '' : (offices.get(row.officeId)?.name ?? '')
    return `${row.name} ${row.address} ${office}`.toLocaleLowerCase('sv-SE').includes(wanted)
  })
}

/** People who can be put on the list: active, with an address, and not on it already. */
export function addable(
  people: readonly Stored<Person>[],
  rows: readonly ListRow[],
): readonly Stored<Person>[] {
  const there = new Set(invitedIn(rows).map(row => addressKey(row.address)))
  return people.filter(({ active, email }) => active && email !== '' && !there.has(addressKey(email)))
}

/** How far a sending has come: rows on the list, then what Outlook has taken, then who is noted as invited. */
export type Progress =
  | { step: 'begun' }
  | { step: 'listed' | 'noted'; done: number; all: number }
  | { step: 'handed' }

/** Of `all` people to invite. Read from the list while it is sent. */
export function progressOf(notice: Notice, all: number): Progress {
  const written = notice.recipients.filter(({ invitationId }) => invitationId !== null)
  const invited = written.filter(({ standing }) => standing === 'invited').length
  if (invited > 0) return { step: 'noted', done: invited, all: Math.max(all, written.length) }
  if (written.length === 0) return { step: 'begun' }
  if (written.length < all) return { step: 'listed', done: written.length, all }
  return { step: 'handed' }
}
