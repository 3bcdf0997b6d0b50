import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { FormingOrder } from '../../src/domain/course-forming.ts'
import { courseWords } from '../../src/domain/course-words.sv.ts'
import { type FormingSource, formable } from '../../src/domain/forming-from.ts'
import { formingWords } from '../../src/domain/forming-words.sv.ts'
import { proposeGroups } from '../../src/domain/propose-groups.ts'
import type { RoundRow } from '../../src/domain/rounds.ts'
import type { SeatRow } from '../../src/domain/seats.ts'
import { round, seat, terms } from '../support/courses.ts'

const day = '2027-02-19'
const { atLeast, full } = terms()
const speech = {
  officeOf: ({ officeId }: { officeId: string | null }) => `Kontor ${officeId}`,
  forming: formingWords,
  course: courseWords,
}
const spring = round({ id: '7', title: 'Grund april', opensOn: null })
const june = round({
  id: '8',
  title: 'Grund juni',
  sessions: [{ from: '2027-06-01', to: '2027-06-03', place: 'Skara' }],
})
const inQueue = (number: number, more: Partial<SeatRow> = {}) =>
  seat(number, 'interest', { roundId: null, email: `prov${number}@example.se`, ...more })
const queue = (count: number, from = 1, more: Partial<SeatRow> = {}) =>
  Array.from({ length: count }, (_, at) => inQueue(from + at, more))

const source = (seats: readonly SeatRow[], more: Partial<FormingSource> = {}): FormingSource => ({
  seats,
  rounds: [spring, june],
  agreements: agreementVersions,
  order: 'time',
  day,
  ...more,
})
const asks = (more: Partial<FormingOrder> = {}): FormingOrder => ({
  kind: 'basic',
  rounds: [],
  pins: [],
  earlier: [],
  ...more,
})
const propose = (from: FormingSource, order = asks()) => proposeGroups(from, order, speech)
const roundIn = (proposal: ReturnType<typeof propose>, id: string) => {
  const found = proposal.rounds.find(one => one.id === id)
  if (found === undefined) throw new Error(`round ${id} is not in the proposal`)
  return found
}
const seatedIn = (proposal: ReturnType<typeof propose>) =>
  proposal.rounds.flatMap(({ id, people }) => people.map(({ seatId }) => ({ seatId, roundId: id })))

describe('a queue seated in the coming rounds', () => {
  it('is wholly accounted for, whatever the queue: each is seated once or waits with a reason, and no group passes its full', () => {
    const someone = fc.record({
      office: fc.integer({ min: 1, max: 6 }),
      can: fc.subarray(['7', '8', '99']),
      prefers: fc.subarray(['7', '8']),
      first: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 46 }), people => {
        const seats = people.map(({ office, can, prefers, first }, at) =>
          inQueue(at + 1, { officeId: String(office), can, prefers, fromRoundId: first ? '5' : null }),
        )
        const proposal = propose(source(seats))
        const placed = seatedIn(proposal).map(({ seatId }) => seatId)
        const told = [...placed, ...proposal.waiting.map(({ seatId }) => seatId)]
        expect(told.toSorted()).toEqual(seats.map(({ id }) => id).toSorted())
        expect(proposal.waiting.every(({ says }) => says !== '')).toBe(true)
        for (const { runs, people: group, already } of proposal.rounds)
          expect(runs ? group.length + already >= atLeast && group.length + already <= full : group).toEqual(
            runs ? true : [],
          )
      }),
      { numRuns: 60 },
    )
  })

  it('says in words what the number of people makes, and why the last ones wait', () => {
    const proposal = propose(source(queue(23), { rounds: [spring] }))
    expect(proposal.arithmetic).toBe('23 personer: 3 väntar, eller hitta 13 till.')
    expect(roundIn(proposal, '7').people).toHaveLength(full)
    expect(proposal.waiting).toHaveLength(3)
    expect(proposal.waiting[0]?.says).toContain('Det är fullt i Grund april')
    expect(proposal.proved).toBe(true)
  })

  it('counts those who have a seat already, also one given whose row does not say so yet', () => {
    const sitting = queue(5, 101).map(one => ({ ...one, roundId: '7', state: 'registered' as const }))
    const given = inQueue(200)
    const rounds = [{ ...spring, granted: [{ seatId: '200', until: null }] }]
    const proposal = propose(source([...queue(20), ...sitting, given], { rounds }))
    expect(roundIn(proposal, '7')).toMatchObject({ already: 6, runs: true })
    expect(roundIn(proposal, '7').people).toHaveLength(full - 6)
    expect(proposal.people).toBe(20)
  })

  it('says of a round that was full before the queue came that it is', () => {
    const sitting = queue(full, 101).map(one => ({ ...one, roundId: '7', state: 'registered' as const }))
    const { waiting } = propose(source([inQueue(1), ...sitting], { rounds: [spring] }))
    expect(waiting.map(({ says }) => says)).toEqual([
      'Det är fullt i Grund april av dem som redan har plats.',
    ])
  })

  it('takes those of a cancelled round first', () => {
    const late = queue(2, 90, { fromRoundId: '5' })
    const proposal = propose(source([...queue(22), ...late], { rounds: [spring] }))
    const seated = roundIn(proposal, '7').people
    expect(seated.filter(({ goesFirst }) => goesFirst).map(({ seatId }) => seatId)).toEqual(['90', '91'])
  })

  it('counts the mails: those with an address, of rounds that have days', () => {
    const seats = queue(full).map((one, at) => (at < 3 ? { ...one, email: '' } : one))
    const dated = propose(source(seats, { rounds: [spring] }))
    expect(roundIn(dated, '7').mails).toBe(full - 3)
    const undated = propose(source(seats, { rounds: [{ ...spring, sessions: [] }] }))
    expect(roundIn(undated, '7')).toMatchObject({ mails: 0, from: null, runs: true })
  })
})

describe('who is not seated, whatever rounds run', () => {
  const others = queue(20)
  const waitingFor = (proposal: ReturnType<typeof propose>, id: string) =>
    proposal.waiting.find(({ seatId }) => seatId === id)?.says

  it('stands in the queue twice', () => {
    const first = others[0]
    const twin = inQueue(77, { name: first?.name ?? '', officeId: first?.officeId ?? null, email: '' })
    expect(waitingFor(propose(source([...others, twin])), '77')).toContain('Står redan i kön som nummer')
  })

  it('sits or waits in one of the rounds already', () => {
    const own = { name: 'Prov Dubbelsson', officeId: '300' }
    const sits = seat(301, 'registered', own)
    const asked = inQueue(302, own)
    expect(waitingFor(propose(source([...others, sits, asked])), '302')).toBe(
      'Finns redan i Grund april: anmäld.',
    )
  })

  it('lacks the basic course before the continuation, unless a reason is written', () => {
    const more = { kind: 'continuation' } as const
    const rounds = [{ ...spring, ...more }]
    const seats = [
      inQueue(1, more),
      inQueue(2, { ...more, exceptionReason: 'Gick grund i Kalmar 2019' }),
      inQueue(3, more),
      seat(4, 'completed', {
        name: seat(3, 'interest').name,
        officeId: '3',
        roundId: null,
        finishedOn: '2019-05-01',
      }),
    ]
    const proposal = propose(source(seats, { rounds }), asks({ kind: 'continuation' }))
    expect(waitingFor(proposal, '1')).toContain('den finns inte i någon lista')
    expect(waitingFor(proposal, '2')).not.toContain('grundutbildningen')
    expect(waitingFor(proposal, '3')).not.toContain('grundutbildningen')
  })

  it('may be another in the queue: both are seated, and it is told', () => {
    const near = [
      inQueue(51, { name: 'Kristina Provsson', officeId: '9' }),
      inQueue(52, { name: 'Christina Provsson', officeId: '9' }),
    ]
    const proposal = propose(source([...queue(18), ...near]))
    expect(proposal.notes.join()).toContain('Kristina Provsson och Christina Provsson kan vara samma person')
    expect(proposal.waiting).toEqual([])
  })
})

describe('what is asked of a proposal', () => {
  it('is held to: pinned people, and rounds that must or must not run', () => {
    const seats = queue(19)
    const pinned = propose(source(seats), asks({ pins: [{ seatId: '19', roundId: '8' }] }))
    expect(roundIn(pinned, '8').people.some(({ seatId, pinned: held }) => seatId === '19' && held)).toBe(true)
    const never = propose(
      source(seats),
      asks({
        rounds: [
          { id: '7', running: 'mustNot' },
          { id: '8', running: 'mustNot' },
        ],
      }),
    )
    expect(never.waiting).toHaveLength(19)
    const must = propose(source(queue(4)), asks({ rounds: [{ id: '8', running: 'must' }] }))
    expect(roundIn(must, '8')).toMatchObject({ runs: true, running: 'must' })
    expect(roundIn(must, '8').people).toHaveLength(4)
  })

  it('is kept to by a new answer: nobody who was told of a round is moved without need', () => {
    const seats = queue(38)
    const first = propose(source(seats))
    const earlier = seatedIn(first)
    expect(earlier).toHaveLength(38)
    const later = propose(source([...seats, inQueue(39)]), asks({ earlier }))
    expect(later.rounds.flatMap(({ people }) => people).filter(({ moved }) => moved)).toHaveLength(1)
  })

  it('a round that is decided must run; begun, held and cancelled ones take nobody', () => {
    const rounds: RoundRow[] = [
      { ...spring, decidedOn: day },
      { ...june, cancelledOn: day },
      round({ id: '9', heldOn: day }),
      round({ id: '10', sessions: [{ from: day, to: day, place: '' }] }),
      round({ id: '11', kind: 'continuation' }),
    ]
    expect(formable(rounds, 'basic', day).map(({ id }) => id)).toEqual(['7'])
    expect(roundIn(propose(source(queue(3), { rounds })), '7')).toMatchObject({ runs: true })
    expect(propose(source(queue(3), { rounds: [] })).notes).toEqual([formingWords.unseatable])
  })

  it('puts nobody in a group of which no version of the agreement says how large it is', () => {
    const proposal = propose(source(queue(20), { agreements: [] }))
    expect(seatedIn(proposal)).toEqual([])
  })
})
