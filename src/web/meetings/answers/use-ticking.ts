import { attendanceOutcome } from '../../../domain/answer-orders.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { Attendance } from '../../../domain/vocabulary.ts'
import { command } from '../../api.ts'
import { type TickBook, type Ticking, useTicking } from '../../ticking.ts'
import { keepInvitations } from './keep-invitation.ts'

type Row = Stored<Invitation>

/** Where who came to a meeting is noted. */
const bookOf = (meetingId: string): TickBook<Row, Attendance | null> => ({
  tickedIn: row => row.attendance,
  send: async (rows, of) => {
    const asked = rows.map(row => ({ id: row.id, etag: row.etag, attendance: of(row) }))
    const answer: unknown = await command(`/api/meetings/${meetingId}/attendance`, { rows: asked })
    const outcome = attendanceOutcome.parse(answer).rows
    keepInvitations(outcome.flatMap(({ row }) => row ?? []))
    return outcome
  },
})

export type MeetingTicking = Ticking<Row, Attendance | null>

/** Notes who came to a meeting, each row saved at once and by itself. */
export const useMeetingTicking = (meetingId: string): MeetingTicking => useTicking(bookOf(meetingId))
