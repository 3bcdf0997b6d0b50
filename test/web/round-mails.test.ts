import { describe, expect, test } from 'vitest'
import type { Roster, RosterRow } from '../../src/domain/course-board.ts'
import { backInQueue, toldOfChange, waitingUntold } from '../../src/web/courses/round-mails.ts'

const today = '2027-01-10'

const row = (changed: Partial<RosterRow>): RosterRow => ({
  id: '1',
  etag: '"1,1"',
  name: 'Greta Påhittsdal',
  email: 'greta@kommun.example',
  officeId: '3',
  office: 'Provkommun',
  workplace: '',
  state: 'registered',
  isManager: null,
  employedFrom: null,
  exceptionReason: '',
  offerUntil: null,
  replacesId: null,
  attendance: [],
  can: [],
  prefers: [],
  pinnedRoundId: null,
  fromRoundId: null,
  place: null,
  says: [],
  steps: [],
  ...changed,
})

const rosterOf = (rows: RosterRow[], lastDay: string | null): Roster => ({
  round: {
    id: '1',
    etag: '"1,1"',
    title: 'Grund våren 2027',
    kind: 'basic',
    sessions: lastDay === null ? [] : [{ from: '2027-01-08', to: lastDay, place: '' }],
    from: null,
    to: null,
    venue: '',
    trainer: '',
    opensOn: null,
    signUpBy: null,
    decideBy: null,
    decidedOn: null,
    heldOn: null,
    state: 'open',
    says: '',
    next: '',
    countdown: null,
    findings: [],
    counts: { taken: 0, offered: 0, waiting: 0, completed: 0, places: 20, free: 20, offices: 0 },
    own: null,
    takesClaims: true,
  },
  sees: 'everybody',
  days: [],
  rows,
  unreadable: [],
})

const rows = [
  row({}),
  row({ id: '2', state: 'confirmed', email: 'GRETA@kommun.example' }),
  row({ id: '3', state: 'confirmed', email: 'nore@kommun.example' }),
  row({ id: '4', email: '' }),
  row({ id: '5', state: 'reserve', email: 'ebba@kommun.example' }),
  row({ id: '6', state: 'cancelled', email: 'lage@kommun.example' }),
]

describe('Whom a change of a round reaches', () => {
  test('those who sit and have an address, each address once', () => {
    expect(toldOfChange(rosterOf(rows, '2027-01-12'), today)).toBe(2)
  })

  test('nobody when its days are over, or none is set', () => {
    expect(toldOfChange(rosterOf(rows, '2027-01-09'), today)).toBe(0)
    expect(toldOfChange(rosterOf(rows, null), today)).toBe(0)
  })

  test('a cancelled round sends to the queue who sits and who waits, with or without an address', () => {
    expect(backInQueue(rosterOf(rows, null))).toBe(5)
  })

  test('of those who wait, only who has an offer is told that a round is cancelled', () => {
    const offered = row({ id: '7', state: 'reserve', offerUntil: '2027-01-12' })
    expect(waitingUntold(rosterOf([...rows, offered], null))).toBe(1)
  })
})
