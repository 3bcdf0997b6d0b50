import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/days.ts'
import { readSchedule } from '../../src/graph/schedule.ts'
import { openOurOutlook } from '../support/our-outlook.ts'

/** The busy and free of one person of the tenant, put there by hand. */
async function openSchedules() {
  const our = await openOurOutlook()
  const [one, other] = our.world.people.filter(({ guest }) => !guest).map(({ mail }) => mail)
  if (one === undefined || other === undefined) throw new Error('nobody lives here')
  const busy = (start: string, end: string, showAs = 'busy', mail = one) =>
    our.json('POST', `/local/api/mailboxes/${mail}/events`, { subject: 'Eget', start, end, showAs })
  const read = (from: string, to: string, addresses: string[] = [one]) =>
    readSchedule(our.graph, our.organiser, addresses, from, to)
  /** The half-days that are not free, as `day f` or `day e`. */
  const taken = async (from: string, to: string) => {
    const halves = (await read(from, to)).halves.get(one.toLowerCase()) ?? []
    return halves.flatMap((half, at) =>
      half === 'free' ? [] : [`${addDays(from, Math.floor(at / 2))} ${at % 2 ? 'e' : 'f'} ${half}`],
    )
  }
  return { ...our, one, other, busy, read, taken }
}

describe('free and busy', () => {
  test.each([
    ['winter', '2027-03-10', '+01:00'],
    ['summer', '2027-06-10', '+02:00'],
    ['the day the clock goes forward', '2027-03-28', '+02:00'],
    ['the day the clock goes back', '2027-10-31', '+01:00'],
    ['the day after it went forward', '2027-03-29', '+02:00'],
    ['the day after it went back', '2027-11-01', '+01:00'],
  ])('lies in the half-day that a clock in Sweden says, in %s', async (_, day, offset) => {
    const { busy, taken } = await openSchedules()
    const at = (clock: string) => `${day}T${clock}:00${offset}`
    const from = addDays(day, -5)
    const to = addDays(day, 5)
    await busy(at('07:00'), at('08:00'))
    await busy(at('12:00'), at('13:00'))
    await busy(at('17:00'), at('18:00'))
    expect(await taken(from, to)).toEqual([])
    await busy(at('11:30'), at('12:00'))
    expect(await taken(from, to)).toEqual([`${day} f busy`])
    await busy(at('16:30'), at('17:00'), 'tentative')
    expect(await taken(from, to)).toEqual([`${day} f busy`, `${day} e tentative`])
    await busy(at('13:00'), at('13:30'), 'oof')
    expect(await taken(from, to)).toEqual([`${day} f busy`, `${day} e busy`])
  })

  test('elsewhere and free are free', async () => {
    const { busy, taken } = await openSchedules()
    await busy('2027-03-10T08:00:00Z', '2027-03-10T09:00:00Z', 'free')
    await busy('2027-03-11T08:00:00Z', '2027-03-11T09:00:00Z', 'workingElsewhere')
    expect(await taken('2027-03-10', '2027-03-11')).toEqual([])
  })

  test('of outsiders and of addresses that are none is unknown, never free', async () => {
    const { one, read } = await openSchedules()
    const { halves } = await read('2027-03-10', '2027-03-11', [one, 'chef@annan.example', 'ingen adress'])
    expect(Object.fromEntries(halves)).toEqual({
      [one]: Array(4).fill('free'),
      'chef@annan.example': Array(4).fill('unknown'),
      'ingen adress': Array(4).fill('unknown'),
    })
  })

  test('that Outlook half says, or says in a sign we do not know, is unknown; a busy sign is busy all the same', async () => {
    const { one, organiser, graphThrough, noted } = await openSchedules()
    const saying = (availabilityView: string | null, error?: object) =>
      graphThrough(async (input, init) =>
        new Request(input, init).url.endsWith('/getSchedule')
          ? Response.json({ value: [{ scheduleId: one.toUpperCase(), availabilityView, error }] })
          : noted(input, init),
      )
    const say = async (view: string | null) =>
      (await readSchedule(saying(view), organiser, [one], '2027-03-10', '2027-03-10')).halves.get(one)
    const day = '0'.repeat(48)
    const failing = saying(day, { responseCode: 'ErrorProxyRequestProcessingFailed' })
    const failed = await readSchedule(failing, organiser, [one], '2027-03-10', '2027-03-10')
    expect(failed.halves.get(one)).toEqual(['unknown', 'unknown'])
    expect(await say(day)).toEqual(['free', 'free'])
    expect(await say(null)).toEqual(['unknown', 'unknown'])
    expect(await say(day.slice(0, 30))).toEqual(['free', 'unknown'])
    expect(await say(`${'0'.repeat(16)}9000000${'0'.repeat(25)}`)).toEqual(['unknown', 'free'])
    expect(await say(`${'0'.repeat(16)}9200000${'0'.repeat(25)}`)).toEqual(['busy', 'free'])
    expect(await say(`${'0'.repeat(16)}4140000${'0'.repeat(25)}`)).toEqual(['tentative', 'free'])
  })

  test('of a whole year and 44 people takes 21 questions, four at a time, and every day is there', async () => {
    const { busy, one, other, read, exchanges } = await openSchedules()
    await busy('2027-12-31T12:00:00Z', '2027-12-31T16:00:00Z')
    await busy('2027-03-01T12:00:00Z', '2027-03-01T16:00:00Z', 'busy', other)
    const people = Array.from({ length: 42 }, (_, at) => `chef${at}@kommun.example`)
    const { halves } = await read('2027-01-01', '2027-12-31', [one, ...people, other, other.toUpperCase()])
    expect(halves.size).toBe(44)
    expect([...halves.values()].map(each => each.length)).toEqual(Array(44).fill(730))
    expect(halves.get(one.toLowerCase())?.indexOf('busy')).toBe(729)
    expect(halves.get(other.toLowerCase())?.indexOf('busy')).toBe(59 * 2 + 1)
    expect(halves.get('chef41@kommun.example')).toEqual(Array(730).fill('unknown'))
    expect(exchanges.map(({ status }) => status)).toEqual(Array(21).fill(200))
  })

  test('of no people and of no days is nothing', async () => {
    const { one, read, exchanges } = await openSchedules()
    expect((await read('2027-01-01', '2027-12-31', [])).halves.size).toBe(0)
    expect((await read('2027-01-02', '2027-01-01', [one])).halves.get(one)).toEqual([])
    expect(exchanges).toEqual([])
  })

  test('is as long as the days asked for, whatever they are', async () => {
    const { one, read } = await openSchedules()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 200 }),
        async (first, more) => {
          const from = addDays('2026-01-01', first)
          const to = addDays(from, more)
          const { halves } = await read(from, to)
          expect(halves.get(one)).toEqual(Array(2 * (daysBetween(from, to) + 1)).fill('free'))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is asked for again after a lost answer, and a mailbox without right says so', async () => {
    const { fault, organiser, read, setMailbox, taken } = await openSchedules()
    await fault({ kind: 'timeoutAfterCommit', method: 'POST', pathContains: 'getSchedule' })
    expect(await taken('2027-01-01', '2027-01-02')).toEqual([])
    await fault({ kind: 'timeoutAfterCommit', count: 2, method: 'POST', pathContains: 'getSchedule' })
    await expect(read('2027-01-01', '2027-01-02')).rejects.toMatchObject({ code: 'unavailable' })
    await setMailbox(organiser, { granted: false })
    await expect(read('2027-01-01', '2027-01-02')).rejects.toMatchObject({ code: 'mailbox_refused' })
  })
})
