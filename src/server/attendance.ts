import { type AttendanceOrder, attendanceOrder, attendanceOutcome } from '../domain/answer-orders.ts'
import { today } from '../domain/days.ts'
import type { Invitation } from '../domain/invitations.ts'
import type { Meeting } from '../domain/meetings.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { demandLeader, refuse } from './answer-commands.ts'
import type { House } from './house.ts'
import { noQuery, type Route, route } from './route.ts'
import { type RowOutcome, rowByRow } from './row-by-row.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

type Noted = AttendanceOrder['rows'][number]
type Outcome = RowOutcome<'invitations'>

function demandNotable({ house, words }: Writer, meeting: Meeting, rows: readonly Noted[]): void {
  const { refused } = words.replies
  if (meeting.state === 'cancelled') refuse('rows', refused.cancelled)
  if (today(house.world.now()) < meeting.startsOn)
    refuse('rows', refused.tooEarly(sayDay(meeting.startsOn, words.locale)))
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) refuse('rows', refused.twice(house.mirror.row('invitations', id)?.record?.name ?? id))
    seen.add(id)
  }
}

/** Notes one row. Somebody who noted the same just before is no conflict. */
async function noteRow(writer: Writer, meetingId: string, { id, etag, attendance }: Noted): Promise<Outcome> {
  const { house, words } = writer
  const row = house.mirror.row('invitations', id)?.record ?? null
  const { refused } = words.replies
  const not = (reason: string): Outcome => ({ id, saved: false, reason, row })
  if (row === null) return not(refused.noRow)
  if (row.meetingId !== meetingId) return not(refused.otherMeeting)
  if (row.standing === 'withdrawn') return not(refused.withdrawn(row.name))
  if (row.attendance === attendance) return { id, saved: true, reason: '', row }
  const next = { ...bareRecord<Invitation>(lists.invitations.schema, row), attendance }
  return { id, saved: true, reason: '', row: await changeRecord(writer, lists.invitations, id, next, etag) }
}

/** Who came to a meeting, many rows at once, each with its own outcome. */
export const attendanceRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/meetings/{id}/attendance',
      summary: sv.fields.invitations.attendance,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: attendanceOrder,
      labels: words => words.fields.invitations,
      answer: attendanceOutcome,
      demand: demandLeader,
    },
    async ({ params: { id = '' }, body: { rows }, ...ask }) => {
      house.mirror.place('invitations')
      const meeting = house.mirror.row('meetings', id)?.record
      if (!meeting) throw new Problem('not_found')
      const writer = writerFor(house, ask, '')
      demandNotable(writer, meeting, rows)
      return { rows: await rowByRow(writer, 'invitations', rows, noted => noteRow(writer, id, noted)) }
    },
  )
