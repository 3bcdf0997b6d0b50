import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../src/domain/activities.ts'
import { othersActivity } from '../../src/domain/import-caution.ts'
import { unwrittenActivity } from '../../src/domain/unwritten-activity.ts'
import { leads, parties } from '../../src/domain/vocabulary.ts'

const activity = (title: string, lead: Activity['lead']) => ({ ...unwrittenActivity(2026, 10, lead), title })
const row = (title: string, before: Activity | null, lead: Activity['lead']) => ({
  title,
  before,
  after: activity(before?.title ?? title, lead),
})

describe('a row that only resembles an activity of the other side', () => {
  test('is told whose it is, whether the row or the person says that it is ours', () => {
    const theirs = activity('Små avlopp – tillsyn', 'MH')
    expect(othersActivity(row('SMÅ AVLOPP tillsyn', theirs, 'MVG'), null)).toBe('MH')
    expect(othersActivity(row('SMÅ AVLOPP tillsyn', theirs, 'MH'), 'MVG')).toBe('MH')
  })

  test('law: a title to the letter, a joint activity and a new one are never held back', () => {
    const side = fc.constantFrom(null, ...parties)
    const lead = fc.constantFrom(...leads)
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), lead, lead, side, (title, before, after, party) => {
        expect(othersActivity(row(title, activity(title, before), after), party)).toBeNull()
        expect(othersActivity(row(`${title}!`, activity(title, 'joint'), after), party)).toBeNull()
        expect(othersActivity(row(title, null, after), party)).toBeNull()
      }),
    )
  })

  test('of the same side is the same activity', () => {
    const ours = activity('Små avlopp', 'MVG')
    expect(othersActivity(row('små avlopp', ours, 'MVG'), 'MVG')).toBeNull()
  })
})
