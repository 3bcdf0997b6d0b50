import type { BoardRow } from '../../../domain/answer-board.ts'
import { effectiveAnswer } from '../../../domain/effective-answer.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Office } from '../../../domain/offices.ts'
import type { Stored } from '../../../domain/stored.ts'
import { type Attendance, attendances, type County, counties } from '../../../domain/vocabulary.ts'
import { compareText, daySpan } from '../../format.ts'
import type { Words } from '../words.sv.ts'

type Listed = {
  rows: readonly BoardRow[]
  /** Those of the meeting who do not stand on its list. */
  beside: readonly Stored<Invitation>[]
  allOffices: readonly Stored<Office>[]
}

/**
 * Who can be ticked off: those on the list, and those who came, or said that they would, without standing on it. By
 * office and name.
 */
export function attendanceRows({ rows, beside, allOffices }: Listed): BoardRow[] {
  const came = beside
    .filter(row => row.attendance !== null || (row.standing === 'stranger' && effectiveAnswer(row).comes))
    .map(invitation => ({
      invitation,
      office: allOffices.find(({ id }) => id === invitation.officeId) ?? null,
      title: '',
      effective: effectiveAnswer(invitation),
    }))
  return [...rows, ...came].toSorted(
    (one, other) =>
      Number(one.office === null) - Number(other.office === null) ||
      compareText(one.office?.name ?? '', other.office?.name ?? '') ||
      compareText(one.invitation.name, other.invitation.name),
  )
}

/** Who came from a county, digitally or in the room, of those on the list and those who came anyway. */
export type CameFrom = {
  /** null: those without office. */
  county: County | null
  came: number
  remote: number
  wanted: number
  unnoted: number
}

type Ticked = Pick<BoardRow, 'office'> & { invitation: Pick<Invitation, 'attendance'> }

/** How many came from each county; only those that have somebody. */
export function cameFrom(rows: readonly Ticked[]): CameFrom[] {
  return [...counties, null].flatMap(county => {
    const own = rows
      .filter(({ office }) => (office?.county ?? null) === county)
      .map(({ invitation }) => invitation.attendance)
    if (own.length === 0) return []
    const count = (what: Attendance | null) => own.filter(one => one === what).length
    const remote = count('remote')
    return [{ county, came: count('present') + remote, remote, wanted: own.length, unnoted: count(null) }]
  })
}

/** Halland 3 av 4 närvarande, varav 1 digitalt. */
export function sayCameFrom({ county, came, remote, wanted }: CameFrom, words: Words): string {
  const { attendance, board } = words.answers
  const place = county === null ? board.noOffice : words.choices.county[county]
  return `${attendance.present(place, came, wanted)}${remote > 0 ? `, ${attendance.remote(remote)}` : ''}`
}

function lineOf({ invitation, office }: BoardRow, words: Words): string {
  const { name, substitute, attendance } = invitation
  const isInstead = substitute !== '' && attendance !== 'absent'
  const who = isInstead ? words.answers.list.instead(name, substitute) : name
  return office === null ? who : `${who}, ${office.name}`
}

/**
 * The list of who came as text for the minutes: the meeting, those present, those who took part digitally, those who
 * did not come, and how many came from each county. Each person stands in one of them.
 */
export function attendanceText(
  meeting: Pick<Meeting, 'title' | 'startsOn' | 'endsOn' | 'place'>,
  rows: readonly BoardRow[],
  words: Words,
): string {
  const { list } = words.answers
  const place = meeting.place === '' ? '' : `, ${meeting.place}`
  const section = (what: Attendance | null, heading: string): string[] => {
    const lines = rows
      .filter(({ invitation }) => invitation.attendance === what)
      .map(row => lineOf(row, words))
    if (lines.length === 0) return what === null ? [] : ['', heading, list.nobody]
    return ['', heading, ...lines]
  }
  return [
    `${meeting.title}, ${daySpan(meeting.startsOn, meeting.endsOn)}${place}`,
    ...attendances.flatMap(what => section(what, list[what])),
    ...section(null, list.unmarked),
    '',
    ...cameFrom(rows).map(from => sayCameFrom(from, words)),
  ].join('\n')
}

/** Those who said yes and are not ticked off yet. */
export const saidYes = (rows: readonly BoardRow[]): BoardRow[] =>
  rows.filter(({ invitation, effective }) => effective.comes && invitation.attendance === null)
