import { describe, expect, test } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { addDays, weekOf } from '../../src/domain/days.ts'
import { explainBlocked } from '../../src/domain/explain-blocked.ts'
import { whatElse, whatUnlocked } from '../../src/domain/explain-other-day.ts'
import { toldIn, whyThere } from '../../src/domain/explain-placing.ts'
import { withHostsInTurn } from '../../src/domain/hosts-in-turn.ts'
import { loosened, whatWouldHelp } from '../../src/domain/loosen-wishes.ts'
import { placeSeries } from '../../src/domain/place-series.ts'
import { placingCost } from '../../src/domain/placing-problem.ts'
import { placingWords as english } from '../../src/domain/placing-words.en.ts'
import type { Reckoned } from '../../src/domain/reckon-places.ts'
import { dayKindOf } from '../../src/domain/swedish-days.ts'
import { placesOf, tallyPlacing } from '../../src/domain/tally-placing.ts'
import { candidatesOf } from '../../src/domain/wish-candidates.ts'
import { en } from '../../src/domain/words.en.ts'
import { type EventWish, usualSchoolBreaks, wishesOf, type YearWishes } from '../../src/domain/year-wishes.ts'
import { markBusy, swedishTitles, wishesFrom } from '../support/some-wishes.ts'

const size = { managers: 44, steering: 15, rounds: 4 }
const seeds = [1, 2, 3]

const changed = (wishes: YearWishes, key: string, change: Partial<EventWish>): YearWishes => ({
  ...wishes,
  series: wishes.series.map(one => ({
    ...one,
    events: one.events.map(event => (event.key === key ? { ...event, ...change } : event)),
  })),
})

const withSeries = (
  wishes: YearWishes,
  at: number,
  change: Partial<YearWishes['series'][number]>,
): YearWishes => ({
  ...wishes,
  series: wishes.series.map((one, index) => (index === at ? { ...one, ...change } : one)),
})

/** The wishes placed: where each event lies, by key. */
function placed(wishes: YearWishes) {
  const year = candidatesOf(wishes)
  const found = placeSeries(year.problem)
  if (!found.ok) throw new Error('Nothing fits.')
  const places = placesOf(year, found.placing.chosen)
  const at = (key: string): Reckoned => {
    for (const [s, { events }] of wishes.series.entries())
      for (const [e, event] of events.entries()) {
        const place = places[s]?.[e]
        if (event.key === key && place) return place
      }
    throw new Error(`No event ${key}.`)
  }
  return { year, placing: found.placing, at, all: places.flat() }
}

function everyCandidate(wishes: YearWishes): Reckoned[] {
  return candidatesOf(wishes).reckoned.flat(2)
}

describe('where an event may lie', () => {
  test.each(seeds)('law: never on a holiday, eve, bridge day or weekend, on no day of it (year %i)', seed => {
    for (const year of [2026, 2027, 2028, 2029, 2030]) {
      const candidates = everyCandidate(wishesFrom(seed, year, size))
      expect(candidates.length).toBeGreaterThan(500)
      for (const { startsOn, endsOn } of candidates)
        for (let day = startsOn; day <= endsOn; day = addDays(day, 1))
          expect(dayKindOf(day).kind, day).toBe('workday')
    }
  })

  test('only within its window and after the notice', () => {
    const wishes = changed(wishesFrom(1, 2027, size), 'managers-1', {
      window: { from: '2027-04-01', to: '2027-04-30' },
    })
    const [spring = []] = candidatesOf({ ...wishes, notBefore: '2027-04-12' }).reckoned[0] ?? []
    expect(spring.length).toBeGreaterThan(0)
    for (const { startsOn, endsOn } of spring) {
      expect(startsOn >= '2027-04-12').toBe(true)
      expect(endsOn <= '2027-04-30').toBe(true)
    }
  })

  test('not when somebody who must come is busy', () => {
    const wishes = withSeries(wishesFrom(1, 2027, size), 1, { required: ['steering'], optional: [] })
    for (const one of wishes.attendees) one.busy.fill(0)
    const [member] = wishes.attendees.filter(({ groups }) => groups.includes('steering'))
    if (member === undefined) throw new Error('No member.')
    const days = () => (candidatesOf(wishes).reckoned[1]?.[0] ?? []).map(({ startsOn }) => startsOn)
    expect(days()).toContain('2027-02-09')
    markBusy(2027, member, '2027-02-09')
    expect(days()).not.toContain('2027-02-09')
  })

  test('not when a whole part of the counties is busy, when somebody from each is wished', () => {
    const wishes = wishesFrom(1, 2027, size)
    for (const one of wishes.attendees) {
      one.busy.fill(0)
      if (one.subregion === 'skaraborg') markBusy(2027, one, '2027-04-13')
    }
    const days = (given: YearWishes) =>
      (candidatesOf(given).reckoned[0]?.[0] ?? []).map(({ startsOn }) => startsOn)
    expect(days(wishes)).not.toContain('2027-04-13')
    expect(days(wishes)).toContain('2027-04-14')
    expect(days(withSeries(wishes, 0, { fromEachPart: false }))).toContain('2027-04-13')
  })
})

describe('what a date costs', () => {
  test.each(seeds)('law: the cost is the sum of its reasons (year %i)', seed => {
    for (const { cost, costs } of everyCandidate(wishesFrom(seed, 2027, size)))
      expect(cost).toBe(Object.values(costs).reduce((sum, one) => sum + one, 0))
  })

  test('who is unknown costs, less than who is busy, and is never free', () => {
    const wishes = wishesFrom(1, 2027, size)
    const costOn = () => candidatesOf(wishes).reckoned[1]?.[0]?.find(one => one.startsOn === '2027-02-09')
    for (const one of wishes.attendees) {
      one.busy.fill(0)
      one.known.fill(2 ** 32 - 1)
    }
    const free = costOn()
    for (const one of wishes.attendees) one.known.fill(0)
    const unknown = costOn()
    for (const one of wishes.attendees) markBusy(2027, one, '2027-02-09')
    const busy = costOn()
    const asked = free?.asked.all ?? 0
    expect(asked).toBeGreaterThan(14)
    expect([free?.against.unknown, unknown?.against.unknown, busy?.against.unknown]).toEqual([0, asked, 0])
    expect([free?.against.busy, unknown?.against.busy, busy?.against.busy]).toEqual([0, 0, asked])
    expect(unknown?.cost ?? 0).toBeGreaterThan(free?.cost ?? 0)
    expect(busy?.cost ?? 0).toBeGreaterThan(unknown?.cost ?? 0)
  })

  test('a school break costs its county’s part of the offices', () => {
    const wishes = wishesFrom(1, 2027, size)
    const inWeek = (week: number) =>
      candidatesOf(wishes).reckoned[1]?.[0]?.find(({ startsOn }) => weekOf(startsOn).week === week)
    const { VG, H } = wishes.offices
    expect([inWeek(7)?.against.onBreak, inWeek(8)?.against.onBreak]).toEqual([VG, H])
    expect(inWeek(6)?.against.onBreak).toBe(0)
    expect(inWeek(7)?.costs.onBreak ?? 0).toBeGreaterThan(inWeek(8)?.costs.onBreak ?? 0)
  })

  test('both counties have their four breaks, Easter’s where Easter lies', () => {
    const easter = (year: number) => usualSchoolBreaks(year).filter(({ name }) => name === 'easter')
    expect(usualSchoolBreaks(2027)).toHaveLength(8)
    expect(easter(2027).map(({ fromWeek, toWeek }) => [fromWeek, toWeek])).toEqual([
      [12, 13],
      [12, 13],
    ])
    expect(easter(2030)[0]?.fromWeek).toBe(16)
  })

  test('whoever has waited longest to be host costs nothing, and never hosted is longest', () => {
    const [spring = []] = candidatesOf(wishesFrom(1, 2027, size)).reckoned[0] ?? []
    const turns = new Map(spring.map(({ host, against }) => [host, against.turns]))
    expect(Object.fromEntries(turns)).toEqual({
      fyrbodal: 0,
      gothenburg: 1,
      skaraborg: 2,
      sjuharad: 3,
      halland: 4,
    })
  })
})

describe('what the agreement puts into a year', () => {
  const [agreement] = agreementVersions.slice(-1)
  if (agreement === undefined) throw new Error('No agreement.')
  const lengths = (year: number) =>
    wishesOf(agreement, year, swedishTitles).series.flatMap(({ events }) =>
      events.map(({ key, halfDays }) => [key, halfDays] as const),
    )

  test('Mötesplats comes in the years of its rhythm, one day and two days in turn', () => {
    const exampleDays = (year: number) => lengths(year).find(([key]) => key === 'exampleDays')?.[1]
    expect([2026, 2027, 2028, 2029, 2030].map(exampleDays)).toEqual([2, undefined, 4, undefined, 2])
  })

  test('as many steering meetings as it asks for at least, each in a window of its own', () => {
    for (const steeringMeetings of [1, agreement.steeringMeetings, 7]) {
      const { series } = wishesOf({ ...agreement, steeringMeetings }, 2027, swedishTitles)
      const windows = series[1]?.events.map(({ window }) => window) ?? []
      expect(windows.length).toBeGreaterThanOrEqual(steeringMeetings)
      for (const [at, window] of windows.entries()) {
        expect(window.from < window.to).toBe(true)
        expect(window.from > (windows[at - 1]?.to ?? '')).toBe(true)
      }
    }
  })

  test('the first steering meeting may lie on the last day of February, also in a leap year', () => {
    const lastOf = (year: number) => wishesOf(agreement, year, swedishTitles).series[1]?.events[0]?.window.to
    expect([lastOf(2027), lastOf(2028)]).toEqual(['2027-02-28', '2028-02-29'])
  })

  test.each(seeds)('the plan is anchored before it is decided, and no part hosts twice (year %i)', seed => {
    const { at, placing } = placed(wishesFrom(seed, 2027, size))
    expect(at('managers-1').endsOn < at('jointSteering-2').startsOn).toBe(true)
    expect(at('managers-1').host).not.toBe(at('managers-2').host)
    expect(placing.atLeast).toBe(placing.cost)
  })

  test('people who are in two groups meet one at a time', () => {
    const wishes = wishesFrom(2, 2027, size)
    const { all, year } = placed(wishes)
    const series = year.problem.series.flatMap(({ events, people }) => events.map(() => people))
    for (const [a, one] of all.entries())
      for (const [b, other] of all.entries())
        if (a < b && ((series[a] ?? 0) & (series[b] ?? 0)) !== 0)
          expect(one.to < other.from || other.to < one.from).toBe(true)
  })

  test('a date that is pinned stands', () => {
    const wishes = changed(wishesFrom(1, 2027, size), 'managers-1', {
      pinned: { day: '2027-05-11', half: 'morning', host: 'halland' },
    })
    expect(placed(wishes).at('managers-1')).toMatchObject({ startsOn: '2027-05-11', host: 'halland' })
  })
})

describe('what stands in the list already', () => {
  const steeringPart = (wishes: YearWishes) =>
    wishes.attendees.filter(({ groups }) => groups.includes('steering'))
  const standing = (wishes: YearWishes, key: string, day: string, host = '') =>
    changed(wishes, key, { pinned: { day, half: 'morning', host }, stands: true })

  test('is taken as it is, on a holiday, before the notice and with everybody busy', () => {
    const wishes = standing(wishesFrom(1, 2027, size), 'jointSteering-1', '2027-01-06')
    for (const one of steeringPart(wishes)) markBusy(2027, one, '2027-01-06')
    const { at, placing, year } = placed(wishes)
    expect(at('jointSteering-1')).toMatchObject({ startsOn: '2027-01-06', cost: 0 })
    expect(whyThere(toldIn(wishes, year), placing.chosen, { series: 1, event: 0 })).toBe(
      '6 januari 2027 är en röd dag.',
    )
  })

  test('is never against other things that stand, but nothing else is placed upon it', () => {
    const wishes = wishesFrom(1, 2027, { ...size, rounds: 0 })
    const first = placed(wishes).at('jointSteering-3')
    const taken = { ...wishes.series[0] } as const
    const extra = (key: string, day: string) => ({
      ...taken,
      events: [
        {
          key,
          title: key,
          window: { from: day, to: day },
          halfDays: 2,
          pinned: { day, half: 'morning' as const, host: '' },
          stands: true,
        },
      ],
      spacings: [],
      hosts: [],
      required: [],
      optional: ['steering'],
      fromEachPart: false,
    })
    const crowded = {
      ...standing(standing(wishes, 'jointSteering-1', '2027-02-10'), 'jointSteering-2', '2027-02-11'),
      orders: wishes.orders,
    }
    const given = {
      ...crowded,
      series: [...crowded.series, extra('own-1', first.startsOn), extra('own-2', '2027-02-10')],
      orders: [],
    }
    const { at } = placed(given)
    expect([at('jointSteering-1').startsOn, at('jointSteering-2').startsOn, at('own-2').startsOn]).toEqual([
      '2027-02-10',
      '2027-02-11',
      '2027-02-10',
    ])
    expect(at('jointSteering-3').startsOn).not.toBe(first.startsOn)
  })

  test.each(seeds)('law: an event that stands changes nothing that pinning it would not (year %i)', seed => {
    const wishes = wishesFrom(seed, 2027, size)
    const { at } = placed(wishes)
    const { startsOn: day, half, host } = at('managers-1')
    const pinned = placed(changed(wishes, 'managers-1', { pinned: { day, half, host } }))
    const stands = placed(changed(wishes, 'managers-1', { pinned: { day, half, host }, stands: true }))
    expect(stands.placing.cost).toBe(pinned.placing.cost - pinned.at('managers-1').cost)
    expect(stands.placing.atLeast).toBe(stands.placing.cost)
  })

  test('a part of the counties that is for all of one is no part that must be there', () => {
    const wishes = wishesFrom(1, 2027, size)
    for (const one of wishes.attendees) one.busy.fill(0)
    const attendees = wishes.attendees.map((one, at) => ({
      ...one,
      ...(at === 0 && { subregion: 'countywide' as const }),
    }))
    const [clerk] = attendees
    if (clerk === undefined) throw new Error('Nobody.')
    markBusy(2027, clerk, '2027-04-13')
    const days = (candidatesOf({ ...wishes, attendees }).reckoned[0]?.[0] ?? []).map(one => one.startsOn)
    expect(days).toContain('2027-04-13')
  })

  test('on a closed day nothing is placed, but for what is pinned there', () => {
    const wishes = { ...wishesFrom(1, 2027, size), closedDays: ['2027-04-13'] }
    const days = (given: YearWishes) =>
      (candidatesOf(given).reckoned[0]?.[0] ?? []).map(({ startsOn }) => startsOn)
    expect(days(wishes)).not.toContain('2027-04-13')
    expect(days(wishes)).not.toContain('2027-04-12')
    const pinned = { day: '2027-04-13', half: 'morning', host: 'halland' } as const
    expect(days(changed(wishes, 'managers-1', { pinned }))).toEqual(['2027-04-13'])
  })
})

describe('why a date was chosen', () => {
  const wishes = wishesFrom(1, 2027, size)
  const { year, placing, at } = placed(wishes)
  const told = toldIn(wishes, year)

  test('stands in a sentence with what was counted, and each host with its reason', () => {
    expect(whyThere(told, placing.chosen, { series: 0, event: 1 })).toMatch(
      /^\d+ av 44 som berörs kan, \d+ är upptagna, \d+ är okända, .*\d+ veckor sedan förra, .* har väntat längst på att vara värd\.$/,
    )
    const required = withSeries(wishes, 1, { required: ['steering'], optional: [] })
    const free = {
      ...required,
      attendees: wishes.attendees.map(one => ({ ...one, busy: one.busy.map(() => 0) })),
    }
    const other = placed(free)
    expect(whyThere(toldIn(free, other.year), other.placing.chosen, { series: 1, event: 0 })).toContain(
      'obligatoriska är upptagen, men om',
    )
  })

  test('says that a pinned day is a holiday, and that somebody who must come cannot', () => {
    const wishes = withSeries(wishesFrom(1, 2027, size), 1, { required: ['steering'], optional: [] })
    const pinned = changed(wishes, 'jointSteering-2', {
      pinned: { day: '2027-05-06', half: 'morning', host: '' },
    })
    for (const one of pinned.attendees) one.busy.fill(0)
    const [member] = pinned.attendees.filter(({ groups }) => groups.includes('steering'))
    if (member === undefined) throw new Error('No member.')
    markBusy(2027, member, '2027-05-06')
    const other = placed(pinned)
    expect(whyThere(toldIn(pinned, other.year), other.placing.chosen, { series: 1, event: 1 })).toMatch(
      /^Dagen är låst, 6 maj 2027 är en röd dag, 1 av \d+ obligatoriska är upptagen/,
    )
  })

  test('says so when it was pinned', () => {
    const pinned = changed(wishes, 'managers-1', {
      pinned: { day: '2027-05-11', half: 'morning', host: 'halland' },
    })
    const other = placed(pinned)
    expect(whyThere(toldIn(pinned, other.year), other.placing.chosen, { series: 0, event: 0 })).toMatch(
      /^Dagen är låst, .*Fyrbodal stod på tur, men /,
    )
  })

  test.each([
    [0, 0],
    [0, 1],
    [1, 2],
    [2, 0],
  ])('the next best day of event %i.%i is another day, and what it would mean is told', (series, event) => {
    const other = whatElse(told, placing, { series, event })
    const key = wishes.series[series]?.events[event]?.key ?? ''
    expect(other.place?.startsOn).not.toBe(at(key).startsOn)
    expect(other.dearer).toBeGreaterThanOrEqual(0)
    expect(other.sentence).toMatch(/^Näst bäst är \d.*(lika bra|Det skulle betyda .+)\.$/)
  })

  test('what speaks against a placing is all that it costs', () => {
    const tally = tallyPlacing(year, placing.chosen)
    const { prices } = wishes
    const spaced = tally.weeksOff
    const single =
      tally.busy * prices.busy +
      tally.unknown * prices.unknown +
      tally.boards * prices.board +
      tally.edges * prices.edgeOfWeek +
      tally.turns * prices.hostTurn +
      tally.sameWeek * prices.sameWeek
    const breaks = placesOf(year, placing.chosen)
      .flat()
      .reduce((sum, { costs }) => sum + costs.onBreak, 0)
    expect(placing.cost).toBe(single + breaks + spaced)
  })

  test('is told in English too', () => {
    const inEnglish = toldIn(wishes, year, en, english)
    expect(whyThere(inEnglish, placing.chosen, { series: 0, event: 1 })).toMatch(
      /concerned can come, .* host/,
    )
  })

  const withBreak = (fromWeek: number): YearWishes => ({
    ...wishes,
    schoolBreaks: [{ county: 'H', name: 'autumn', fromWeek, toWeek: fromWeek }],
  })

  test('a school break is said to be avoided only beside it, and never of a locked day', () => {
    const said = (given: YearWishes) => {
      const { year: placedYear, placing: found } = placed(given)
      return whyThere(toldIn(given, placedYear), found.chosen, { series: 0, event: 1 })
    }
    const { startsOn, host } = placed({ ...wishes, schoolBreaks: [] }).at('managers-2')
    const { week } = weekOf(startsOn)
    const pinned = { day: startsOn, half: 'morning', host } as const
    expect(said(withBreak(week - 1))).toContain('höstlov i Halland undviks')
    expect(said(withBreak(week - 3))).not.toContain('höstlov')
    expect(said(changed(withBreak(week - 1), 'managers-2', { pinned }))).not.toContain('undviks')
  })

  test('who has waited longest is host first, where the order of two hosts costs the same', () => {
    for (const seed of seeds) {
      const given = wishesFrom(seed, 2027, size)
      const found = placed(given)
      const chosen = withHostsInTurn(found.year, found.placing.chosen)
      const [spring, autumn] = placesOf(found.year, chosen)[0] ?? []
      expect([spring?.host, autumn?.host]).toEqual(['fyrbodal', 'gothenburg'])
      expect(placingCost(found.year.problem, chosen)).toBe(found.placing.cost)
    }
  })

  const locked = (day: string) => {
    const pinned = { day, half: 'morning', host: 'fyrbodal' } as const
    const given = changed(wishes, 'managers-1', { pinned })
    const other = placed(given)
    return whatUnlocked(toldIn(given, other.year), other.placing, { series: 0, event: 0 }, year)
  }

  test('a locked day is told with the best day without the lock, and what the lock costs', () => {
    const other = locked('2027-05-11')
    expect(other.place?.startsOn).toBe(at('managers-1').startsOn)
    expect(other.dearer).toBeGreaterThan(0)
    expect(other.sentence).toMatch(/^Utan låsningen vore \d.* bäst\. Låsningen betyder .+\.$/)
    expect(locked('2027-05-06').sentence).toMatch(/^Den bästa arbetsdagen är /)
    expect(locked(at('managers-1').startsOn)).toEqual({
      place: null,
      dearer: 0,
      sentence: 'Också utan låsningen är dagen den bästa.',
    })
  })
})

describe('when nothing fits', () => {
  const wishes = wishesFrom(1, 2027, { ...size, rounds: 0 })
  const sentences = (given: YearWishes) => {
    const { reasons, helps } = explainBlocked(toldIn(given, candidatesOf(given)))
    return [...reasons, ...helps.map(({ sentence }) => sentence)]
  }

  test.each<[string, YearWishes, string]>([
    [
      'a window that ends before it begins',
      changed(wishes, 'managers-1', { window: { from: '2027-05-01', to: '2027-04-01' } }),
      'Perioden för Chefsmöte på våren slutar innan den börjar.',
    ],
    [
      'a window with a single day that is a holiday',
      changed(wishes, 'jointSteering-2', { window: { from: '2027-05-06', to: '2027-05-06' } }),
      'Det går om perioden för Gemensamt styrgruppsmöte 2 blir 4 veckor längre åt båda hållen.',
    ],
    [
      'a pin after all that should follow',
      changed(wishes, 'managers-1', { pinned: { day: '2027-12-01', half: 'morning', host: 'halland' } }),
      'Det går om låsningen av Chefsmöte på våren släpps.',
    ],
    [
      'an order that the windows do not allow',
      { ...wishes, orders: [{ first: 'managers-2', next: 'jointSteering-1' }] },
      'Det går om Chefsmöte på hösten inte måste hållas före Gemensamt styrgruppsmöte 1.',
    ],
    [
      'a distance that is longer than the year',
      withSeries(wishes, 0, { spacings: [{ leastWeeks: 50, bestWeeks: 50, weekPrice: 1 }] }),
      'Det går om Chefsmöte på våren och Chefsmöte på hösten får ligga närmare varandra.',
    ],
    [
      'a single part that can be host twice only by name',
      withSeries(wishes, 0, { hosts: ['halland', 'halland'] }),
      'Det går om vilken länsdel som helst får vara värd för Chefsmöte på våren och Chefsmöte på hösten, även två gånger.',
    ],
    [
      'a notice that is too long',
      { ...wishes, notBefore: '2027-03-05' },
      'Det går om något får läggas före 5 mars 2027, med kortare kallelsetid.',
    ],
  ])('%s is named, with what would help', (_what, given, sentence) => {
    expect(placeSeries(candidatesOf(given).problem).ok).toBe(false)
    const said = sentences(given)
    expect(said[0]).toBe('Året går inte att lägga så som det är önskat.')
    expect(said).toContain(sentence)
  })

  test('whoever must come and never can is named', () => {
    const given = withSeries(wishes, 1, { required: ['steering'], optional: [] })
    const always = {
      ...given,
      attendees: given.attendees.map(one => ({ ...one, busy: one.busy.map(() => 2 ** 32 - 1) })),
    }
    const said = sentences(withSeries(always, 0, { fromEachPart: false }))
    expect(said.some(sentence => sentence.startsWith('Det går om ingen är obligatorisk på'))).toBe(true)
    expect(said).toContain(
      'Gemensamt styrgruppsmöte 1 har ingen möjlig dag: på alla arbetsdagar i perioden är någon som måste kunna upptagen, eller alla från en länsdel.',
    )
  })

  const spring = (from: string, to: string) => changed(wishes, 'managers-1', { window: { from, to } })

  test('an order that blocks is named with the end of the period it stands against, and one end helps', () => {
    const said = sentences(spring('2027-06-14', '2027-06-18'))
    expect(said).toContain(
      'Chefsmöte på våren ska ligga före Gemensamt styrgruppsmöte 2, vars period slutar 10 juni 2027.',
    )
    expect(said).toContain('Det går om perioden för Chefsmöte på våren börjar 4 veckor tidigare.')
    expect(said).toContain('Det går om perioden för Gemensamt styrgruppsmöte 2 slutar 4 veckor senare.')
  })

  test('a distance that the periods have no room for is named', () => {
    const far = withSeries(wishes, 0, { spacings: [{ leastWeeks: 50, bestWeeks: 50, weekPrice: 1 }] })
    expect(sentences(far)).toContain(
      'Mellan Chefsmöte på våren och Chefsmöte på hösten ska det vara minst 50 veckor, och perioderna rymmer inte det.',
    )
  })

  test('an event without a day is told what its days are', () => {
    expect(sentences(spring('2027-05-07', '2027-05-10'))).toContain(
      'Chefsmöte på våren har ingen möjlig dag: perioden har inte 2 dagar i följd utan klämdagar och helger.',
    )
    expect(sentences(spring('2027-05-11', '2027-05-11'))).toContain(
      'Chefsmöte på våren har ingen möjlig dag: perioden är kortare än mötet.',
    )
    const early = { ...spring('2027-03-01', '2027-03-05'), notBefore: '2027-03-08' }
    expect(sentences(early)).toContain(
      'Chefsmöte på våren har ingen möjlig dag: perioden har bara dagar före 8 mars 2027.',
    )
  })

  test('when no single wish helps, it says so', () => {
    const one = changed(wishes, 'managers-1', {
      pinned: { day: '2027-12-01', half: 'morning', host: 'halland' },
    })
    const two = changed(one, 'jointSteering-1', { pinned: { day: '2027-12-07', half: 'morning', host: '' } })
    expect(sentences(two).at(-1)).toMatch(/^Ingen enskild önskan räcker/)
  })

  test('law: what would help does help, and what fits needs no help', () => {
    const given = changed(wishes, 'managers-1', {
      pinned: { day: '2027-12-01', half: 'morning', host: 'halland' },
    })
    const { helps } = whatWouldHelp(given)
    expect(helps.length).toBeGreaterThan(0)
    for (const one of helps) expect(placeSeries(candidatesOf(loosened(given, one)).problem).ok).toBe(true)
  })
})
