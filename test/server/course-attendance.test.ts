import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RoundRow } from '../../src/domain/rounds.ts'
import { bareRecord } from '../../src/domain/same-record.ts'
import type { CourseSeat } from '../../src/domain/seats.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { lists } from '../../src/graph/lists.ts'
import { createRow, updateRow } from '../../src/graph/rows.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

const now = Date.parse('2027-05-12T08:00:00Z')
const [first, second, third] = ['2027-04-06', '2027-04-07', '2027-05-12'] as const
/** Today is the first of its days. */
const begun = [
  { from: third, to: '2027-05-13', place: 'Varberg' },
  { from: '2027-06-10', to: '2027-06-10', place: 'Borås' },
]
let test: TestHouse
let vera: Caller
let round: RoundRow
let seats: Stored<CourseSeat>[]
let made = 0

const madeBy = async (record: object, noun: 'rounds' | 'seats') => {
  made += 1
  const list = lists[noun]
  const row = await createRow(
    test.sharepoint,
    test.house.mirror.place(noun),
    list,
    list.schema.parse(record),
    `test-${made}`,
  )
  await test.house.mirror.sync(noun)
  return row
}

async function open(more: Partial<RoundRow> = {}): Promise<void> {
  const sessions = [
    { from: first, to: second, place: 'Varberg' },
    { from: third, to: third, place: 'Borås' },
  ]
  const row = await madeBy({ ...unwrittenRound('Grund våren 2027', 'basic'), sessions, ...more }, 'rounds')
  const found = test.house.mirror.row('rounds', row.id)?.record
  if (!found) throw new Error('The round is not there.')
  round = found
  const office = test.house.mirror.collection('offices').records[0]?.id ?? null
  seats = []
  for (const name of ['Ada Provlund', 'Bo Provdahl', 'Cia Provberg']) {
    const seat = { ...unwrittenSeat(name, 'basic', office), roundId: round.id, state: 'confirmed' }
    seats.push(seatOf((await madeBy(seat, 'seats')).id))
  }
}

function seatOf(id: string): Stored<CourseSeat> {
  const row = test.house.mirror.row('seats', id)?.record
  if (!row) throw new Error(`Seat ${id} is not there.`)
  return row
}
const all = (): Stored<CourseSeat>[] => seats.map(({ id }) => seatOf(id))
const one = (place: number): Stored<CourseSeat> => {
  const seat = seats[place]
  if (seat === undefined) throw new Error('no such seat')
  return seatOf(seat.id)
}

const order = (what: 'attendance' | 'endings', rows: object[], call = vera): Promise<Answer> =>
  call(`/api/rounds/${round.id}/${what}`, { method: 'POST', body: { rows } })
const noted = (place: number, day: string, attendance: string | null) => {
  const { id, etag } = one(place)
  return { id, etag, day, attendance }
}
const ended = (place: number, state: string) => {
  const { id, etag } = one(place)
  return { id, etag, state }
}

beforeAll(async () => {
  test = await openTestHouse({ now: () => now })
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())
beforeEach(() => open())

describe('who came to a course', () => {
  it('is noted for each person and day, changed and taken back', async () => {
    const answer = await order('attendance', [
      noted(0, second, 'present'),
      noted(0, first, 'present'),
      noted(1, first, 'absent'),
    ])
    expect(answer.status).toBe(200)
    expect(answer.body.rows.map(({ saved }: { saved: boolean }) => saved)).toEqual([true, true])
    expect(one(0).attendance).toEqual([
      { day: first, attendance: 'present' },
      { day: second, attendance: 'present' },
    ])
    await order('attendance', [noted(0, first, 'absent'), noted(1, first, null)])
    expect(all().map(({ attendance }) => attendance)).toEqual([
      [
        { day: first, attendance: 'absent' },
        { day: second, attendance: 'present' },
      ],
      [],
      [],
    ])
  })

  it('is kept by the course administrator, and by nobody who only sees their own office', async () => {
    const administrator = await test.as('kursadministrator')
    expect((await order('attendance', [noted(0, first, 'present')], administrator)).status).toBe(200)
    for (const person of ['styrgrupp-h', 'chef', 'kontaktperson', 'lasare']) {
      const call = await test.as(person)
      expect([person, (await order('attendance', [noted(1, first, 'present')], call)).status]).toEqual([
        person,
        403,
      ])
      expect([person, (await order('endings', [ended(1, 'completed')], call)).status]).toEqual([person, 403])
    }
    expect(one(1)).toMatchObject({ attendance: [], state: 'confirmed' })
  })

  it('is not noted over what somebody else wrote meanwhile, and stops no other row', async () => {
    const before = one(0)
    await order('attendance', [noted(0, first, 'absent')])
    const { body } = await order('attendance', [
      { id: before.id, etag: before.etag, day: second, attendance: 'present' },
      noted(1, second, 'present'),
    ])
    expect(body.rows).toMatchObject([
      { id: before.id, saved: false, row: { attendance: [{ day: first, attendance: 'absent' }] } },
      { saved: true, reason: '' },
    ])
    expect(body.rows[0].reason).not.toBe('')
    const repeat = { id: before.id, etag: before.etag, day: first, attendance: 'absent' }
    expect((await order('attendance', [repeat])).body.rows[0]).toMatchObject({ saved: true })
  })

  it('keeps what was noted at another server, whatever this one has heard of it yet', async () => {
    const { mirror } = test.house
    /** A row as another server leaves it, before this one has heard of it. */
    const elsewhere = async (place: number, more: Partial<CourseSeat>) => {
      const { id, etag } = one(place)
      const seat = { ...bareRecord<CourseSeat>(lists.seats.schema, one(place)), ...more }
      return updateRow(test.sharepoint, mirror.place('seats'), lists.seats, id, seat, etag)
    }
    const attendance = [{ day: first, attendance: 'present' as const }]
    const { id, etag } = await elsewhere(0, { attendance })
    const later = await order('attendance', [{ id, etag, day: second, attendance: 'absent' }])
    expect(later.body.rows[0]).toMatchObject({ saved: true })
    expect(one(0).attendance).toEqual([...attendance, { day: second, attendance: 'absent' }])

    const ended = await elsewhere(1, { attendance })
    await order('endings', [{ id: ended.id, etag: ended.etag, state: 'completed' }])
    expect(one(1)).toMatchObject({ attendance, state: 'completed' })
  })

  it('is refused before the day, on a day that is none of the round, twice over, and of a cancelled round', async () => {
    await open({ sessions: begun })
    const refused = async (rows: object[]) => {
      const { status, body } = await order('attendance', rows)
      return [status, body.fields?.[0]?.reason]
    }
    expect(await refused([noted(0, '2027-05-13', 'present')])).toEqual([
      400,
      expect.stringContaining('13 maj 2027'),
    ])
    expect(await refused([noted(0, '2027-04-05', 'present')])).toEqual([
      400,
      expect.stringContaining('5 april 2027'),
    ])
    expect(await refused([noted(0, third, 'present'), noted(0, third, 'absent')])).toEqual([
      400,
      expect.stringContaining('Ada Provlund'),
    ])
    await updateRow(
      test.sharepoint,
      test.house.mirror.place('rounds'),
      lists.rounds,
      round.id,
      {
        ...lists.rounds.schema.parse({
          ...unwrittenRound('Grund våren 2027', 'basic'),
          sessions: round.sessions,
          cancelledOn: third,
        }),
      },
      test.house.mirror.row('rounds', round.id)?.record?.etag ?? '',
    )
    await test.house.mirror.sync('rounds')
    expect(await refused([noted(0, third, 'present')])).toEqual([400, expect.stringContaining('inställd')])
    expect(all().every(({ attendance }) => attendance.length === 0)).toBe(true)
  })

  it('is noted of those who have a seat in the round, and says of the others why not', async () => {
    const office = test.house.mirror.collection('offices').records[0]?.id ?? null
    const waits = { ...unwrittenSeat('Disa Provö', 'basic', office), roundId: round.id, state: 'reserve' }
    const { id } = await madeBy(waits, 'seats')
    const reserve = { id, etag: seatOf(id).etag, day: first, attendance: 'present' }
    const other = one(1)
    await open()
    const { body } = await order('attendance', [
      { id: other.id, etag: other.etag, day: first, attendance: 'present' },
      { id: '987654', etag: '"1"', day: first, attendance: 'present' },
      noted(0, first, 'present'),
    ])
    expect(
      body.rows.map(({ saved, reason }: { saved: boolean; reason: string }) => [saved, reason !== '']),
    ).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ])
    const waiting = await vera(`/api/rounds/${seatOf(id).roundId}/attendance`, {
      method: 'POST',
      body: { rows: [reserve] },
    })
    expect(waiting.body.rows[0]).toMatchObject({ saved: false, reason: expect.stringContaining('reserv') })
  })
})

describe('who completed a course', () => {
  it('is said when the last day has come, and can be changed and taken back', async () => {
    const { status } = await order('endings', [ended(0, 'completed'), ended(1, 'notCompleted')])
    expect(status).toBe(200)
    expect(all()).toMatchObject([
      { state: 'completed', finishedOn: third },
      { state: 'notCompleted', finishedOn: null },
      { state: 'confirmed' },
    ])
    await order('endings', [ended(0, 'confirmed'), ended(1, 'completed')])
    expect(all()).toMatchObject([
      { state: 'confirmed', finishedOn: null },
      { state: 'completed', finishedOn: third },
      { state: 'confirmed' },
    ])
  })

  it('is not said before: nobody has completed it, though somebody may have left it', async () => {
    await open({ sessions: begun })
    const early = await order('endings', [ended(0, 'completed')])
    expect([early.status, early.body.fields[0].reason]).toEqual([
      400,
      expect.stringContaining('10 juni 2027'),
    ])
    expect((await order('endings', [ended(0, 'notCompleted')])).body.rows[0]).toMatchObject({ saved: true })
    expect(all().map(({ state }) => state)).toEqual(['notCompleted', 'confirmed', 'confirmed'])
    await open({ sessions: [{ from: '2027-05-13', to: '2027-05-13', place: '' }] })
    expect((await order('endings', [ended(1, 'notCompleted')])).status).toBe(400)
  })

  it('stands in the log without a word of whom', async () => {
    await order('endings', [ended(0, 'completed')])
    const { records } = (await vera('/api/changes')).body
    const about = records.filter(
      ({ noun, recordId }: { noun: string; recordId: string }) => noun === 'seats' && recordId === one(0).id,
    )
    expect(about).toHaveLength(1)
    expect(JSON.stringify(about)).not.toContain('Provlund')
  })
})
