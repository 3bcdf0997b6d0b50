import { describe, expect, test } from 'vitest'
import type { Roster, RosterRow } from '../../src/domain/course-board.ts'
import { backInQueue, toldOfChange, waitingUntold } from '../../src/web/courses/round-mails.ts'
import { card, rosterLine } from '../support/courses.ts'

const today = '2027-01-10'

const row = (changed: Partial<RosterRow>): RosterRow =>
  rosterLine('1', { email: 'greta@kommun.example', ...changed })

const rosterOf = (rows: RosterRow[], lastDay: string | null): Roster => ({
  round: card({ sessions: lastDay === null ? [] : [{ from: '2027-01-08', to: lastDay, place: '' }] }),

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
