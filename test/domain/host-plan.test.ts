import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { addDays, daysBetween, monthOf } from '../../src/domain/days.ts'
import {
  earlierHosting,
  hostHistory,
  hostPartIn,
  hostTurns,
  nextHosting,
} from '../../src/domain/host-history.ts'
import { estimateShares, hostPlanOf, hostWeeks, withStep, workdayUntil } from '../../src/domain/host-plan.ts'
import type { Meeting } from '../../src/domain/meetings.ts'
import { keysOf } from '../../src/domain/share-keys.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { dayKindOf } from '../../src/domain/swedish-days.ts'
import { hostSteps } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { hostingParts } from '../../src/domain/year-wishes.ts'
import { lists, meeting } from '../support/collaboration.ts'

const someDay = fc.integer({ min: 0, max: 5000 }).map(n => addDays('2024-01-01', n))
const somePrepared = fc.subarray([...hostSteps])

describe('what the host prepares, reckoned back from the meeting', () => {
  test('lies on working days before the meeting and in the order it is done, and never in July', () => {
    fc.assert(
      fc.property(someDay, someDay, somePrepared, (startsOn, today, prepared) => {
        const plan = hostPlanOf({ startsOn, prepared }, today)
        expect(plan.map(({ step }) => step)).toEqual(hostSteps)
        const days = plan.map(({ day }) => day)
        expect(days).toEqual(days.toSorted())
        for (const { step, day } of plan) {
          expect(dayKindOf(day).kind, day).toBe('workday')
          expect(monthOf(day)).not.toBe(7)
          expect(daysBetween(day, startsOn)).toBeGreaterThanOrEqual(7 * hostWeeks[step])
        }
      }),
    )
  })

  test('is done exactly when it is ticked; otherwise late after its day, soon in the fortnight before', () => {
    fc.assert(
      fc.property(someDay, someDay, somePrepared, (startsOn, today, prepared) => {
        for (const { step, day, state } of hostPlanOf({ startsOn, prepared }, today)) {
          const left = daysBetween(today, day)
          const open = left < 0 ? 'late' : left <= 14 ? 'soon' : 'ahead'
          expect(state).toBe(prepared.includes(step) ? 'done' : open)
        }
      }),
    )
  })

  test('has the invitation to every meeting in October out in August', () => {
    for (let n = 0; n < 31; n += 1)
      for (const year of [2026, 2027, 2028, 2029, 2030]) {
        const startsOn = addDays(`${year}-10-01`, n)
        const day = hostPlanOf({ startsOn, prepared: [] }, startsOn).find(
          ({ step }) => step === 'invitation',
        )?.day
        expect(day, startsOn).toMatch(new RegExp(`^${year}-08-`))
      }
  })

  test('of a meeting on 7 October 2026', () => {
    const plan = hostPlanOf({ startsOn: '2026-10-07', prepared: ['room'] }, '2026-08-10')
    expect(plan.map(({ step, day, state }) => [step, day, state])).toEqual([
      ['room', '2026-04-08', 'done'],
      ['saveTheDate', '2026-04-22', 'late'],
      ['estimate', '2026-06-17', 'late'],
      ['programme', '2026-06-30', 'late'],
      ['invitation', '2026-08-12', 'soon'],
      ['food', '2026-09-16', 'ahead'],
      ['papers', '2026-09-30', 'ahead'],
    ])
  })

  test('steps back over Easter, a bridge day and the national day', () => {
    expect(workdayUntil('2026-04-06')).toBe('2026-04-01')
    expect(workdayUntil('2026-05-15')).toBe('2026-05-13')
    expect(workdayUntil('2026-06-06')).toBe('2026-06-05')
  })

  test('a tick adds a step and takes it away again, in the order of the steps', () => {
    fc.assert(
      fc.property(somePrepared, fc.constantFrom(...hostSteps), (prepared, step) => {
        const ticked = withStep(prepared, step, true)
        expect(ticked).toContain(step)
        expect(ticked).toEqual(hostSteps.filter(one => ticked.includes(one)))
        expect(withStep(ticked, step, false)).toEqual(
          hostSteps.filter(one => one !== step && prepared.includes(one)),
        )
      }),
    )
  })
})

describe('the cost that the host reckons with', () => {
  const keys = keysOf({ agreements: lists().agreements.records, shareKeys: lists().shareKeys.records })

  test('is shared by the key of the meeting’s day, to the öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), estimateOre => {
        const found = estimateShares({ estimateOre, startsOn: '2026-10-07' }, keys)
        expect((found?.shares.MVG ?? 0) + (found?.shares.MH ?? 0)).toBe(estimateOre)
        expect(found?.inForce.key).toEqual({ MVG: 85, MH: 15 })
      }),
    )
    const shareKey = {
      title: 'Ny',
      validFrom: '2026-10-01',
      partsMVG: 80,
      partsMH: 20,
      decision: '§ 3',
      meetingId: null,
      reason: '',
    }
    const decided = lists({ shareKeys: [shareKey] })
    const newer = keysOf({ agreements: decided.agreements.records, shareKeys: decided.shareKeys.records })
    const shares = (startsOn: string) => estimateShares({ estimateOre: 10_000_00, startsOn }, newer)?.shares
    expect(shares('2026-09-30')).toEqual({ MVG: 850_000, MH: 150_000 })
    expect(shares('2026-10-01')).toEqual({ MVG: 800_000, MH: 200_000 })
  })

  test('is no sum while nobody has written one, and has no shares before the first agreement', () => {
    expect(estimateShares({ estimateOre: null, startsOn: '2026-10-07' }, keys)).toBeNull()
    expect(estimateShares({ estimateOre: 100, startsOn: '2013-01-01' }, keys)).toBeNull()
    expect(agreementVersions.length).toBeGreaterThan(0)
  })
})

describe('who hosts', () => {
  const labels = hostingParts.map(part => sv.choices.subregion[part])
  const held = (host: string, startsOn: string, more: Partial<Meeting> = {}) =>
    meeting('managers', startsOn, 'held', { host, ...more })
  const stored = (...rows: ReturnType<typeof meeting>[]): readonly Stored<Meeting>[] =>
    lists({ meetings: rows }).meetings.records

  test.each([
    ['Skaraborg', 'skaraborg'],
    ['  skaraborg ', 'skaraborg'],
    ['Boråsregionen', 'sjuharad'],
    ['Sjuhärad', 'sjuharad'],
    ['Sjuhärad/Boråsregionen', 'sjuharad'],
    ['Region Halland', 'halland'],
    ['Miljökontoren i Fyrbodal, genom Uddevalla', 'fyrbodal'],
    ['Halland och Skaraborg', null],
    ['Varbergs kommun', null],
    ['', null],
  ])('%j means %s', (text, part) => {
    expect(hostPartIn(text)).toBe(part)
  })

  test('what is unknown stands in the history as it was written, and takes nobody’s turn', () => {
    const rows = stored(held('Varbergs kommun', '2025-05-06'), held('Skaraborg', '2025-10-07'))
    expect(hostHistory(rows).map(({ meeting: { host }, part }) => [host, part])).toEqual([
      ['Varbergs kommun', null],
      ['Skaraborg', 'skaraborg'],
    ])
    expect(
      hostTurns(rows)
        .map(({ part }) => part)
        .at(-1),
    ).toBe('skaraborg')
    expect(hostTurns(rows)[0]).toEqual({ part: 'gothenburg', times: 0, last: null })
  })

  test('with every turn kept nobody hosts again before all others have, and nobody is passed over', () => {
    let rows: ReturnType<typeof meeting>[] = []
    for (let n = 0; n < 20; n += 1) {
      const [next] = hostTurns(stored(...rows))
      const day = addDays('2024-04-01', n * 180)
      const label = sv.choices.subregion[next?.part ?? 'halland']
      rows = [...rows, held(label, day)]
    }
    const history = hostHistory(stored(...rows))
    expect(history.flatMap(({ passedOver }) => passedOver)).toEqual([])
    for (let n = 0; n + 5 <= history.length; n += 1)
      expect(new Set(history.slice(n, n + 5).map(({ part }) => part)).size).toBe(5)
  })

  test('whatever has happened, all five stand in the turns once, longest wait first', () => {
    const someHosting = fc.tuple(
      fc.constantFrom(...labels, 'Okänd'),
      someDay,
      fc.constantFrom('held', 'planned', 'cancelled'),
    )
    fc.assert(
      fc.property(fc.array(someHosting, { maxLength: 15 }), rows => {
        const all = stored(...rows.map(([host, day, state]) => meeting('managers', day, state, { host })))
        const turns = hostTurns(all)
        expect(turns.map(({ part }) => part).toSorted()).toEqual([...hostingParts].toSorted())
        const last = turns.map(turn => turn.last?.startsOn ?? '')
        expect(last).toEqual(last.toSorted())
        expect(hostHistory(all)).toHaveLength(rows.length)
      }),
    )
  })

  test('a swap shows: who went before the one that had waited longest', () => {
    const rows = stored(
      ...labels.map((host, n) => held(host, `202${n}-04-01`)),
      held('Fyrbodal', '2025-04-01'),
      held('Göteborgsregionen', '2025-10-01', { state: 'cancelled' }),
    )
    const history = hostHistory(rows)
    expect(history.slice(0, 5).every(({ passedOver }) => passedOver.length === 0)).toBe(true)
    expect(history[5]).toMatchObject({ part: 'fyrbodal', passedOver: ['gothenburg'] })
    expect(history[6]).toMatchObject({ part: 'gothenburg', passedOver: [] })
    expect(hostTurns(rows)[0]).toMatchObject({ part: 'gothenburg', times: 1 })
  })

  test('what is planned counts as hosted', () => {
    const rows = stored(
      ...labels.map((host, n) => held(host, `202${n}-04-01`)),
      meeting('managers', '2027-04-01', 'planned', { host: 'Göteborgsregionen' }),
    )
    expect(hostTurns(rows)[0]?.part).toBe('fyrbodal')
  })

  test('the note comes from the last one before that wrote any, and goes to the next that is planned', () => {
    const rows = stored(
      held('Skaraborg', '2025-04-01', { handOver: 'Boka i januari.' }),
      held('Fyrbodal', '2025-10-01'),
      meeting('managers', '2026-04-01', 'planned', { host: 'Halland' }),
      meeting('managers', '2026-10-01', 'planned'),
      meeting('jointSteering', '2026-11-01', 'planned'),
    )
    expect(earlierHosting(rows, '2026-04-01')?.handOver).toBe('Boka i januari.')
    expect(earlierHosting(rows, '2025-04-01')).toBeNull()
    expect(nextHosting(rows, '2026-04-01')?.startsOn).toBe('2026-10-01')
    expect(nextHosting(rows, '2026-10-01')).toBeNull()
  })
})
