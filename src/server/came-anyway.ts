import { randomUUID } from 'node:crypto'
import { cameOrder } from '../domain/answer-orders.ts'
import { today } from '../domain/days.ts'
import type { Invitation } from '../domain/invitations.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenInvitation } from '../domain/unwritten-invitation.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { demandLeader, refuse } from './answer-commands.ts'
import { stored } from './collections.ts'
import type { House } from './house.ts'
import { noQuery, type Route, route } from './route.ts'
import { changeRecord, createRecord, type Writer, writerFor } from './write-record.ts'

type Came = Pick<Invitation, 'meetingId' | 'personId' | 'name' | 'officeId'>

/** Somebody who stands on no list and has answered nothing, but came. No address: nothing is ever sent to them. */
const cameRow = (came: Came): Invitation => ({
  ...unwrittenInvitation({ ...came, address: '' }),
  standing: 'stranger',
  attendance: 'present',
})

/** The row that the person already has at the meeting: invited, answered from elsewhere, or taken off its list. */
const rowOf = ({ mirror }: House, { meetingId, personId }: Came): Stored<Invitation> | undefined =>
  mirror
    .collection('invitations')
    .records.filter(row => row.meetingId === meetingId && personId !== null && row.personId === personId)
    .toSorted(
      (one, other) => Number(one.standing === 'withdrawn') - Number(other.standing === 'withdrawn'),
    )[0]

async function noteCame(writer: Writer, came: Came, key: string): Promise<Stored<Invitation>> {
  const row = rowOf(writer.house, came)
  if (row === undefined) return createRecord(writer, lists.invitations, cameRow(came), key)
  const before = bareRecord<Invitation>(lists.invitations.schema, row)
  const standing = row.standing === 'withdrawn' ? 'stranger' : row.standing
  const next: Invitation = { ...before, standing, attendance: 'present' }
  return changeRecord(writer, lists.invitations, row.id, next, row.etag)
}

/** The person's own name and office, where the person stands in Personer. Throws `malformed` for who does not. */
function cameOf(house: House, meetingId: string, order: Omit<Came, 'meetingId'>, noRow: string): Came {
  const { personId } = order
  if (personId === null) return { meetingId, ...order }
  const person = house.mirror.row('people', personId)?.record
  if (!person) return refuse('personId', noRow)
  return { meetingId, personId, name: person.name, officeId: person.officeId }
}

/** Writes down, as present, somebody who came to a meeting without being invited. The key makes it one row. */
export const cameRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/meetings/{id}/came',
      summary: sv.fields.invitations.attendance,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: cameOrder,
      labels: words => words.fields.invitations,
      answer: stored(lists.invitations),
      demand: demandLeader,
    },
    async ({ params: { id = '' }, body, key, ...ask }) => {
      house.mirror.place('invitations')
      const meeting = house.mirror.row('meetings', id)?.record
      if (!meeting) throw new Problem('not_found')
      const { refused } = ask.words.replies
      if (meeting.state === 'cancelled') refuse('attendance', refused.cancelled)
      if (today(house.world.now()) < meeting.startsOn)
        refuse('attendance', refused.tooEarly(sayDay(meeting.startsOn, ask.words.locale)))
      return noteCame(writerFor(house, ask, ''), cameOf(house, id, body, refused.noRow), key || randomUUID())
    },
  )
