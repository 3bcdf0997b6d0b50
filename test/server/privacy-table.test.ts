import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CourseSeat, courseSeat } from '../../src/domain/seats.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { unpackZip } from '../../src/server/unpack-zip.ts'
import { addRow } from '../support/course-rows.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

/*
 * Who sees what of the people at the courses, written out by hand: role by field.
 * A: everybody's. o: those of the own office. -: nobody's.
 */
const fields = [
  'name',
  'email',
  'workplace',
  'employedFrom',
  'exceptionReason',
  'signedUpBy',
  'attendance',
] as const
type Field = (typeof fields)[number]
const all = (cell: string): Record<Field, string> => ({
  name: cell,
  email: cell,
  workplace: cell,
  employedFrom: cell,
  exceptionReason: cell,
  signedUpBy: cell,
  attendance: cell,
})
const [everything, own, nothing] = [all('A'), all('o'), all('-')]
const table: Record<string, Record<Field, string>> = {
  'projektledare-vg': everything,
  'projektledare-h': everything,
  'styrgrupp-vg': nothing,
  'styrgrupp-h': nothing,
  chef: own,
  kontaktperson: own,
  lasare: nothing,
  kursadministrator: everything,
}

/** Fields of a seat that say nothing of who somebody is once those of the table are gone, or that point at other rows. */
const others: readonly (keyof CourseSeat)[] = [
  'personId',
  'officeId',
  'kind',
  'roundId',
  'state',
  'isManager',
  'signedUpAt',
  'offeredOn',
  'offerUntil',
  'replacesId',
  'replacedById',
  'fromRoundId',
  'can',
  'prefers',
  'pinnedRoundId',
  'cancelledOn',
  'finishedOn',
  'clearedOn',
]

/** What stands in each field of somebody's seat and nowhere else in the lists; `at` tells people apart. */
const marks = (at: number): Record<Field, string> => ({
  name: `Zebra${at} Zackariasson`,
  email: `zebra${at}@kommun.example`,
  workplace: `Zonen${at}`,
  employedFrom: `1971-03-${10 + at}`,
  exceptionReason: `Zagreb${at}`,
  signedUpBy: `Zigge${at} Chefsson`,
  attendance: `1972-04-${10 + at}`,
})

const parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  schema: z.looseObject({ enum: z.array(z.string()).optional() }),
})
const document = z.looseObject({
  paths: z.record(
    z.string(),
    z.looseObject({ get: z.looseObject({ parameters: z.array(parameter) }).optional() }),
  ),
})

let test: TestHouse
let roundId: string
const seatIds: string[] = []
/** The offices of those whose seats are marked, in the order of the marks. */
const offices: string[] = []

async function officeOf(person: string): Promise<string> {
  const officeId = (await (await test.as(person))('/api/me')).body.officeId
  if (typeof officeId !== 'string') throw new Error(`${person} has no office`)
  return officeId
}

beforeAll(async () => {
  test = await openTestHouse({ now: () => Date.parse('2027-02-19T11:00:00Z') })
  const known = [...new Set([await officeOf('chef'), await officeOf('kontaktperson')])]
  const foreign = test.house.mirror.collection('offices').records.find(({ id }) => !known.includes(id))
  offices.push(...known, foreign?.id ?? '')
  const round = await addRow(test, 'rounds', {
    ...unwrittenRound('Den märkta omgången', 'basic'),
    sessions: [{ from: '2027-02-15', to: '2027-02-16', place: 'Varberg' }],
    opensOn: '2026-12-01',
    decidedOn: '2027-01-10',
  })
  roundId = round.id
  for (const [at, officeId] of offices.entries()) {
    const { attendance, ...text } = marks(at)
    const seat: CourseSeat = {
      ...unwrittenSeat(text.name, 'basic', officeId),
      ...text,
      attendance: [{ day: attendance, attendance: 'present' }],
      isManager: false,
    }
    const sits = await addRow(test, 'seats', { ...seat, roundId, state: 'registered' })
    const waits = await addRow(test, 'seats', { ...seat, kind: 'continuation' })
    seatIds.push(sits.id, waits.id)
  }
})
afterAll(() => test.close())

/** What is filled in where a route asks for something; a choice is gone through whole. */
const asked: Record<string, () => string[]> = {
  q: () => offices.map((_, at) => marks(at).name),
  year: () => ['2027'],
  from: () => ['2027-01-01'],
  to: () => ['2027-06-30'],
  season: () => ['spring'],
  half: () => ['spring'],
}

function idsFor(path: string): string[] {
  if (path.startsWith('/api/seats/')) return seatIds
  return path.startsWith('/api/rounds/') ? [roundId] : ['1', '2']
}

/** Every address of the API that can be read, with everything it needs filled in. */
async function addresses(): Promise<string[]> {
  const { paths } = document.parse((await test.call('/api/openapi.json')).body)
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (get === undefined || path === '/api/openapi.json') return []
    const queries = get.parameters
      .filter(
        one => one.in === 'query' && (one.required || one.schema.enum !== undefined || one.name === 'year'),
      )
      .reduce<string[]>(
        (all, { name, schema }) => {
          const values = schema.enum ?? asked[name]?.()
          if (values === undefined) throw new Error(`${path} asks for ${name}`)
          return all.flatMap(query => values.map(value => `${query}&${name}=${encodeURIComponent(value)}`))
        },
        [''],
      )
    const ids = path.includes('{') ? idsFor(path) : ['']
    return ids.flatMap(id => queries.map(query => `${path.replaceAll(/\{\w+\}/g, id)}?${query.slice(1)}`))
  })
}

/** An answer as text, that of a packed file unpacked. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('PK')) return text
  const parts = unpackZip(bytes, () => true)
  return [...parts.values()].map(part => new TextDecoder().decode(part)).join('\n')
}

/** Everything that somebody can read. */
async function readBy(person: string): Promise<string> {
  const headers = { Authorization: `Bearer ${await test.tokenOf(person)}` }
  const texts: string[] = []
  for (const address of await addresses()) {
    const response = await test.app.request(address, { headers })
    if (response.status >= 500) throw new Error(`${address} ${response.status}`)
    if (response.ok) texts.push(await textOf(response))
  }
  return texts.join('\n')
}

describe('what is known of the people at the courses', () => {
  it('stands in the table, field by field, and has no place for food, health, personal numbers or telephones', () => {
    const stored = courseSeat.keyof().options
    expect(new Set<string>(stored)).toEqual(new Set<string>([...fields, ...others]))
    const labels = stored.map(field => sv.fields.seats[field]).join(' ')
    expect(labels).not.toMatch(/kost|mat|allergi|hälsa|diagnos|personnummer|telefon|mobil|anteckning/i)
  })

  it('the table names everyone who can sign in', async () => {
    const { people } = (await test.call('/local/people')).body
    expect(Object.keys(table)).toEqual(people.map((one: { id: string }) => one.id))
  })

  it.each(Object.entries(table))(
    'is shown to %s in no answer of the API beyond the table',
    async (person, row) => {
      const text = await readBy(person)
      const officeId = row.name === 'o' ? await officeOf(person) : null
      const shown = Object.fromEntries(
        Object.keys(row).map(field => {
          const seen = offices.filter((_, at) => text.includes(marks(at)[field as Field]))
          if (seen.length === 0) return [field, '-']
          if (seen.length === offices.length) return [field, 'A']
          return [field, seen.length === 1 && seen[0] === officeId ? 'o' : `sees ${seen}`]
        }),
      )
      expect(shown).toEqual(row)
    },
  )

  it('is taken in by no order beyond the fields there are', async () => {
    const vera = await test.as('projektledare-vg')
    const person = {
      name: 'Någon Provsson',
      email: '',
      officeId: offices[0],
      workplace: '',
      isManager: null,
      employedFrom: null,
      exceptionReason: '',
    }
    for (const more of ['kost', 'allergi', 'personnummer', 'telefon', 'note']) {
      const people = [{ ...person, [more]: 'något' }]
      const queued = await vera('/api/course-queue', { method: 'POST', body: { kind: 'basic', people } })
      const claimed = await vera(`/api/rounds/${roundId}/claims`, { method: 'POST', body: { people } })
      expect([queued.status, claimed.status], more).toEqual([400, 400])
    }
  })
})
