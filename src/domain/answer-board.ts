import { type EffectiveAnswer, effectiveAnswer } from './effective-answer.ts'
import { grouped } from './grouped.ts'
import type { Invitation } from './invitations.ts'
import type { Meeting } from './meetings.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'
import { isMember, sameName } from './sides.ts'
import type { Stored } from './stored.ts'
import {
  type Answer,
  type Attendance,
  answers,
  attendances,
  type County,
  counties,
  subregions,
} from './vocabulary.ts'

type Subregion = (typeof subregions)[number]

/** Somebody on the list of the meeting, and the answer that counts. */
export type BoardRow = {
  /** The row as it is stored: Outlook's answer, the manual one with by whom and when, substitute, new time, version. */
  invitation: Stored<Invitation>
  /** The office that is a member on the day of the meeting; null for who belongs to none. */
  office: Stored<Office> | null
  /** What the person is called at work; '' when it is not known. */
  title: string
  effective: EffectiveAnswer
}

/** An answer from an address that nobody invited, and the rows it may belong to. */
export type Stranger = { invitation: Stored<Invitation>; likely: readonly BoardRow[] }

/**
 * Answers by kind. `unknown` is nobody's no: no answer has come through. `listed` have been asked nothing yet.
 * The five add up to the people on the list.
 */
type AnswerSums = Record<Answer, number> & { listed: number }

/** Who came, of those on the list; `unnoted` is not written down yet. Others who came are counted when they are noted. */
type AttendanceSums = Record<Attendance, number> & { unnoted: number }

/** How it stands with an office. `uninvited`: nobody of it has been asked. */
export const officeStates = ['comes', 'maybe', 'declined', 'unknown', 'uninvited'] as const
type OfficeState = (typeof officeStates)[number]

type BoardOffice = {
  office: Stored<Office>
  /** Whether the meeting wants it: a member on that day for a chefsmöte, one with steering members for a styrgrupp. */
  wanted: boolean
  state: OfficeState
  rows: readonly BoardRow[]
  sums: AnswerSums
  attendance: AttendanceSums
}

/** "Halland 5 av 7": what a part of the collaboration comes to. */
export type Tally = {
  /** Offices that come, of those wanted; the wanted ones by state add up to `wanted`. */
  offices: Record<OfficeState, number> & { wanted: number }
  /** People that come, themselves or by a substitute, of those wanted. */
  people: { come: number; wanted: number }
  sums: AnswerSums
  attendance: AttendanceSums
}

export type AnswerBoard = {
  /** By office and name; those without office last. */
  rows: readonly BoardRow[]
  strangers: readonly Stranger[]
  /** The wanted offices and those with somebody on the list, by name. */
  offices: readonly BoardOffice[]
  /** null: those without office. Only the parts that have somebody or something wanted. */
  counties: readonly (Tally & { county: County | null })[]
  subregions: readonly (Tally & { subregion: Subregion | null })[]
  all: Tally
}

export type BoardInput = {
  meeting: Pick<Meeting, 'kind' | 'startsOn'>
  /** Those of this meeting. */
  invitations: readonly Stored<Invitation>[]
  offices: readonly Stored<Office>[]
  people: readonly Stored<Person>[]
}

const collator = new Intl.Collator('sv')

function tallied<K extends string>(kinds: readonly K[], seen: readonly K[]): Record<K, number>
function tallied(kinds: readonly string[], seen: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map(kind => [kind, seen.filter(one => one === kind).length]))
}

const sumsOf = (rows: readonly BoardRow[]): AnswerSums =>
  tallied(
    [...answers, 'listed'],
    rows.map(({ invitation: { standing }, effective: { answer } }) =>
      answer === 'unknown' && standing === 'listed' ? 'listed' : answer,
    ),
  )

const attendanceOf = (
  rows: readonly BoardRow[],
  others: readonly Stored<Invitation>[] = [],
): AttendanceSums =>
  tallied(
    [...attendances, 'unnoted'],
    [
      ...rows.map(({ invitation }) => invitation.attendance ?? 'unnoted'),
      ...others.flatMap(({ attendance }) => attendance ?? []),
    ],
  )

/** The office as it is on that day: who stands under a former one counts for what it has become by the same name. */
function officeFinder(offices: readonly Stored<Office>[], day: string) {
  const byId = new Map(offices.map(office => [office.id, office]))
  const members = offices.filter(office => isMember(office, day))
  return (id: string | null): Stored<Office> | null => {
    const office = id === null ? undefined : byId.get(id)
    if (office === undefined || isMember(office, day)) return office ?? null
    return members.find(({ name }) => sameName(name) === sameName(office.name)) ?? office
  }
}

/** The people a styrgrupp's meeting wants, null for the meetings that want offices. */
function wantedPeople({ meeting: { kind }, people }: BoardInput): readonly Stored<Person>[] | null {
  const steering = people.filter(({ active, roles }) => active && roles.includes('steeringMember'))
  switch (kind) {
    case 'jointSteering':
      return steering
    case 'steeringMVG':
      return steering.filter(({ party }) => party === 'MVG')
    case 'steeringMH':
      return steering.filter(({ party }) => party === 'MH')
    case 'managers':
    case 'exampleDays':
    case 'preparation':
    case 'other':
      return null
  }
}

type Wanted = { office: Stored<Office> | null }

/** Everybody wanted, by office: the steering members, or who is on the list. */
function wantedPlaces(
  input: BoardInput,
  rows: readonly BoardRow[],
  find: (id: string | null) => Stored<Office> | null,
): { people: readonly Wanted[]; comers: readonly Wanted[]; officeIds: ReadonlySet<string> } {
  const members = wantedPeople(input)
  const comers = rows.filter(({ effective }) => effective.comes)
  const idsOf = (places: readonly Wanted[]) => new Set(places.flatMap(({ office }) => office?.id ?? []))
  if (members !== null) {
    const coming = new Set(comers.map(({ invitation: { personId } }) => personId))
    const placed = members.map(({ id, officeId }) => ({ id, office: find(officeId) }))
    return { people: placed, comers: placed.filter(({ id }) => coming.has(id)), officeIds: idsOf(placed) }
  }
  const { kind, startsOn } = input.meeting
  const wanted =
    kind === 'managers'
      ? input.offices.filter(office => isMember(office, startsOn)).map(office => ({ office }))
      : rows
  return { people: rows, officeIds: idsOf(wanted), comers }
}

function stateOf(rows: readonly BoardRow[]): OfficeState {
  if (rows.some(({ effective }) => effective.comes)) return 'comes'
  const { tentative, declined, unknown } = sumsOf(rows)
  if (tentative > 0) return 'maybe'
  if (unknown > 0) return 'unknown'
  return declined > 0 ? 'declined' : 'uninvited'
}

const localPart = (address: string) => sameName(address.split('@')[0] ?? '')

/** The rows whose person has the same name, or the same words before the @. */
const likelyFor = (stranger: Stored<Invitation>, rows: readonly BoardRow[]): BoardRow[] =>
  rows.filter(
    ({ invitation: { name, address } }) =>
      sameName(name) === sameName(stranger.name) ||
      (stranger.address !== '' && localPart(address) === localPart(stranger.address)),
  )

function boardRows(
  { invitations, people }: BoardInput,
  find: (id: string | null) => Stored<Office> | null,
): BoardRow[] {
  const titles = new Map(people.map(({ id, title }) => [id, title]))
  return invitations
    .filter(({ standing }) => standing === 'listed' || standing === 'invited')
    .map(invitation => ({
      invitation,
      office: find(invitation.officeId),
      title: titles.get(invitation.personId ?? '') ?? '',
      effective: effectiveAnswer(invitation),
    }))
    .toSorted(
      (one, other) =>
        Number(one.office === null) - Number(other.office === null) ||
        collator.compare(one.office?.name ?? '', other.office?.name ?? '') ||
        collator.compare(one.invitation.name, other.invitation.name),
    )
}

/**
 * The answers to one meeting: each person's, what they come to by office, county and länsdel against what is wanted,
 * and answers from addresses that nobody invited. Every sum adds up to the one of all.
 */
export function answerBoard(input: BoardInput): AnswerBoard {
  const find = officeFinder(input.offices, input.meeting.startsOn)
  const rows = boardRows(input, find)
  const wanted = wantedPlaces(input, rows, find)
  const rowsByOffice = grouped(rows, ({ office }) => office?.id ?? null)
  const strangers = input.invitations.filter(({ standing }) => standing === 'stranger')
  const cameTo = new Set(
    strangers.flatMap(({ attendance, officeId }) => (attendance === null ? [] : (find(officeId)?.id ?? []))),
  )
  const offices: BoardOffice[] = input.offices
    .filter(({ id }) => wanted.officeIds.has(id) || rowsByOffice.has(id) || cameTo.has(id))
    .map(office => {
      const own = rowsByOffice.get(office.id) ?? []
      return {
        office,
        wanted: wanted.officeIds.has(office.id),
        state: stateOf(own),
        rows: own,
        sums: sumsOf(own),
        attendance: attendanceOf(
          own,
          strangers.filter(one => find(one.officeId)?.id === office.id),
        ),
      }
    })
    .toSorted((one, other) => collator.compare(one.office.name, other.office.name))
  const tally = (isIn: (office: Stored<Office> | null) => boolean): Tally => {
    const here = ({ office }: Wanted) => isIn(office)
    const wantedHere = offices.filter(one => one.wanted && here(one))
    const states = tallied(
      officeStates,
      wantedHere.map(({ state }) => state),
    )
    return {
      offices: { ...states, wanted: wantedHere.length },
      people: { come: wanted.comers.filter(here).length, wanted: wanted.people.filter(here).length },
      sums: sumsOf(rows.filter(here)),
      attendance: attendanceOf(
        rows.filter(here),
        strangers.filter(one => isIn(find(one.officeId))),
      ),
    }
  }
  const isSomething = ({ offices: { wanted: some }, people, sums, attendance }: Tally) =>
    [some, people.wanted, ...Object.values(sums), ...Object.values(attendance)].some(count => count > 0)
  return {
    rows,
    strangers: strangers.map(invitation => ({ invitation, likely: likelyFor(invitation, rows) })),
    offices,
    counties: [...counties, null]
      .map(county => ({ county, ...tally(office => (office?.county ?? null) === county) }))
      .filter(isSomething),
    subregions: [...subregions, null]
      .map(subregion => ({ subregion, ...tally(office => (office?.subregion ?? null) === subregion) }))
      .filter(isSomething),
    all: tally(() => true),
  }
}
