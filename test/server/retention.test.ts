import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RetentionReview } from '../../src/domain/course-retention.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { addOffices, addRow } from '../support/course-rows.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { byHand } from '../support/sharepoint.ts'

const now = Date.parse('2027-02-19T11:00:00Z')
let test: TestHouse
let vera: Caller
let roundId: string
let officeId: string

const person = (name: string, more: object = {}) => ({
  ...unwrittenSeat(name, 'basic', officeId),
  roundId,
  state: 'completed' as const,
  email: `${name.split(' ')[0]?.toLowerCase()}@kommun.example`,
  signedUpBy: 'Chef Provsson',
  employedFrom: '2024-01-01',
  isManager: false,
  attendance: [{ day: '2025-10-06', attendance: 'present' as const }],
  finishedOn: '2025-10-06',
  ...more,
})

beforeEach(async () => {
  test = await openTestHouse({ demonstrate: false, now: () => now })
  vera = await leader()
})
afterEach(() => test.close())

/** Lists of their own, with two who went to a round long ago. */
async function leader(): Promise<Caller> {
  officeId = (await addOffices(test)).own
  const round = await addRow(test, 'rounds', {
    ...unwrittenRound('Grund hösten 2025', 'basic'),
    sessions: [{ from: '2025-10-06', to: '2025-10-06', place: 'Varberg' }],
    heldOn: '2025-10-06',
  })
  roundId = round.id
  await addRow(test, 'seats', person('Ebba Provlind'))
  await addRow(test, 'seats', person('Folke Provlind', { state: 'notCompleted', finishedOn: null }))
  return test.as('projektledare-vg')
}

const review = async (call = vera): Promise<RetentionReview> => (await call('/api/course-retention')).body
const remove = (removals: object[], call = vera) =>
  call('/api/course-retention', { method: 'POST', body: { removals } })
const due = async () =>
  (await review()).rounds
    .flatMap(({ seats }) => seats)
    .map(({ seatId, etag, fields }) => ({ seatId, etag, fields }))
const seats = () => test.house.mirror.collection('seats').records

describe('what is kept of who went to a course', () => {
  it('is shown round by round with each person and field before anything is removed, and looking removes nothing', async () => {
    const before = await byHand(test).everything()
    const { rounds, kept, notes } = await review()
    expect(rounds).toHaveLength(1)
    expect(rounds[0]?.says).toBe(
      'Grund hösten 2025, avslutad 6 oktober 2025: uppgifter om 2 personer tas bort.',
    )
    expect(rounds[0]?.seats.map(({ name, office }) => [name, office])).toEqual([
      ['Ebba Provlind', 'Kontor A'],
      ['Folke Provlind', 'Kontor A'],
    ])
    expect(rounds[0]?.seats[0]?.fields).not.toContain('name')
    expect(rounds[0]?.seats[1]?.fields).toContain('nameWithoutCourse')
    expect(kept).toHaveLength(5)
    expect(notes.join(' ')).toContain('beviset för fortsättningsutbildningen')
    expect(await byHand(test).everything()).toEqual(before)
  })

  it('is removed as it was looked at, in SharePoint too, and what is counted stays; asked again there is nothing', async () => {
    const asked = await due()
    const { status, body } = await remove(asked)
    expect([status, body.results.map(({ removed }: { removed: boolean }) => removed)]).toEqual([
      200,
      [true, true],
    ])
    const [ebba, folke] = seats()
    expect(ebba).toMatchObject({ name: 'Ebba Provlind', email: '', attendance: [], employedFrom: null })
    expect(folke).toMatchObject({ name: '', email: '', officeId, roundId, state: 'notCompleted' })
    expect(folke?.clearedOn).toBe('2027-02-19')
    const standing = JSON.stringify(await byHand(test).items('seats'))
    for (const gone of ['Folke', '@kommun.example', 'Chef Provsson', '2024-01-01'])
      expect(standing).not.toContain(gone)
    expect((await review()).rounds).toEqual([])
    expect((await remove(asked)).body.results.every(({ removed }: { removed: boolean }) => removed)).toBe(
      true,
    )
  })

  it('leaves no trace of whom in the log', async () => {
    await remove(await due())
    const log = JSON.stringify((await byHand(test).items('changes')).map(({ fields }) => fields))
    expect(log).not.toContain('Folke')
    expect(log).not.toContain('folke@')
  })

  it('is left as it is where somebody has changed the row since, and the others are removed all the same', async () => {
    const asked = await due()
    const [ebba] = await byHand(test).items('seats')
    await byHand(test).change('seats', ebba?.id ?? '', { Arbetsplats: 'Ny enhet' })
    const { results } = (await remove(asked)).body
    expect(results).toMatchObject([
      { removed: false, reason: 'Raden har ändrats sedan du tittade. Titta igen innan den tas bort.' },
      { removed: true, reason: '' },
    ])
    expect(seats()[0]?.email).toBe('ebba@kommun.example')
  })

  it('never goes beyond what is due, whatever is asked', async () => {
    const [first] = await due()
    const { body } = await remove([{ ...first, fields: ['name'] }])
    expect(body.results[0]).toMatchObject({
      removed: false,
      reason: 'Det finns inget mer att ta bort på raden nu.',
    })
    expect(seats()[0]?.name).toBe('Ebba Provlind')
    await addRow(test, 'settings', { key: 'courses.keep.name', value: '400 dagar' })
    const [later] = await due()
    expect(later?.fields).toContain('name')
    await remove([{ ...first, fields: ['name', 'email'] }])
    expect(seats()[0]).toMatchObject({ name: '', email: '' })
  })

  it('is shown to and removed by those who answer for it only', async () => {
    for (const who of ['chef', 'kursadministrator']) {
      const call = await test.as(who)
      expect((await call('/api/course-retention')).status).toBe(403)
      expect((await remove(await due(), call)).status).toBe(403)
    }
  })
})
