import { afterEach, describe, expect, it } from 'vitest'
import {
  ageText,
  compareText,
  daySpan,
  longDay,
  monthName,
  monthSpan,
  speak,
  weekDay,
  weekText,
} from '../../src/web/format.ts'

afterEach(() => speak('sv'))

describe('dates as people in the collaboration write them', () => {
  it('say the day, its weekday and its week', () => {
    expect(longDay('2026-05-20')).toBe('20 maj 2026')
    expect(weekDay('2026-05-20')).toBe('onsdag 20 maj 2026')
    expect(weekText('2026-05-20')).toBe('vecka 21')
    expect(weekText('2027-01-01')).toBe('vecka 53')
    expect(monthName(1)).toBe('januari')
  })

  it('say what is the same in two days only once', () => {
    expect(daySpan('2026-05-20', '2026-05-20')).toBe('20 maj 2026')
    expect(daySpan('2026-05-20', '2026-05-21')).toBe('20–21 maj 2026')
    expect(daySpan('2026-05-30', '2026-06-02')).toBe('30 maj–2 juni 2026')
    expect(monthSpan('2026-03-01', '2026-06-30')).toBe('mars–juni 2026')
    expect(monthSpan('2026-03-01', '2026-03-30')).toBe('mars 2026')
    expect(monthSpan('2025-10-01', '2026-03-30')).toBe('okt 2025 – mars 2026')
    expect(monthSpan('2026-03-01', null)).toBe('mars 2026 –')
    expect(monthSpan(null, '2026-03-01')).toBe('– mars 2026')
    expect(monthSpan(null, null)).toBe('')
  })

  it('say how long ago or how soon in the measure people use', () => {
    expect(ageText('2026-05-20', '2026-05-20')).toBe('i dag')
    expect(ageText('2026-05-21', '2026-05-20')).toBe('i morgon')
    expect(ageText('2026-05-08', '2026-05-20')).toBe('för 12 dagar sedan')
    expect(ageText('2026-07-01', '2026-05-20')).toBe('om 6 veckor')
    expect(ageText('2026-11-20', '2026-05-20')).toBe('om 6 månader')
  })

  it('are English when Teams is', () => {
    speak('en')
    expect(longDay('2026-05-20')).toBe('20 May 2026')
    expect(weekText('2026-05-20')).toBe('week 21')
    expect(ageText('2026-05-08', '2026-05-20')).toBe('12 days ago')
  })
})

describe('names in order', () => {
  it('put å ä ö last, and nine before ten', () => {
    const names = ['Öckerö', 'Ale', 'Ängelholm', 'Åmål', 'Grupp 10', 'Grupp 9', 'Zorn']
    expect(names.toSorted(compareText)).toEqual([
      'Ale',
      'Grupp 9',
      'Grupp 10',
      'Zorn',
      'Åmål',
      'Ängelholm',
      'Öckerö',
    ])
  })
})
