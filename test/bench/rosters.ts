import { setImmediate as breathe } from 'node:timers/promises'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { CourseKind } from '../../src/domain/courses.ts'
import { addDays } from '../../src/domain/days.ts'
import type { CourseSeat } from '../../src/domain/seats.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type Figure, figure, median } from './figure.ts'
import { take } from './fill-costs.ts'

const many = 20_000
const few = 200
const rounds = 400
const offices = 44
const inRound = 20
/** The round whose roster is asked for; all others are held. */
const asked = 1

const firstNames = [
  'Alva',
  'Birger',
  'Cilla',
  'Disa',
  'Einar',
  'Frej',
  'Gerda',
  'Hilma',
  'Ivar',
  'Jorun',
  'Kjell',
]
const parts = [
  'berg',
  'lund',
  'ström',
  'kvist',
  'gren',
  'dal',
  'fors',
  'hed',
  'mark',
  'näs',
  'plan',
  'vik',
  'torp',
]

/** Different people, as names differ: a first name and a surname of two parts. */
const nameOf = (at: number): string => {
  const part = (nth: number) => parts[nth % parts.length] ?? ''
  return `${firstNames[at % firstNames.length]} ${part(Math.floor(at / 11))}${part(Math.floor(at / 143))}`
}

/** The `at`th seat: of the round that is asked for, or of one of many years. */
function seatAt(at: number, kind: CourseKind): CourseSeat {
  const isAsked = at < inRound
  return {
    ...unwrittenSeat(nameOf(at), isAsked ? kind : 'basic', String((at % offices) + 1)),
    email: `seat${at}@bench.example`,
    roundId: String(isAsked ? asked : 2 + Math.floor(at / inRound)),
    state: isAsked ? 'registered' : 'completed',
    finishedOn: isAsked ? null : '2020-05-12',
    signedUpAt: '2026-01-11T08:00:00Z',
  }
}

async function openFilled(count: number, kind: CourseKind) {
  const test = await openTestHouse({ demonstrate: false })
  const { mirror } = test.house
  agreementVersions.forEach((version, at) => {
    take(mirror, 'agreements', at + 1, version)
  })
  for (let at = 0; at <= count / inRound + 1; at += 1) {
    const from = at + 1 === asked ? '2027-04-06' : addDays('2014-01-10', at)
    const round = {
      ...unwrittenRound(`Omgång ${at + 1}`, at + 1 === asked ? kind : 'basic'),
      opensOn: '2014-01-01',
    }
    take(mirror, 'rounds', at + 1, { ...round, sessions: [{ from, to: from, place: 'Varberg' }] })
  }
  for (let at = 0; at < count; at += 1) take(mirror, 'seats', at + 1, seatAt(at, kind))
  const token = await test.tokenOf('projektledare-vg')
  return { test, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'br' } }
}

/** One changed seat taken into the mirror, then the roster asked for by a person; milliseconds. */
async function answerAfterChange(
  { house, app }: TestHouse,
  headers: Record<string, string>,
  kind: CourseKind,
  version: number,
): Promise<number> {
  const began = performance.now()
  take(house.mirror, 'seats', 3, { ...seatAt(2, kind), workplace: `Enhet ${version}` }, version)
  const answer = await app.request(`/api/rounds/${asked}/roster`, { headers })
  const bytes = (await answer.arrayBuffer()).byteLength
  const ms = performance.now() - began
  if (answer.status !== 200 || bytes === 0) throw new Error(`The roster answered ${answer.status}.`)
  return ms
}

async function measureOne(kind: CourseKind): Promise<Figure> {
  const houses = [await openFilled(many, kind), await openFilled(few, kind)]
  const taken = houses.map((): number[] => [])
  for (let round = 1; round <= rounds; round += 1)
    for (const [at, { test, headers }] of houses.entries()) {
      const ms = await answerAfterChange(test, headers, kind, round + 1)
      // The first rounds warm both of them up.
      if (round > rounds / 4) taken[at]?.push(ms)
      await breathe()
    }
  for (const { test } of houses) test.close()
  const [large = Number.NaN, small = Number.NaN] = taken.map(median)
  return figure(
    {
      name: `a roster (${kind}) after one changed seat, ${many.toLocaleString('en')} seats beside ${few}`,
      ours: large,
      theirs: small,
      unit: 'ms',
      aim: 'within 1.3',
    },
    ratio => ratio <= 1.3,
  )
}

/** The roster of one round among those of many years; the continuation looks for each person's basic course in them. */
export const measureRosters = async (): Promise<Figure[]> => [
  await measureOne('basic'),
  await measureOne('continuation'),
]
