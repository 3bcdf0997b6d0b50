import type { Availability } from './availabilities.ts'
import { keptFields } from './course-settings.ts'
import { addDays } from './days.ts'
import type { Meeting } from './meetings.ts'
import type { ErasableNoun } from './people-data.ts'
import type { Records } from './records.ts'
import { clearSeat } from './retention.ts'
import { seasonPeriod } from './season.ts'
import type { CourseSeat } from './seats.ts'

/** Why what is said of somebody cannot be erased yet. */
export type ErasureRefusal = 'standingSeat' | 'comingMeeting' | 'runningSeason'

/** So many days after a meeting its answers in Outlook are read, and would write the person down again. */
const daysRead = 7

/** Somebody who sits or waits has to cancel first, so that the seat goes to the next in line. */
const standing: readonly CourseSeat['state'][] = ['interest', 'registered', 'confirmed', 'reserve']

/** Null where a seat's person can be erased: who sits in no round that may still run, and waits for none. */
export const seatRefusal = (
  { state, roundId }: CourseSeat,
  isOver: (roundId: string) => boolean,
): ErasureRefusal | null =>
  standing.includes(state) && (roundId === null || !isOver(roundId)) ? 'standingSeat' : null

/** Null where the meeting was long enough ago; a meeting that is not there any more stands in nothing's way. */
export const invitationRefusal = (meeting: Meeting | undefined, day: string): ErasureRefusal | null =>
  meeting !== undefined && addDays(meeting.endsOn, daysRead) >= day ? 'comingMeeting' : null

/** Null when the half-year that was asked about is over. */
export const availabilityRefusal = ({ year, season }: Availability, day: string): ErasureRefusal | null =>
  day <= seasonPeriod(year, season).to ? 'runningSeason' : null

type Erase = { readonly [N in ErasableNoun]: (row: Records[N]) => Records[N] }

/** Makes rows with nothing left of whom they are about; what is counted stays. `nobody` stands where a name must. */
export const eraseAs = (nobody: string, day: string): Erase => ({
  seats: row => clearSeat(row, keptFields, day),
  invitations: row => ({
    ...row,
    name: nobody,
    address: '',
    personId: null,
    manualBy: '',
    substitute: '',
    note: '',
  }),
  availability: row => ({ ...row, name: nobody, answeredBy: '', note: '' }),
})
