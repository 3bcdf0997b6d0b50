import type { Actor } from '../../src/domain/access.ts'
import type { Activity } from '../../src/domain/activities.ts'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import type { Event } from '../../src/domain/events.ts'
import type { Finding, RuleName } from '../../src/domain/findings.ts'
import type { Group } from '../../src/domain/groups.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import type { Meeting } from '../../src/domain/meetings.ts'
import type { Office } from '../../src/domain/offices.ts'
import type { Person } from '../../src/domain/people.ts'
import type { Plan } from '../../src/domain/plans.ts'
import type { Lists, Records } from '../../src/domain/records.ts'
import { judgeYear } from '../../src/domain/rules.ts'
import { type Key, type Shares, shareByKey } from '../../src/domain/shares.ts'
import type { Collection, Stored, Unreadable } from '../../src/domain/stored.ts'
import { unwrittenEvent } from '../../src/domain/unwritten-event.ts'
import { unwrittenInvitation } from '../../src/domain/unwritten-invitation.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import type { MeetingKind, Noun, Role } from '../../src/domain/vocabulary.ts'

/** A record as it comes from storage, its row number given or by its place in the list. */
type Row<T> = T & { id?: string }

function stored<T>(row: Row<T>, place: number): Stored<T> {
  return { ...row, id: row.id ?? String(place + 1), etag: '1', modifiedAt: '', modifiedBy: '' }
}

function collection<T>(rows: readonly Row<T>[], unreadable: readonly Unreadable[]): Collection<T> {
  return { records: rows.map(stored), unreadable }
}

type Some = {
  [N in Noun]?: readonly Row<Records[N]>[]
} & { unreadable?: Partial<Record<Noun, readonly Unreadable[]>> }

/** The lists of a collaboration, with the known versions of the agreement unless others are given. */
export function lists(some: Some = {}): Lists {
  const bad = (noun: Noun) => some.unreadable?.[noun] ?? []
  return {
    offices: collection(some.offices ?? [], bad('offices')),
    people: collection(some.people ?? [], bad('people')),
    groups: collection(some.groups ?? [], bad('groups')),
    agreements: collection(some.agreements ?? agreementVersions, bad('agreements')),
    meetings: collection(some.meetings ?? [], bad('meetings')),
    availability: collection(some.availability ?? [], bad('availability')),
    events: collection(some.events ?? [], bad('events')),
    invitations: collection(some.invitations ?? [], bad('invitations')),
    avoidedDays: collection(some.avoidedDays ?? [], bad('avoidedDays')),
    feeds: collection(some.feeds ?? [], bad('feeds')),
    needs: collection(some.needs ?? [], bad('needs')),
    rounds: collection(some.rounds ?? [], bad('rounds')),
    seats: collection(some.seats ?? [], bad('seats')),
    evaluations: collection(some.evaluations ?? [], bad('evaluations')),
    plans: collection(some.plans ?? [], bad('plans')),
    activities: collection(some.activities ?? [], bad('activities')),
    shareKeys: collection(some.shareKeys ?? [], bad('shareKeys')),
    categories: collection(some.categories ?? [], bad('categories')),
    costs: collection(some.costs ?? [], bad('costs')),
    budgets: collection(some.budgets ?? [], bad('budgets')),
    settlements: collection(some.settlements ?? [], bad('settlements')),
    settings: collection(some.settings ?? [], bad('settings')),
    changes: collection(some.changes ?? [], bad('changes')),
  }
}

export function meeting(
  kind: MeetingKind,
  startsOn: string,
  state: Meeting['state'] = 'planned',
  more: Partial<Row<Meeting>> = {},
): Row<Meeting> {
  return {
    ...unwrittenMeeting(kind, startsOn),
    title: kind,
    state,
    ...more,
  }
}

/** The notice of a meeting in Outlook, standing unless something else is said. */
export function event(meetingId: string, more: Partial<Row<Event>> = {}): Row<Event> {
  return {
    ...unwrittenEvent('meeting', 'Kallelse', { round: 1, transactionId: '' }),
    meetingId,
    state: 'standing',
    ...more,
  }
}

/** Somebody invited to a meeting whose answer is not known, unless something else is said. */
export function invitation(meetingId: string, more: Partial<Row<Invitation>> = {}): Row<Invitation> {
  const who = { name: 'Inbjuden Provsson', meetingId, personId: null, officeId: null }
  return {
    ...unwrittenInvitation({ ...who, address: 'inbjuden@example.se' }),
    required: true,
    standing: 'invited',
    ...more,
  }
}

export function person(name: string, more: Partial<Row<Person>> = {}): Row<Person> {
  return {
    name,
    email: '',
    objectId: null,
    officeId: null,
    roles: ['manager'],
    party: null,
    title: '',
    active: true,
    ...more,
  }
}

export function activity(title: string, more: Partial<Row<Activity>> = {}): Row<Activity> {
  return {
    title,
    description: '',
    year: 2026,
    order: 0,
    desiredStates: [],
    successFactor: '',
    lead: 'joint',
    groupId: '1',
    officeId: null,
    responsible: '',
    staffing: '',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    status: 'ongoing',
    light: 'green',
    lightComment: '',
    lightOn: null,
    link: '',
    continuesId: null,
    ...more,
  }
}

export function plan(more: Partial<Row<Plan>> = {}): Row<Plan> {
  const year = more.year ?? 2026
  return {
    title: `Samverkansplan ${year}`,
    year,
    updatedOn: null,
    anchoredOn: null,
    anchoredMeetingId: null,
    decidedOn: null,
    decidedMeetingId: null,
    decisionParagraph: '',
    orderReason: '',
    ...more,
  }
}

export function group(name: string, more: Partial<Row<Group>> = {}): Row<Group> {
  return { name, kind: 'workGroup', purpose: '', seats: [], mandateEnds: null, active: true, ...more }
}

export function office(
  name: string,
  county: 'VG' | 'H' = 'VG',
  more: Partial<Row<Office>> = {},
): Row<Office> {
  return {
    name,
    county,
    subregion: county === 'H' ? 'halland' : 'skaraborg',
    kind: 'municipality',
    municipalities: [name],
    validFrom: '2014-01-01',
    validTo: null,
    confirmed: true,
    ...more,
  }
}

/** The key of the declaration. */
export const declaredKey: Key = { MVG: 85, MH: 15 }

/** An invoiced cost shared by the declared key, unless other shares are given; `null` for one that is not shared. */
export function cost(
  netOre: number,
  { shares, ...more }: Partial<Row<Cost>> & { shares?: Shares | null } = {},
): Row<Cost> {
  const frozen = shares === undefined ? shareByKey(netOre, declaredKey) : shares
  return {
    title: 'Lunch till chefsmötet',
    day: '2026-05-06',
    supplier: 'Exempelköket AB',
    categoryId: '1',
    kind: 'cost',
    refersToId: null,
    paidBy: 'MVG',
    netOre,
    vatOre: 0,
    ...(frozen === null
      ? { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }
      : freeze(declaredKey, frozen)),
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
    ...more,
  }
}

/** What takes back a cost, in whole or in part; mirrored unless other shares are given. */
export function credit(
  original: Row<Cost> & { id: string },
  netOre: number,
  more: Parameters<typeof cost>[1] = {},
): Row<Cost> {
  return cost(netOre, { kind: 'credit', refersToId: original.id, ...more })
}

export function actor(roles: readonly Role[], more: Partial<Actor> = {}): Actor {
  return { id: 'a', name: 'Prov Provsson', roles, party: null, officeId: null, ...more }
}

/** The findings of one rule. */
export function findings(all: Lists, rule: RuleName, year: number, day: string): Finding[] {
  return judgeYear(all, year, day).filter(finding => finding.rule === rule)
}

/** The one finding of a rule. */
export function theFinding(all: Lists, rule: RuleName, year: number, day: string): Finding {
  const [one, ...others] = findings(all, rule, year, day)
  if (one === undefined || others.length > 0) throw new Error(`${rule}: not exactly one finding`)
  return one
}
