import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addDays } from '../../src/domain/days.ts'
import { fieldKind } from '../../src/domain/field-kinds.ts'
import type { Records } from '../../src/domain/records.ts'
import { session } from '../../src/domain/rounds.ts'
import { bareRecord } from '../../src/domain/same-record.ts'
import { dayAttendances } from '../../src/domain/seats.ts'
import { type SettledRow, settledRow } from '../../src/domain/settlements.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { halves, type Noun, nouns, parties } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { type List, lists } from '../../src/graph/lists.ts'
import { createRow, readVersions, updateRow } from '../../src/graph/rows.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let hand: ByHand
beforeAll(async () => {
  test = await openTestHouse({ demonstrate: false })
  hand = byHand(test)
  for (const noun of nouns) for (let at = 0; at < 3; at += 1) await hand.add(noun, { Title: `rad ${at}` })
  await test.house.mirror.sync()
})
afterAll(() => test.close())

type Shape = z.core.JSONSchema.BaseSchema

const letters = fc.constantFrom(...'abcåäöÅÄÖéü ÆøßΩ漢=+-@"\'<>&;|%{}()#/\\_.!?0123456789🧪👩‍🔬')
const words = (max: number, also: string[] = []) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: letters }, fc.constantFrom(...also, 'å')), { maxLength: max })
    .map(parts => parts.join('').trim().slice(0, max).trim())

/** Values of a schema as JSON Schema tells of it: a field added to a record is tried here without a word more. */
function valuesOf(noun: Noun, field: string, shape: Shape): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(one => valuesOf(noun, field, one)))
  if ('const' in shape) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (fieldKind(noun, field).kind === 'reference' && shape.type === 'string')
    return fc.constantFrom('1', '2', '3')
  if (Array.isArray(shape.type))
    return fc.oneof(...shape.type.map(type => valuesOf(noun, field, { ...shape, type })))
  switch (shape.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: Math.max(shape.minimum ?? 0, -1e9), max: Math.min(shape.maximum ?? 1e9, 1e9) })
    case 'array':
      return listOf(noun, field, shape)
    case 'string':
      return textOf(field, shape)
    default:
      throw new Error(`no values for ${noun}.${field}: ${JSON.stringify(shape)}`)
  }
}

function listOf(noun: Noun, field: string, shape: Shape): fc.Arbitrary<unknown> {
  // In SharePoint these are read and written by people: commas part municipalities, a colon the office from its person.
  const plain = words(20).map(text => text.replaceAll(/[,:\n]/g, '').trim() || 'Påhittad')
  if (field === 'municipalities') return fc.array(plain, { maxLength: 6 })
  if (field === 'seats')
    return fc.array(fc.record({ office: plain, person: fc.option(plain) }), { maxLength: 6 })
  if (field === 'rows')
    return fc.array(
      fc.record({
        costId: fc.nat(1e9).map(id => String(id + 1)),
        day: dayArbitrary,
        categoryId: fc.nat(1e9).map(id => String(id + 1)),
        paidBy: fc.constantFrom(...parties),
        shareMVGOre: fc.integer({ min: -1e9, max: 1e9 }),
        shareMHOre: fc.integer({ min: -1e9, max: 1e9 }),
      }),
      { maxLength: 6 },
    )
  const number = fc.nat(1e9).map(id => String(id + 1))
  if (field === 'can' || field === 'prefers') return fc.array(number, { maxLength: 6 })
  if (field === 'granted')
    return fc.array(fc.record({ seatId: number, until: fc.option(dayArbitrary) }), { maxLength: 6 })
  if (field === 'sessions')
    return fc.array(
      fc.record({
        from: dayArbitrary,
        to: dayArbitrary,
        place: words(20).filter(text => !/^[–-]/.test(text)),
      }),
      { maxLength: 3 },
    )
  if (field === 'attendance')
    return fc.array(fc.record({ day: dayArbitrary, attendance: fc.constantFrom(...dayAttendances) }), {
      maxLength: 4,
    })
  if (field === 'taken')
    return fc.array(fc.record({ day: dayArbitrary, half: fc.constantFrom(...halves) }), { maxLength: 6 })
  if (typeof shape.items !== 'object' || Array.isArray(shape.items)) throw new Error(field)
  return fc.uniqueArray(valuesOf(noun, field, shape.items), { maxLength: 7 })
}

const dayArbitrary = fc.integer({ min: 0, max: 86 * 365 }).map(after => addDays('2014-01-01', after))

function textOf(field: string, shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.format) {
    case 'date':
      return dayArbitrary
    case 'date-time':
      return dayArbitrary.map(day => `${day}T22:59:58Z`)
    case 'email':
      return fc.constantFrom('kim.pahittad@kommun.example', 'a+b@x.example')
    case 'uri':
      return fc.constantFrom('https://x.example/å?a=1&b=2#c', 'http://plats.example')
    case 'uuid':
      return fc.uuid()
    default: {
      if (field === 'startTime' || field === 'endTime') return fc.stringMatching(/^([01]\d|2[0-3]):[0-5]\d$/)
      if (field === 'account') return fc.stringMatching(/^[0-9]{0,8}$/)
      const isLine = (shape.maxLength ?? 0) <= 255
      const text = words(isLine ? 255 : 2000, isLine ? [] : ['\n', '\t'])
      return text.map(value => (value === '' && (shape.minLength ?? 0) > 0 ? `${field} ä` : value))
    }
  }
}

const money = z.looseObject({ netOre: z.int(), keyMVG: z.int().nullable(), paidBy: z.enum(parties) })
const turned = z.looseObject({ rows: z.array(settledRow), countersId: z.string().nullable() })

/** What must hold between the fields of a record, given to values that were drawn one by one. */
const fitting: Partial<Record<Noun, (record: Record<string, unknown>) => object>> = {
  avoidedDays: record => ({ to: record.from }),
  rounds: record => ({
    sessions: z
      .array(session)
      .parse(record.sessions)
      .map((one, at) => ({ ...one, from: addDays('2027-01-01', 9 * at), to: addDays('2027-01-02', 9 * at) })),
    signUpBy: record.opensOn,
    heldOn: record.cancelledOn === null ? record.heldOn : null,
    vatOre: record.priceOre === null ? null : record.vatOre,
  }),
  seats: record => ({
    name: record.name || 'Kim Påhittad',
    officeId: '1',
    roundId: '1',
    offeredOn: record.offerUntil,
    attendance: z
      .array(z.looseObject({ day: z.string() }))
      .parse(record.attendance)
      .slice(0, 1),
    finishedOn: record.state === 'completed' ? record.finishedOn : null,
  }),
  shareKeys: record => ({ partsMVG: Math.max(1, Number(record.partsMVG)) }),
  costs: record => {
    const { netOre: drawn, keyMVG } = money.parse(record)
    const netOre = Math.abs(drawn) + 1
    const shared = keyMVG === null ? null : shareByKey(netOre, { MVG: keyMVG + 1, MH: 3 })
    return {
      kind: 'cost',
      refersToId: null,
      netOre,
      vatOre: netOre % 7,
      keyMVG: keyMVG === null ? null : Math.min(10_000, keyMVG + 1),
      keyMH: shared === null ? null : 3,
      shareMVGOre: shared?.MVG ?? null,
      shareMHOre: shared?.MH ?? null,
    }
  },
  settlements: record => {
    const { rows, countersId } = turned.parse(record)
    const sign = countersId === null ? 1 : -1
    const sum = (of: (row: SettledRow) => number) => rows.reduce((all, row) => all + sign * of(row), 0)
    const paid = (party: string) => sum(row => (row.paidBy === party ? row.shareMVGOre + row.shareMHOre : 0))
    const due = sum(row => row.shareMHOre) - paid('MH')
    return {
      from: '2026-01-01',
      to: '2026-06-30',
      payer: due === 0 ? null : due > 0 ? 'MH' : 'MVG',
      amountOre: Math.abs(due),
      paidMVGOre: paid('MVG'),
      paidMHOre: paid('MH'),
      shareMVGOre: sum(row => row.shareMVGOre),
      shareMHOre: sum(row => row.shareMHOre),
    }
  },
}

function recordsOf<N extends Noun>({ noun, schema }: List<N>): fc.Arbitrary<Records[N]> {
  const shape = z.toJSONSchema(schema, { io: 'input' })
  const fields = Object.entries(shape.properties ?? {}).map(([field, one]) => {
    if (typeof one === 'boolean') throw new Error(field)
    return [field, valuesOf(noun, field, one)] as const
  })
  return fc
    .record(Object.fromEntries(fields))
    .map(record => schema.parse({ ...record, ...fitting[noun]?.(record) }))
}

describe('a record', () => {
  const law = <N extends Noun>(list: List<N>) =>
    it(`of ${list.displayName} reads the same after it was made and after it was changed in SharePoint`, async () => {
      const { mirror, ownGraph } = test.house
      const place = mirror.place(list.noun)
      const records = recordsOf(list)
      await fc.assert(
        fc.asyncProperty(records, records, fc.uuid(), async (first, second, key) => {
          const made = await createRow(test.sharepoint, place, list, first, key)
          expect(made.unreadable).toBeNull()
          expect(made.record && bareRecord<Records[N]>(list.schema, made.record)).toEqual(first)
          const changed = await updateRow(test.sharepoint, place, list, made.id, second, made.etag)
          expect(changed.record && bareRecord<Records[N]>(list.schema, changed.record)).toEqual(second)
          await mirror.sync(list.noun)
          expect(mirror.row(list.noun, made.id)?.record).toEqual(changed.record)
          const versions = await readVersions(ownGraph, place, list, made.id)
          expect(versions.map(one => one.record && bareRecord<Records[N]>(list.schema, one.record))).toEqual([
            second,
            first,
          ])
        }),
        { numRuns: 12 },
      )
    })
  law(lists.offices)
  law(lists.people)
  law(lists.groups)
  law(lists.agreements)
  law(lists.meetings)
  law(lists.availability)
  law(lists.events)
  law(lists.invitations)
  law(lists.avoidedDays)
  law(lists.needs)
  law(lists.rounds)
  law(lists.seats)
  law(lists.evaluations)
  law(lists.feeds)
  law(lists.plans)
  law(lists.activities)
  law(lists.shareKeys)
  law(lists.categories)
  law(lists.costs)
  law(lists.budgets)
  law(lists.settlements)
  law(lists.settings)
  law(lists.changes)

  it('is tried for every list there is', () => {
    expect(Object.keys(lists)).toEqual([...nouns])
    expect(nouns).toHaveLength(23)
  })
})

describe('a day', () => {
  const { meetings } = lists
  const meeting = (startsOn: string): Records['meetings'] => ({
    ...unwrittenMeeting('other', startsOn),
    title: 'Möte',
  })

  it.each([
    ['summer time begins', '2026-03-29'],
    ['the day before summer time', '2026-03-28'],
    ['summer time ends', '2026-10-25'],
    ['the day after summer time', '2026-10-26'],
    ['New Year’s Day', '2027-01-01'],
    ['New Year’s Eve', '2026-12-31'],
    ['a leap day', '2028-02-29'],
    ['midsummer', '2026-06-20'],
  ])('%s (%s) is the same day in SharePoint and back', async (_what, day) => {
    const place = test.house.mirror.place('meetings')
    const row = await createRow(test.sharepoint, place, meetings, meeting(day), crypto.randomUUID())
    expect(row.record?.startsOn).toBe(day)
    const cell = (await hand.item('meetings', row.id)).fields.ForstaDag
    // As SharePoint is known to send it: midnight in Sweden, which is the evening before in UTC.
    expect(cell).toMatch(new RegExp(`^${addDays(day, -1)}T2[23]:00:00Z$`))
  })

  it('typed by hand in SharePoint is that day, whichever it is', async () => {
    const row = await hand.add('meetings', {
      Title: 'Möte',
      Slag: 'Annat',
      Lage: 'Planerat',
      ForstaDag: '2026-01-01',
      SistaDag: '2026-01-01',
    })
    await fc.assert(
      fc.asyncProperty(dayArbitrary, async day => {
        await hand.change('meetings', row.id, { ForstaDag: day, SistaDag: `${day}T12:00:00Z` })
        await test.house.mirror.sync('meetings')
        expect(test.house.mirror.row('meetings', row.id)?.record).toMatchObject({
          startsOn: day,
          endsOn: day,
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe('an empty cell', () => {
  it('is nothing, and never nought', async () => {
    const row = await hand.add('plans', { Title: 'Plan utan år' })
    await test.house.mirror.sync('plans')
    expect(test.house.mirror.row('plans', row.id)?.unreadable?.(sv).reasons).toEqual(['År saknas.'])
  })

  it('is not what half a number is: that says which cell it is', async () => {
    const row = await hand.add('plans', { Title: 'Plan', Ar: 2026.5 })
    await test.house.mirror.sync('plans')
    expect(test.house.mirror.row('plans', row.id)?.unreadable?.(sv).reasons).toEqual(['År är av fel slag.'])
  })
})
