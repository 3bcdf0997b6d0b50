import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRecord } from '../../src/domain/same-record.ts'
import type { CourseSeat } from '../../src/domain/seats.ts'
import { lists } from '../../src/graph/lists.ts'
import { updateRow } from '../../src/graph/rows.ts'
import { linkWriter } from '../../src/server/public-page.ts'
import { courseHand } from '../../src/server/round-grants.ts'
import { seatInRounds } from '../../src/server/seat-rounds.ts'
import { cancelOwn } from '../../src/server/seat-steps.ts'
import { sweepCourses } from '../../src/server/sweep-courses.ts'
import {
  type Claimant,
  type CourseHouse,
  openCourseHouse,
  type Seat,
  states,
} from '../support/course-house.ts'
import type { Answer, Caller } from '../support/house.ts'
import { type Between, freely, type Instance, openInstance } from '../support/instance.ts'

let at: CourseHouse
let boss: Caller
let bossOffice = ''
beforeAll(async () => {
  at = await openCourseHouse()
  const { vera, test } = at
  const boras = test.house.mirror.collection('offices').records.find(({ name }) => name === 'Borås stad')
  bossOffice = boras?.id ?? ''
  const chef = test.local.people.find(({ id }) => id === 'chef')
  const known = await vera('/api/people', {
    method: 'POST',
    body: {
      name: 'Bo Testgård',
      email: 'bo.testgard@boras.example',
      objectId: chef?.oid,
      officeId: bossOffice,
      roles: ['manager'],
      title: 'Miljöchef',
      party: 'MVG',
      active: true,
    },
  })
  expect(known.body.detail).toBeUndefined()
  boss = await test.as('chef')
}, 60_000)
afterAll(() => at.test.close())

const own = (number: number, more: Partial<Claimant> = {}) =>
  at.person(number, { officeId: at.officeId(), ...more })
const claim = (roundId: string, ...people: Claimant[]) => at.claim(at.vera, roundId, people)
const said = ({ body }: Answer): string[] =>
  body.results.map(({ outcome, says }: { outcome: string; says: string }) => `${outcome}: ${says}`)
const preview = async (roundId: string, ...people: Claimant[]) =>
  (await at.post(at.vera, `/api/rounds/${roundId}/claims/preview`, { people })).body
const seatOf = (seats: readonly Seat[], number: number): Seat => {
  const found = seats.find(({ name }) => name === at.person(number).name)
  if (found === undefined) throw new Error(`no seat of ${number}`)
  return found
}
const now = async (roundId: string, number: number) => seatOf((await at.stands(roundId)).seats, number)
const step = (what: string, { id, etag }: Seat, body?: object) =>
  at.post(at.vera, `/api/seats/${id}/${what}`, body, etag)
const detail = ({ status, body }: Answer) => `${status} ${body.fields?.[0]?.reason ?? body.detail}`

describe('signing up', () => {
  it('gives the seats in the order of the list and tells each what became of them, as the preview said', async () => {
    const { id } = await at.round({ places: 2, waitLimit: 1 })
    const people = [own(1), own(2), own(3), own(4)]
    const before = await preview(id, ...people)
    const after = await claim(id, ...people)
    expect(said(after)).toEqual([
      'given: Platsen är bokad.',
      'given: Platsen är bokad.',
      'reserve: Ingen plats är ledig. Nummer 1 på reservlistan.',
      'refused: Omgången är full och reservlistan också: den tar 1 person.',
    ])
    expect(before.results.map(({ says }: { says: string }) => says)).toEqual(
      after.body.results.map(({ says }: { says: string }) => says),
    )
    expect(states((await at.stands(id)).seats)).toEqual({ registered: 2, reserve: 1 })
    expect(said(await claim(id, own(1)))).toEqual(['refused: Personen finns redan i omgången: anmäld.'])
  })

  it('mails those who got a seat, as many as the preview said and each once', async () => {
    const sessions = [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }]
    const { id } = await at.round({ places: 2, sessions })
    const people = [16, 17, 18].map(number => own(number, { email: `prov${number}@kommun.example` }))
    const since = (await at.test.call('/local/api/mails')).body.last
    expect((await preview(id, ...people)).mails).toBe(2)
    expect((await claim(id, ...people)).body.mailed).toBe(2)
    expect((await claim(id, ...people)).body.mailed).toBe(0)
    const { mails } = (await at.test.call(`/local/api/mails?since=${since}`)).body
    expect(mails.map(({ to }: { to: string }) => to).toSorted()).toEqual(
      people.slice(0, 2).map(({ email }) => email),
    )
  })

  it('takes the same person once in one list, and shows who looks like another', async () => {
    const { id } = await at.round()
    await claim(id, own(5))
    const near = own(5, { name: `${own(5).name}s` })
    const { results } = await preview(id, near, own(6), own(6), own(6, { name: `${own(6).name}s` }))
    expect(results[0].advice).toEqual(
      [
        expect.stringContaining('kan vara samma person: namnen stavas nästan lika'),
        expect.stringContaining('halvår'),
      ].toReversed(),
    )
    expect(results[2]).toMatchObject({
      outcome: 'refused',
      stops: [`${own(6).name} står två gånger i anmälan.`],
    })
    expect(results[3].advice.join(' ')).toContain('kan vara samma person')
    expect(said(await claim(id, own(6), own(6)))).toEqual([
      'given: Platsen är bokad.',
      `refused: ${own(6).name} står två gånger i anmälan.`,
    ])
  })

  it('asks for the basic course before the continuation, and stops who is no manager and whose office has left', async () => {
    const continuation = await at.round({ kind: 'continuation' })
    const excepted = own(8, { exceptionReason: 'Gick grund 2012.' })
    const answers = said(await claim(continuation.id, own(7), excepted))
    expect(answers[0]).toMatch(/^refused: .*grundutbildningen/i)
    expect(answers[1]).toBe('given: Platsen är bokad.')
    const managers = await at.round({ kind: 'managersBasic' })
    expect(said(await claim(managers.id, own(9, { isManager: false })))).toEqual([
      'refused: Utbildningen är för chefer. Välj grundutbildningen i stället.',
    ])
    const gone = at.test.house.mirror
      .collection('offices')
      .records.find(({ validTo }) => validTo === '2025-12-31')
    const basic = await at.round()
    expect(said(await claim(basic.id, own(9, { officeId: gone?.id ?? '' })))).toEqual([
      `refused: ${gone?.name} är med i samverkan till och med 31 december 2025.`,
    ])
    expect((await at.stands(basic.id)).seats).toEqual([])
  })

  it('lets an office sign up its own people only, and nobody whose role has no seats', async () => {
    const { id } = await at.round()
    expect((await at.claim(boss, id, [own(10, { officeId: bossOffice })])).status).toBe(200)
    expect((await at.claim(boss, id, [own(11)])).status).toBe(403)
    // Nor are they told who of another office looks like one of their own.
    await claim(id, own(19))
    const same = { people: [own(19, { officeId: bossOffice })] }
    const shown = await at.post(boss, `/api/rounds/${id}/claims/preview`, same)
    expect(shown.body.results[0].advice.join(' ')).not.toContain('kan vara samma person')
    const toAll = await at.post(at.vera, `/api/rounds/${id}/claims/preview`, same)
    expect(toAll.body.results[0].advice.join(' ')).toContain('kan vara samma person')
    expect((await at.claim(await at.test.as('styrgrupp-vg'), id, [own(11)])).status).toBe(403)
    expect((await at.claim(await at.test.as('kursadministrator'), id, [own(11)])).status).toBe(200)
    const unknown = await claim(id, own(12, { officeId: '999999' }))
    expect([unknown.status, unknown.body.fields[0].field]).toEqual([400, 'people.0.officeId'])
    expect((await claim('999999', own(12))).status).toBe(404)
  })

  it('leaves the row of another office as it is, and tells whoever asks for it nothing of where it is', async () => {
    const email = 'delad@kommun.example'
    const theirs = { officeId: bossOffice, email, workplace: 'Annan enhet' }
    const { id } = await at.round()
    const queue = { kind: 'basic', people: [own(27, { email: 'vantar@kommun.example' })] }
    await at.post(at.vera, '/api/course-queue', queue)
    await claim(id, own(28, { email }))
    const rows = async () => [seatOf((await at.stands(id)).all, 27), await now(id, 28)]
    const before = await rows()
    const people = [own(27, { ...theirs, email: 'vantar@kommun.example' }), own(28, theirs)]
    const neutral = people.map(
      ({ name }) =>
        `refused: ${name} går inte att anmäla härifrån. Hör av dig till den som håller i kurserna.`,
    )
    const shown = await at.post(boss, `/api/rounds/${id}/claims/preview`, { people })
    expect(said(shown)).toEqual(neutral)
    expect(said(await at.claim(boss, id, people))).toEqual(neutral)
    expect(said(await at.post(boss, '/api/course-queue', { kind: 'basic', people }))).toEqual(neutral)
    expect(await rows()).toEqual(before)
    // Who gave theirs up is free to come from elsewhere, with a row of their own.
    await step('cancel', await now(id, 28))
    const own28 = await at.claim(boss, id, [own(28, theirs)])
    expect(said(own28)).toEqual(['given: Platsen är bokad.'])
    expect(own28.body.results[0].seatId).not.toBe(before[1]?.id)
  })

  it('goes on with the row of a wish in the queue, and gives who cancelled a new turn and no seat they had', async () => {
    const queued = await at.post(at.vera, '/api/course-queue', { kind: 'basic', people: [own(13), own(14)] })
    expect(said(queued)).toEqual(Array(2).fill('queued: Står i kön till nästa omgång.'))
    const again = await at.post(at.vera, '/api/course-queue', { kind: 'basic', people: [own(13)] })
    expect(said(again)).toEqual(['refused: Personen står redan i kön.'])
    const { id } = await at.round({ places: 1 })
    const given = await claim(id, own(13))
    expect(given.body.results[0].seatId).toBe(queued.body.results[0].seatId)
    await step('cancel', await now(id, 13))
    expect(said(await claim(id, own(15), own(13)))).toEqual([
      'given: Platsen är bokad.',
      'reserve: Ingen plats är ledig. Nummer 1 på reservlistan.',
    ])
    const { round, seats } = await at.stands(id)
    expect(round.granted.map(({ seatId }) => seatId)).toEqual([seatOf(seats, 15).id])
    expect(seatOf(seats, 13)).toMatchObject({ id: queued.body.results[0].seatId, state: 'reserve' })
  })
})

describe('the waiting list', () => {
  const waiting = async () => {
    const { id } = await at.round({ places: 1 })
    await claim(id, own(21), own(22), own(23))
    await step('cancel', await now(id, 21))
    return id
  }

  it('moves by itself: an offer unanswered goes to the next on the day after', async () => {
    const id = await waiting()
    expect(await now(id, 22)).toMatchObject({ state: 'reserve', offerUntil: '2026-12-01' })
    await at.at('2026-12-02T08:00:00Z', async (call, house) => {
      expect(await sweepCourses(house)).toBeGreaterThan(0)
      expect(await sweepCourses(house)).toBe(0)
      const { seats } = await at.stands(id, house)
      expect(seatOf(seats, 23)).toMatchObject({ state: 'reserve', offerUntil: '2026-12-09' })
      const accept = ({ id: seatId, etag }: Seat) =>
        at.post(call, `/api/seats/${seatId}/accept`, undefined, etag)
      expect(detail(await accept(seatOf(seats, 22)))).toMatch(/^409 .*gick ut 1 december 2026/)
      expect((await accept(seatOf(seats, 23))).body.state).toBe('confirmed')
    })
  })

  it('declined, it is offered to the next; accepted twice, it is accepted once', async () => {
    const id = await waiting()
    expect((await step('decline', await now(id, 22))).body.state).toBe('cancelled')
    const offered = await now(id, 23)
    expect((await step('accept', offered)).body.state).toBe('confirmed')
    expect((await step('accept', offered)).body.state).toBe('confirmed')
    expect((await step('confirm', await now(id, 23))).body.state).toBe('confirmed')
    expect(detail(await step('decline', await now(id, 23)))).toBe(
      '409 Det går inte att tacka nej: läget är bekräftad.',
    )
  })

  it('answers whoever saw another version with the seat as it stands', async () => {
    const id = await waiting()
    const seat = await now(id, 22)
    const stale = await at.post(at.vera, `/api/seats/${seat.id}/decline`, undefined, '"gammal,1"')
    expect([stale.status, stale.body.current.id]).toEqual([412, seat.id])
  })
})

describe('who sits', () => {
  it('is changed for a substitute of the office, whoever else tries at another server', async () => {
    const { id } = await at.round({ places: 1 })
    await claim(id, own(31))
    const [one, other] = await Promise.all([openInstance(at.test, freely), openInstance(at.test, freely)])
    const calls = await Promise.all([one, other].map(server => server.as('projektledare-vg')))
    const seat = await now(id, 31)
    expect(detail(await step('replace', seat, at.person(32, { officeId: at.officeId(3) })))).toBe(
      '409 Ersättaren behöver komma från samma kontor.',
    )
    const answers = await Promise.all(
      calls.map((call, number) =>
        at.post(call, `/api/seats/${seat.id}/replace`, own(33 + number), seat.etag),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.find(({ status }) => status !== 200)?.body.detail).toMatch(/^\S.*\.$/)
    const { seats } = await at.stands(id)
    expect(states(seats)).toMatchObject({ replaced: 1, registered: 1 })
    const taker = seats.find(({ state }) => state === 'registered')
    expect([taker?.replacesId, seatOf(seats, 31).replacedById]).toEqual([seat.id, taker?.id])
  })

  it('stays as it is when the change came second, also later, and a substitute from the queue keeps their place', async () => {
    const queued = await at.post(at.vera, '/api/course-queue', { kind: 'basic', people: [own(36)] })
    const [waits] = queued.body.results.map(({ seatId }: { seatId: string }) => seatId)
    for (const number of [36, 37]) {
      const { id } = await at.round({ places: 1 })
      await claim(id, own(31))
      const seat = await now(id, 31)
      let isFirst = true
      const second = await openInstance(at.test, async (request, send) => {
        if (request.method === 'PATCH' && request.url.includes(`/items/${seat.id}`) && isFirst) {
          isFirst = false
          expect((await step('confirm', seat)).status).toBe(200)
        }
        return send()
      })
      const call = await second.as('projektledare-vg')
      const answer = await at.post(call, `/api/seats/${seat.id}/replace`, own(number), seat.etag)
      expect([answer.status, isFirst]).toEqual([412, false])
      at.clock.now += 3 * 60_000
      await at.stands(id)
      await sweepCourses(at.test.house)
      at.clock.now -= 3 * 60_000
      const { all, seats } = await at.stands(id)
      expect(seatOf(seats, 31).state).toBe('confirmed')
      expect(seatOf(all, number)).toMatchObject(
        number === 36
          ? { id: waits, state: 'interest', roundId: null, replacesId: null }
          : { state: 'cancelled', replacesId: null },
      )
    }
  })

  it('goes to the queue when the round is cancelled, and first to the next', async () => {
    const round = await at.round({ places: 1 })
    await claim(round.id, own(41), own(42))
    const path = `/api/rounds/${round.id}/cancel`
    const { etag } = (await at.stands(round.id)).round
    expect((await at.post(at.vera, path, { reason: ' ' }, etag)).status).toBe(400)
    const done = await at.post(at.vera, path, { reason: 'För få anmälda.' }, etag)
    expect(done.body).toMatchObject({ cancelledOn: '2026-11-24', granted: [] })
    expect(said(await claim(round.id, own(43)))).toEqual([
      'refused: Omgången ställdes in 24 november 2026, så det går inte att anmäla sig.',
    ])
    const next = await at.round({ places: 1 })
    await claim(next.id, own(44), own(45))
    await claim(next.id, own(42))
    const { all } = await at.stands(next.id)
    expect(seatOf(all, 41)).toMatchObject({ state: 'interest', roundId: null, fromRoundId: round.id })
    await step('cancel', await now(next.id, 44))
    expect((await now(next.id, 42)).offerUntil).toBe('2026-12-01')
  })

  it('is seated from the queue as chosen, as far as there are seats', async () => {
    const { body } = await at.post(at.vera, '/api/course-queue', {
      kind: 'basic',
      people: [own(51), own(52)],
    })
    const ids: string[] = body.results.map(({ seatId }: { seatId: string }) => seatId)
    const { id } = await at.round({ places: 1, opensOn: null })
    const writer = courseHand(at.test.house)
    const placements = ids.map(seatId => ({ seatId, roundId: id }))
    const { results } = await seatInRounds(writer, placements)
    expect(results.map(({ outcome, says }) => [outcome, says])).toEqual([
      ['given', 'Platsen är bokad.'],
      ['refused', 'Omgången är full.'],
    ])
    const again = await seatInRounds(writer, placements)
    expect(again.results.map(({ outcome }) => outcome)).toEqual(['given', 'refused'])
    expect(states((await at.stands(id)).seats)).toEqual({ registered: 1 })
  })
})

it('a round is decided, and held once its days are over, by those who run the courses', async () => {
  const sessions = [{ from: '2026-12-01', to: '2026-12-02', place: 'Varberg' }]
  const { id } = await at.round({ sessions })
  const post = async (what: string, body?: object, call = at.vera) =>
    at.post(call, `/api/rounds/${id}/${what}`, body, (await at.stands(id)).round.etag)
  expect((await post('decide', { underReason: '' }, boss)).status).toBe(403)
  expect((await post('decide', { underReason: 'Alla är från ett kontor.' })).body.decidedOn).toBe(
    '2026-11-24',
  )
  expect(detail(await post('hold'))).toBe(
    '409 Omgången slutar 2 december 2026 och kan markeras som genomförd först då.',
  )
  await at.at('2026-12-03T08:00:00Z', async call => {
    expect((await post('hold', undefined, call)).body.heldOn).toBe('2026-12-03')
    expect((await post('hold', undefined, call)).status).toBe(200)
  })
  expect(detail(await post('cancel', { reason: 'Sjukdom.' }))).toBe(
    '409 Omgången är redan genomförd, så den kan inte ställas in.',
  )
})

it('a form by link is done over what somebody else writes at the same moment', async () => {
  const { id } = await at.round()
  await claim(id, own(68))
  const seat = await now(id, 68)
  let isFirst = true
  const { house } = await openInstance(at.test, async (request, send) => {
    if (request.method === 'PATCH' && request.url.includes(`/items/${seat.id}`) && isFirst) {
      isFirst = false
      expect((await step('confirm', seat)).status).toBe(200)
    }
    return send()
  })
  expect((await cancelOwn(linkWriter(house), seat.id)).state).toBe('cancelled')
  expect([isFirst, (await now(id, 68)).state]).toEqual([false, 'cancelled'])
})

it('a seat is left by its office until the round begins, and by those who run the courses until it is over', async () => {
  const sessions = [{ from: '2026-12-01', to: '2026-12-02', place: 'Varberg' }]
  const { id } = await at.round({ sessions })
  await at.claim(
    at.vera,
    id,
    [65, 66].map(number => own(number, { officeId: bossOffice })),
  )
  const tryAs = async (person: string, house: Instance) => {
    const call = await house.as(person)
    const { seats } = await at.stands(id, house.house)
    const { id: seatId, etag } = seatOf(seats, 65)
    const { rows } = (await call(`/api/rounds/${id}/roster`)).body
    const { steps } = rows.find((row: { id: string }) => row.id === seatId)
    const substitute = own(67, { officeId: bossOffice })
    return {
      steps: steps.filter((one: string) => one === 'cancel' || one === 'replace'),
      replaced: detail(await at.post(call, `/api/seats/${seatId}/replace`, substitute, etag)),
      cancelled: detail(await at.post(call, `/api/seats/${seatId}/cancel`, undefined, etag)),
    }
  }
  const on = async <T>(moment: string, work: (house: Instance) => Promise<T>): Promise<T> =>
    at.at(moment, async () => work(await openInstance(at.test, freely)))
  const begun =
    '409 Omgången började 1 december 2026, så platsen går inte att lämna härifrån. Hör av dig till den som håller i kurserna.'
  const over = '409 Omgången slutade 2 december 2026, så platsen går inte att lämna längre.'
  expect(await on('2026-12-01T08:00:00Z', house => tryAs('chef', house))).toEqual({
    steps: [],
    replaced: begun,
    cancelled: begun,
  })
  expect(await on('2026-12-03T08:00:00Z', house => tryAs('projektledare-vg', house))).toEqual({
    steps: [],
    replaced: over,
    cancelled: over,
  })
  await on('2026-12-02T08:00:00Z', async house => {
    const { id: seatId, etag } = seatOf((await at.stands(id, house.house)).seats, 66)
    const call = await house.as('projektledare-vg')
    expect((await at.post(call, `/api/seats/${seatId}/cancel`, undefined, etag)).body.state).toBe('cancelled')
  })
})

it('wishes of a person in the queue name rounds of the course, and only those who run it hold somebody to one', async () => {
  const people = [own(61, { officeId: bossOffice })]
  const { body } = await at.post(boss, '/api/course-queue', { kind: 'basic', people })
  const [seatId] = body.results.map((one: { seatId: string }) => one.seatId)
  const [round, other] = [await at.round(), await at.round({ kind: 'continuation' })]
  const seat = async () => seatOf((await at.stands(round.id)).all, 61)
  const wish = async (call: Caller, wishes: object) =>
    at.post(
      call,
      `/api/seats/${seatId}/wishes`,
      { can: [], prefers: [], pinnedRoundId: null, ...wishes },
      (await seat()).etag,
    )
  expect((await wish(boss, { can: [round.id] })).body.can).toEqual([round.id])
  expect((await wish(boss, { can: [other.id] })).status).toBe(400)
  expect((await wish(boss, { pinnedRoundId: round.id })).status).toBe(403)
  expect((await wish(at.vera, { pinnedRoundId: round.id })).body.pinnedRoundId).toBe(round.id)
})

it('wishes are laid over what another server wrote, also where a list of changed seats lags', async () => {
  const people = [own(62, { officeId: bossOffice })]
  await at.post(boss, '/api/course-queue', { kind: 'basic', people })
  const round = await at.round()
  const seat = async () => seatOf((await at.stands(round.id)).all, 62)
  const seatList = at.test.house.mirror.place('seats').listId
  const changes = { last: '', isLagging: false }
  const { as, house } = await openInstance(at.test, async (request, send) => {
    const isChanges = request.url.includes(`${seatList}/items/delta`)
    if (isChanges && changes.isLagging)
      return new Response(changes.last, { headers: { 'Content-Type': 'application/json' } })
    const response = await send()
    if (isChanges) changes.last = await response.clone().text()
    return response
  })
  const slow = await as('projektledare-vg')
  // Twice, so that what is answered from here on tells of no change.
  await house.mirror.sync('seats')
  await house.mirror.sync('seats')
  changes.isLagging = true
  const before = await seat()
  const { sharepoint, house: first } = at.test
  const workplace = 'Enheten Provön'
  const moved = { ...bareRecord<CourseSeat>(lists.seats.schema, before), workplace }
  await updateRow(sharepoint, first.mirror.place('seats'), lists.seats, before.id, moved, before.etag)
  const { id, etag } = await seat()
  const wishes = { can: [round.id], prefers: [], pinnedRoundId: null }
  expect((await at.post(slow, `/api/seats/${id}/wishes`, wishes, etag)).status).toBe(200)
  expect(await seat()).toMatchObject({ workplace, can: [round.id] })
})

it('every write answered 504 after it was done: the same as if it had been answered', async () => {
  const unanswered: Between = async (request, send) => {
    const response = await send()
    if (request.method === 'GET' || request.url.endsWith('$batch') || !response.ok) return response
    return Response.json({ error: { code: 'noAnswer', message: 'No answer.' } }, { status: 504 })
  }
  const { as } = await openInstance(at.test, unanswered)
  const call = await as('projektledare-vg')
  const { id } = await at.round({ places: 1 })
  expect(said(await at.claim(call, id, [own(71), own(72), own(73)])).map(one => one.split(':')[0])).toEqual([
    'given',
    'reserve',
    'reserve',
  ])
  const post = async (what: string, number: number, body?: object) => {
    const { id: seatId, etag } = await now(id, number)
    const answer = await at.post(call, `/api/seats/${seatId}/${what}`, body, etag)
    expect([what, answer.status, answer.body.detail]).toEqual([what, 200, undefined])
    return answer.body
  }
  await post('confirm', 71)
  await post('cancel', 71)
  expect((await post('accept', 72)).state).toBe('confirmed')
  expect((await post('replace', 72, own(74))).state).toBe('confirmed')
  const { etag } = (await at.stands(id)).round
  const cancelled = await at.post(call, `/api/rounds/${id}/cancel`, { reason: 'Sjukdom.' }, etag)
  expect(cancelled.status).toBe(200)
  const { all } = await at.stands(id)
  const mine = all.filter(({ roundId, fromRoundId }) => roundId === id || fromRoundId === id)
  expect(states(mine)).toEqual({ cancelled: 1, replaced: 1, interest: 2 })
  await sweepCourses(at.test.house)
  expect(await sweepCourses(at.test.house)).toBe(0)
})
