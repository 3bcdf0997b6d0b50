import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../src/domain/activities.ts'
import { similarActivities } from '../../src/domain/similar-activities.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { leads } from '../../src/domain/vocabulary.ts'
import { demonstration } from '../../src/server/demonstration.ts'

const demo = demonstration([], '2026-09-15').activities.map(
  ({ record }, at): Stored<Activity> => ({
    ...record,
    id: String(at + 1),
    etag: '',
    modifiedAt: '',
    modifiedBy: '',
  }),
)
const thisYear = demo.filter(activity => activity.year === 2026)
const hints = (title: string, lead: Activity['lead']) =>
  similarActivities({ title, lead, year: 2026 }, demo).map(({ activity }) => activity.title)

describe('a hint of double work', () => {
  test('the two campaigns on small sewage works see each other, with the reason', () => {
    const one = thisYear.find(activity => activity.title === 'Tillsyn av små avlopp')
    const found = one ? similarActivities(one, demo) : []
    expect(found.map(({ activity }) => activity.title)).toEqual(['Små avlopp – tillsynskampanj'])
    expect(found[0]?.reason).toBe('Båda handlar om avlopp. Den andra leds av MH.')
  })

  test('in the whole plan of the year nothing else gives a hint', () => {
    const hinted = thisYear.filter(activity => similarActivities(activity, demo).length > 0)
    expect(hinted.map(activity => activity.title).toSorted()).toEqual([
      'Små avlopp – tillsynskampanj',
      'Tillsyn av små avlopp',
    ])
  })

  test.each([
    ['Strandskyddstillsyn vid sjöar', 'MH', 'Strandskydd: tillsyn längs sjöar'],
    ['PFAS på brandövningsplats', 'MVG', 'PFAS vid brandövningsplatser'],
    ['BULLER från värmepump', 'MVG', 'Handläggarstöd om buller från värmepumpar'],
    ['Lantbrukstillsyn', 'joint', 'Tillsyn på mindre lantbruk'],
  ] as const)('a new activity called %s led by %s looks like %s', (title, lead, expected) => {
    expect(hints(title, lead)).toContain(expected)
  })

  test.each(['Tillsyn', 'Gemensamt projekt', 'Kampanj om ny lag', ''])(
    'the title %j says too little for a hint',
    title => {
      expect(leads.flatMap(lead => hints(title, lead))).toEqual([])
    },
  )

  test('the same side, the same row and another year give no hint', () => {
    expect(hints('Tillsyn av små avlopp', 'MVG')).toEqual(['Små avlopp – tillsynskampanj'])
    expect(similarActivities({ title: 'Tillsyn av små avlopp', lead: 'MH', year: 2031 }, demo)).toEqual([])
  })

  test('law: likeness is mutual, and lies between the threshold and one', () => {
    const anyOf = fc.constantFrom(...thisYear)
    fc.assert(
      fc.property(anyOf, anyOf, (one, other) => {
        const there = similarActivities(one, [other])[0]?.likeness
        expect(similarActivities(other, [one])[0]?.likeness).toBe(there)
        expect(there ?? 1).toBeGreaterThanOrEqual(0.5)
        expect(there ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })
})
