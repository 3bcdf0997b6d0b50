import { createHash } from 'node:crypto'
import type { Event } from '../domain/events.ts'
import type { Invitation } from '../domain/invitations.ts'
import { addressKey } from '../domain/mail-address.ts'
import { eventOfMeeting } from '../domain/meeting-events.ts'
import type { Meeting } from '../domain/meetings.ts'
import type { Invitee } from '../domain/notice.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { sameRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { unanswered, unentered, unwrittenInvitation } from '../domain/unwritten-invitation.ts'
import type { Row } from '../graph/items.ts'
import { type List, lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { createRow, updateRow } from '../graph/rows.ts'
import type { House } from './house.ts'
import { isStale, overNewest } from './over-newest.ts'
import { readNewest } from './read-newest.ts'

/* The rows that a notice is kept in. They are written by steps that somebody can interrupt and somebody else can take
   up, so a step is decided anew on what stands there, and only the whole is told of in the log. */

/**
 * Somebody on the list of a meeting, and whether the address of the row was changed by hand after we took it down: then
 * another address was invited, and the row counts as listed.
 */
export type Listed = Stored<Invitation> & { isMended: boolean }
/** A meeting with the last round of its event and everybody on its list. */
export type Noticed = { meeting: Stored<Meeting>; event: Stored<Event> | null; rows: readonly Listed[] }

/**
 * Brings what a notice is made from up to date. Throws what kept one of the lists from being read. The events come
 * last: whoever sees a row that another server put on the list sees also that it has begun.
 */
export async function readNotice({ mirror }: House): Promise<void> {
  await readNewest(mirror, ['meetings', 'invitations', 'people'])
  await readNewest(mirror, ['events'])
}

const rowsPrefix = (meetingId: string) => `invited-${meetingId}-`
const harmless = /^[a-z\d@._-]{1,120}$/

/** One row for each address of a meeting, whoever writes it and however often. */
function rowKey(meetingId: string, address: string): string {
  const key = addressKey(address)
  const written = harmless.test(key) ? key : createHash('sha256').update(key).digest('hex')
  return `${rowsPrefix(meetingId)}${written}`
}

/** The key of a row whose address was mended: the address and the row itself, so that it is never anybody else's. */
const mendedKey = (id: string, key: string) => `${key}#${id}`

/** One row for each round of a meeting's event. */
export const eventKey = (meetingId: string, round: number): string => `notice-${meetingId}-${round}`

function listedAs(record: Stored<Invitation>, clientKey: string | null): Listed {
  const { id, meetingId, address, standing } = record
  const key = rowKey(meetingId, address)
  const isOurs = clientKey?.startsWith(rowsPrefix(meetingId)) ?? false
  const isMended = isOurs && clientKey !== key && clientKey !== mendedKey(id, key)
  return { ...record, isMended, standing: isMended && standing === 'invited' ? 'listed' : standing }
}

/** What stands of a meeting's notice. Throws `not_found` for no such meeting. */
export function noticed(house: House, meetingId: string): Noticed {
  const meeting = house.mirror.row('meetings', meetingId)?.record
  if (!meeting) throw new Problem('not_found')
  const rows = [...house.mirror.rows('invitations').values()].flatMap(({ record, clientKey }) =>
    record?.meetingId === meetingId ? [listedAs(record, clientKey)] : [],
  )
  const event = eventOfMeeting(house.mirror.collection('events').records, meetingId)
  return { meeting, event, rows }
}

/** Whether an interruption left something of the list undone. */
export const isUnfinished = (rows: readonly Listed[]): boolean =>
  rows.some(({ standing }) => standing === 'listed' || standing === 'leaving')

/** Those who are or are going to be invited. */
export const wantedOf = (rows: readonly Listed[]): Listed[] =>
  rows.filter(({ standing }) => standing === 'listed' || standing === 'invited')

function readBack<N extends 'events' | 'invitations'>(
  { mirror }: House,
  noun: N,
  row: Row<N>,
): Stored<Records[N]> {
  mirror.take(noun, row)
  if (row.record === null) throw new Problem('list_changed')
  return row.record
}

/** Changes a row, decided anew when somebody else was first. Throws `not_found` for a row that was removed. */
export async function reviseRow<N extends 'events' | 'invitations'>(
  house: House,
  list: List<N>,
  id: string,
  change: (row: Stored<Records[N]>) => Records[N],
): Promise<Stored<Records[N]>> {
  const { noun, schema } = list
  return overNewest(async () => {
    const row = house.mirror.row(noun, id)?.record
    if (!row) throw new Problem('not_found')
    const after = change(row)
    if (sameRecord<Records[N]>(schema, row, after)) return row
    const place = house.mirror.place(noun)
    const written = await updateRow(house.ownGraph, place, list, id, after, row.etag).catch(
      async (error: unknown) => {
        if (isStale(error)) await house.mirror.sync(noun)
        throw error
      },
    )
    return readBack(house, noun, written)
  })
}

/** Outlook has somebody: the row is invited under the address that it has. */
async function markInvited(house: House, { id, isMended }: Listed): Promise<void> {
  if (!isMended) {
    await reviseRow(house, lists.invitations, id, row =>
      row.standing === 'listed' ? { ...row, standing: 'invited' } : row,
    )
    return
  }
  const row = house.mirror.row('invitations', id)?.record
  if (!row) throw new Problem('not_found')
  const standing = row.standing === 'listed' ? 'invited' : row.standing
  const key = mendedKey(id, rowKey(row.meetingId, row.address))
  const place = house.mirror.place('invitations')
  const after = { ...row, standing }
  const written = await updateRow(house.ownGraph, place, lists.invitations, id, after, row.etag, key)
  readBack(house, 'invitations', written)
}

/** Keeps in the rows who has come to the event, and who has gone from it. */
export async function keepList(
  house: House,
  rows: readonly Listed[],
  there: ReadonlySet<string>,
): Promise<void> {
  const staying = new Set(wantedOf(rows).map(({ address }) => addressKey(address)))
  await inFours(rows, async row => {
    const key = addressKey(row.address)
    if (row.standing === 'listed' && there.has(key)) await markInvited(house, row)
    if (row.standing === 'leaving' && (!there.has(key) || staying.has(key)))
      await reviseRow(house, lists.invitations, row.id, now =>
        now.standing === 'leaving' ? { ...now, standing: 'withdrawn' } : now,
      )
  })
}

/**
 * Before a round begins the list is what was ordered: each of them listed and not asked yet, all others off it. What
 * was entered about a date that was called off says nothing of the next one; an event that only was deleted in Outlook
 * is of the same date. A row that somebody has written since is theirs.
 */
export async function bringInLine(
  house: House,
  { event, rows }: Noticed,
  invited: readonly Pick<Invitee, 'address' | 'required'>[],
): Promise<void> {
  const entered = event?.state === 'cancelled' ? unentered : {}
  const ordered = new Map<string, boolean>()
  for (const { address, required } of invited) {
    const there = rows.filter(row => addressKey(row.address) === addressKey(address))
    const [chosen] = [...wantedOf(there), ...there]
    if (chosen !== undefined) ordered.set(chosen.id, required)
  }
  await inFours(rows, ({ id, etag }) =>
    reviseRow(house, lists.invitations, id, row =>
      row.etag !== etag
        ? row
        : {
            ...row,
            ...unanswered,
            ...entered,
            remindedOn: null,
            required: ordered.get(id) ?? row.required,
            standing: ordered.has(id) ? 'listed' : 'withdrawn',
          },
    ),
  )
}

function invitationOf({ mirror }: House, meetingId: string, invitee: Invitee): Invitation {
  const { personId, name, address, required } = invitee
  const officeId = personId === null ? null : (mirror.row('people', personId)?.record?.officeId ?? null)
  const who = { name, meetingId, personId, officeId, address: address.trim() }
  return { ...unwrittenInvitation(who), required }
}

/** Puts somebody on the list of a meeting, once; who was taken off it is put back. Null when they are on it. */
export async function putOnList(
  house: House,
  { meeting, rows }: Noticed,
  invitee: Invitee,
): Promise<{ before: Invitation | null; after: Stored<Invitation> } | null> {
  const key = addressKey(invitee.address)
  const there = rows.filter(one => addressKey(one.address) === key)
  if (wantedOf(there).length > 0) return null
  const [known] = there
  if (known === undefined) {
    const record = invitationOf(house, meeting.id, invitee)
    const place = house.mirror.place('invitations')
    const clientKey = rowKey(meeting.id, invitee.address)
    const row = await createRow(house.ownGraph, place, lists.invitations, record, clientKey)
    return { before: null, after: readBack(house, 'invitations', row) }
  }
  const { required } = invitee
  const asked = known.standing === 'stranger' ? {} : unanswered
  const before = house.mirror.row('invitations', known.id)?.record ?? null
  const after = await reviseRow(house, lists.invitations, known.id, row => ({
    ...row,
    ...asked,
    required,
    standing: 'listed',
  }))
  return { before, after }
}
