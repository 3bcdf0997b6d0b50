import { describe, expect, test } from 'vitest'
import { type Actor, may, reachOf, verbs } from '../../src/domain/access.ts'
import { nouns, type Role, roles } from '../../src/domain/vocabulary.ts'
import { actor } from '../support/collaboration.ts'

/*
 * The whole table, written out by hand: A every row, o rows of the own office, - none.
 * Columns: read, create, change, remove.
 */
const table: Record<Role, Record<(typeof nouns)[number], string>> = {
  projectLeader: {
    offices: 'AAAA',
    people: 'AAAA',
    groups: 'AAAA',
    agreements: 'AAAA',
    meetings: 'AAAA',
    availability: 'AAA-',
    needs: 'AAA-',
    rounds: 'AAAA',
    seats: 'AAA-',
    evaluations: '----',
    events: 'AAA-',
    invitations: 'AAA-',
    avoidedDays: 'AAAA',
    feeds: 'AAA-',
    plans: 'AAAA',
    activities: 'AAAA',
    shareKeys: 'AAAA',
    categories: 'AAAA',
    costs: 'AAAA',
    budgets: 'AAAA',
    settlements: 'AA--',
    settings: 'AAAA',
    changes: 'A---',
  },
  courseAdministrator: {
    offices: 'A---',
    people: '----',
    groups: 'A---',
    agreements: 'A---',
    meetings: 'A---',
    availability: '----',
    needs: 'A---',
    rounds: 'AAA-',
    seats: 'AAA-',
    evaluations: '----',
    events: '----',
    invitations: '----',
    avoidedDays: 'A---',
    feeds: '----',
    plans: 'A---',
    activities: 'A---',
    shareKeys: 'A---',
    categories: 'A---',
    costs: '----',
    budgets: '----',
    settlements: '----',
    settings: 'A---',
    changes: '----',
  },
  steeringMember: {
    offices: 'A---',
    people: 'A---',
    groups: 'A---',
    agreements: 'A---',
    meetings: 'A---',
    availability: 'A---',
    needs: 'A---',
    rounds: 'A---',
    seats: '----',
    evaluations: '----',
    events: 'A---',
    invitations: 'A---',
    avoidedDays: 'A---',
    feeds: '----',
    plans: 'A---',
    activities: 'A---',
    shareKeys: 'A---',
    categories: 'A---',
    costs: 'A---',
    budgets: 'A---',
    settlements: 'A---',
    settings: 'A---',
    changes: 'A---',
  },
  manager: {
    offices: 'A---',
    people: 'o---',
    groups: 'A---',
    agreements: 'A---',
    meetings: 'A---',
    availability: 'o-o-',
    needs: 'ooo-',
    rounds: 'A---',
    seats: 'ooo-',
    evaluations: '----',
    events: '----',
    invitations: 'o-o-',
    avoidedDays: 'A---',
    feeds: '----',
    plans: 'A---',
    activities: 'A---',
    shareKeys: 'A---',
    categories: 'A---',
    costs: '----',
    budgets: '----',
    settlements: '----',
    settings: 'A---',
    changes: 'A---',
  },
  contactPerson: {
    offices: 'A---',
    people: 'o---',
    groups: 'A---',
    agreements: 'A---',
    meetings: 'A---',
    availability: 'o-o-',
    needs: 'ooo-',
    rounds: 'A---',
    seats: 'ooo-',
    evaluations: '----',
    events: '----',
    invitations: 'o-o-',
    avoidedDays: 'A---',
    feeds: '----',
    plans: 'A---',
    activities: 'A---',
    shareKeys: 'A---',
    categories: 'A---',
    costs: '----',
    budgets: '----',
    settlements: '----',
    settings: 'A---',
    changes: 'A---',
  },
  reader: {
    offices: 'A---',
    people: '----',
    groups: 'A---',
    agreements: 'A---',
    meetings: 'A---',
    availability: '----',
    needs: '----',
    rounds: 'A---',
    seats: '----',
    evaluations: '----',
    events: '----',
    invitations: '----',
    avoidedDays: 'A---',
    feeds: '----',
    plans: 'A---',
    activities: 'A---',
    shareKeys: 'A---',
    categories: 'A---',
    costs: '----',
    budgets: '----',
    settlements: '----',
    settings: 'A---',
    changes: '----',
  },
}

const cells = roles.flatMap(role =>
  nouns.flatMap(noun =>
    verbs.map((verb, column) => ({ role, noun, verb, cell: table[role][noun].charAt(column) })),
  ),
)

const rows = { own: { officeId: '7' }, other: { officeId: '8' }, none: { officeId: null }, officeless: {} }

function allowed(who: Actor, { verb, noun }: Pick<(typeof cells)[number], 'verb' | 'noun'>) {
  return {
    own: may(who, verb, noun, rows.own),
    other: may(who, verb, noun, rows.other),
    none: may(who, verb, noun, rows.none),
    officeless: may(who, verb, noun, rows.officeless),
  }
}

function expected(cell: string, hasOffice: boolean) {
  const all = cell === 'A'
  return { own: all || (cell === 'o' && hasOffice), other: all, none: all, officeless: all }
}

describe('who may do what', () => {
  test('the table names every role and every noun, and the four verbs in the order of its columns', () => {
    expect(cells).toHaveLength(6 * 23 * 4)
    expect(verbs).toEqual(['read', 'create', 'change', 'remove'])
    expect(cells.every(({ cell }) => ['A', 'o', '-'].includes(cell))).toBe(true)
  })

  test.each(cells)('$role, $verb $noun: $cell, for rows of the own office and of others', at => {
    expect(allowed(actor([at.role], { officeId: '7' }), at)).toEqual(expected(at.cell, true))
  })

  test.each(cells)('$role without a known office, $verb $noun: own rows are nobody’s', at => {
    expect(allowed(actor([at.role]), at)).toEqual(expected(at.cell, false))
  })

  test.each(cells)('$role, $verb $noun: the side makes no difference', at => {
    const reach = (party: 'MVG' | 'MH' | null) =>
      reachOf(actor([at.role], { officeId: '7', party }), at.verb, at.noun)
    const far = { A: 'everything', o: 'ownOffice', '-': null }[at.cell]
    expect([reach('MVG'), reach('MH'), reach(null)]).toEqual([far, far, far])
  })

  test('two roles give what the wider of them gives', () => {
    for (const at of cells) {
      for (const second of roles) {
        const both = allowed(actor([at.role, second], { officeId: '7' }), at)
        const one = expected(at.cell, true)
        const other = expected(table[second][at.noun].charAt(verbs.indexOf(at.verb)), true)
        expect(both).toEqual({
          own: one.own || other.own,
          other: one.other || other.other,
          none: one.none || other.none,
          officeless: one.officeless || other.officeless,
        })
      }
    }
  })

  test('without a role nothing is allowed, whatever the office', () => {
    for (const at of cells) {
      expect(allowed(actor([], { officeId: '7', party: 'MVG' }), at)).toEqual(expected('-', true))
    }
  })
})
