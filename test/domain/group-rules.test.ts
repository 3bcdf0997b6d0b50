import { describe, expect, test } from 'vitest'
import { findings, group, lists, meeting, office, theFinding } from '../support/collaboration.ts'

const day = '2026-06-01'
const seat = (name: string, person: string | null = 'Prov Provsson') => ({ office: name, person })

describe('reach: all offices may take part', () => {
  const offices = [
    office('Ale kommun'),
    office('Borås stad'),
    office('Essunga kommun', 'VG', { validTo: '2025-12-31' }),
    office('Falkenbergs kommun', 'H'),
    office('Framtida nämnd', 'H', { validFrom: '2027-01-01' }),
  ]

  test('names the offices of the day that have no seat in an active group, counted per side', () => {
    const groups = [
      group('Arbetsgrupp', { seats: [seat('borås stad ')] }),
      group('Avslutad', { active: false, seats: [seat('Ale kommun')] }),
    ]
    expect(theFinding(lists({ offices, groups }), 'reach', 2026, day)).toMatchObject({
      state: 'onTheWay',
      force: 'recommendation',
      section: 'plan',
      facts: {
        count: 2,
        withoutMVG: 1,
        totalMVG: 2,
        withoutMH: 1,
        totalMH: 1,
        names: 'Ale kommun, Falkenbergs kommun',
      },
      restsOn: [
        { noun: 'offices', id: '1' },
        { noun: 'offices', id: '4' },
      ],
    })
  })

  test('a vacant seat is a seat, and an office that has left is not missed', () => {
    const groups = [
      group('G', { seats: [seat('Ale kommun', null), seat('Borås stad'), seat('Falkenbergs kommun')] }),
    ]
    expect(theFinding(lists({ offices, groups }), 'reach', 2026, day).state).toBe('met')
    expect(theFinding(lists({ offices, groups }), 'reach', 2025, '2025-12-31').facts).toMatchObject({
      totalMVG: 3,
    })
  })

  test('seats have no history, so other years are not judged by them', () => {
    const groups = [group('G', { seats: [seat('Ale kommun', null)], mandateEnds: '2025-06-01' })]
    for (const rule of ['reach', 'vacantSeats', 'mandate'] as const) {
      expect(findings(lists({ offices, groups }), rule, 2026, day)).toHaveLength(1)
      expect(findings(lists({ offices, groups }), rule, 2025, day)).toEqual([])
      expect(findings(lists({ offices, groups }), rule, 2027, day)).toEqual([])
    }
  })
})

describe('seats and mandates', () => {
  test('vacant seats are counted, and can be filled at the next chefsmöte', () => {
    const groups = [
      group('Chefsgrupp', {
        seats: [seat('Ale kommun', null), seat('Borås stad', null), seat('Marks kommun')],
      }),
      group('Full', { seats: [seat('Ale kommun')] }),
      group('Avslutad', { active: false, seats: [seat('Ale kommun', null)] }),
    ]
    expect(theFinding(lists({ groups }), 'vacantSeats', 2026, day)).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
      facts: { count: 2, names: 'Chefsgrupp' },
      restsOn: [{ noun: 'groups', id: '1', title: 'Chefsgrupp' }],
    })
    const meetings = [meeting('managers', '2026-10-07', 'planned', { endsOn: '2026-10-08' })]
    expect(theFinding(lists({ groups, meetings }), 'vacantSeats', 2026, day)).toMatchObject({
      state: 'onTheWay',
      lastDay: '2026-10-08',
      facts: { next: '2026-10-07' },
    })
    expect(theFinding(lists({ groups: groups.slice(1) }), 'vacantSeats', 2026, day).state).toBe('met')
  })

  test('groups without seats have none to fill', () => {
    expect(findings(lists({ groups: [group('Projektledare')] }), 'vacantSeats', 2026, day)).toEqual([])
  })

  test('a mandate is at risk from ninety days before its end and missed the day after it', () => {
    const groups = [group('Arbetsgrupp', { mandateEnds: '2026-08-30' })]
    expect(findings(lists({ groups }), 'mandate', 2026, '2026-05-31')).toEqual([])
    expect(theFinding(lists({ groups }), 'mandate', 2026, '2026-06-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-08-30',
      facts: { group: 'Arbetsgrupp', ends: '2026-08-30' },
    })
    expect(theFinding(lists({ groups }), 'mandate', 2026, '2026-08-30').state).toBe('atRisk')
    expect(theFinding(lists({ groups }), 'mandate', 2026, '2026-08-31')).toMatchObject({
      state: 'missed',
      lastDay: null,
    })
  })

  test('each mandate stands as a finding of its own, those of groups that are closed not at all', () => {
    const groups = [
      group('A', { mandateEnds: '2026-05-01' }),
      group('B', { mandateEnds: '2026-07-01' }),
      group('C', { mandateEnds: '2026-07-01', active: false }),
    ]
    expect(findings(lists({ groups }), 'mandate', 2026, day).map(f => f.restsOn[0]?.title)).toEqual([
      'A',
      'B',
    ])
  })
})
