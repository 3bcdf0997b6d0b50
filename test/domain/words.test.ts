import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  courseFields as englishCourseFields,
  courseRefused as englishCourseRefused,
} from '../../src/domain/course-field-words.en.ts'
import {
  courseFields as swedishCourseFields,
  courseRefused as swedishCourseRefused,
} from '../../src/domain/course-field-words.sv.ts'
import { courseWords as englishCourses } from '../../src/domain/course-words.en.ts'
import { courseWords as swedishCourses } from '../../src/domain/course-words.sv.ts'
import { dayWords as englishDays } from '../../src/domain/day-words.en.ts'
import { dayWords as swedishDays } from '../../src/domain/day-words.sv.ts'
import type { Facts } from '../../src/domain/findings.ts'
import { formingWords as englishForming } from '../../src/domain/forming-words.en.ts'
import { formingWords as swedishForming } from '../../src/domain/forming-words.sv.ts'
import { needWords as englishNeeds } from '../../src/domain/need-words.en.ts'
import { needWords as swedishNeeds } from '../../src/domain/need-words.sv.ts'
import { placingWords as englishPlacing } from '../../src/domain/placing-words.en.ts'
import { placingWords as swedishPlacing } from '../../src/domain/placing-words.sv.ts'
import { rosterWords as englishRosters } from '../../src/domain/roster-words.en.ts'
import { rosterWords as swedishRosters } from '../../src/domain/roster-words.sv.ts'
import { type Say, sayDay } from '../../src/domain/wording.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'

type Word = string | ((...told: readonly unknown[]) => string)

/** Every word by its path, as `problems.stale`. */
function wordsIn(value: unknown, path = ''): Map<string, Word> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value === 'function')
    return new Map([[path, (...told) => Reflect.apply(value, undefined, told)]])
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(parts.flatMap(([key, part]) => [...wordsIn(part, path === '' ? key : `${path}.${key}`)]))
}

const swedish = wordsIn({
  ...sv,
  days: swedishDays,
  placing: swedishPlacing,
  forming: swedishForming,
  needs: swedishNeeds,
  rosters: swedishRosters,
  courses: { ...swedishCourses, fields: swedishCourseFields, refused: swedishCourseRefused },
})
const english = wordsIn({
  ...en,
  days: englishDays,
  placing: englishPlacing,
  forming: englishForming,
  needs: englishNeeds,
  rosters: englishRosters,
  courses: { ...englishCourses, fields: englishCourseFields, refused: englishCourseRefused },
})

/** What each fact of a rule is, in a sample where everything that can be said is said. */
const days =
  'next on since ends endsOn last bookBy updated anchored decided anchoring deciding elsewhereOn deadline'.split(
    ' ',
  )
const texts = 'names group reason comment offices paragraph at elsewhereAt misread'.split(' ')
const counts =
  'year planYear due count more total held booked needed missing unmarked unreadable over hasPlan beforeSummer days length updatedBefore anchoredBefore totalMVG totalMH withoutMVG withoutMH breaches unshared unreasoned deviations otherKey half unsent cancelled'.split(
    ' ',
  )
const full: Facts = Object.fromEntries([
  ...days.map((key, at) => [key, `2026-05-${at + 10}`]),
  ...texts.map((key, at) => [key, `Namn${at}`]),
  ...counts.map((key, at) => [key, at + 101]),
])

const someFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries([
    ...days.map(key => [key, fc.constantFrom('', full[key] ?? '')] as const),
    ...texts.map(key => [key, fc.constantFrom('', full[key] ?? '')] as const),
    ...counts.map(key => [key, fc.constantFrom(0, 1, full[key] ?? 2)] as const),
  ]),
)

const saysFacts = (path: string) => /^(rules|waiting)\./.test(path)
const told = (path: string): readonly unknown[] =>
  saysFacts(path) ? [full] : ['Alfa', 'Beta', 'Gamma', 'Delta']
const said = (word: Word | undefined, facts: readonly unknown[]) =>
  typeof word === 'function' ? word(...facts) : (word ?? '')

/** The facts that a sentence looks at. */
function lookedAt(say: Word | undefined, facts: Facts): string[] {
  const keys = new Set<string>()
  const watched = new Proxy(facts, {
    get: (all, key) => {
      if (typeof key === 'string') keys.add(key)
      return Reflect.get(all, key)
    },
  })
  said(say, [watched])
  return [...keys].toSorted()
}

describe('the two languages', () => {
  test('have the same words, each of the same kind', () => {
    const kinds = (words: Map<string, Word>) =>
      [...words].map(([path, word]) => `${path}: ${typeof word}`).toSorted()
    expect(kinds(english)).toEqual(kinds(swedish))
    expect(english.size).toBeGreaterThan(300)
    expect([sv.language, en.language]).toEqual(['sv', 'en'])
  })

  test.each([
    ['Swedish', swedish],
    ['English', english],
  ])('%s leaves nothing unsaid', (_language, words) => {
    for (const [path, word] of words) {
      const sentence = said(word, told(path))
      // Who has given the reason has nothing left to do.
      if (path === 'rules.planOrder.afterwards') continue
      expect(sentence, path).toMatch(/\S/)
      expect(sentence, path).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$/)
    }
    expect(said(words.get('rules.planOrder.afterwards'), [{ ...full, reason: '' }])).toMatch(/\S/)
  })

  test.each([...swedish].filter(([path]) => saysFacts(path)).map(([path]) => path))(
    '%s rests on the same facts and tells the same of them',
    path => {
      const [one, other] = [swedish.get(path), english.get(path)]
      fc.assert(
        fc.property(someFacts, facts => {
          expect(lookedAt(other, facts)).toEqual(lookedAt(one, facts))
          const [inSwedish, inEnglish] = [said(one, [facts]), said(other, [facts])]
          expect(inEnglish === '').toBe(inSwedish === '')
          for (const day of days.map(key => String(facts[key])).filter(text => text !== ''))
            expect(inEnglish.includes(sayDay(day, 'en-GB'))).toBe(inSwedish.includes(sayDay(day, 'sv-SE')))
          for (const name of texts.map(key => String(facts[key])).filter(text => text !== ''))
            expect(inEnglish.includes(name)).toBe(inSwedish.includes(name))
          for (const count of counts.map(key => Number(facts[key])).filter(number => number > 100))
            expect(inEnglish.includes(String(count))).toBe(inSwedish.includes(String(count)))
        }),
        { numRuns: 100 },
      )
    },
  )

  test.each([...swedish].filter(([path, word]) => typeof word === 'function' && !saysFacts(path)))(
    '%s repeats the same of what it is given',
    (path, word) => {
      const given = told(path)
      const repeated = (sentence: string) => given.filter(part => sentence.includes(String(part)))
      expect(repeated(said(english.get(path), given))).toEqual(repeated(said(word, given)))
    },
  )

  test('count one thing as one and several as several', () => {
    const one = (say: Say | undefined) => say?.({ ...full, count: 1, more: 0 })
    const several = (say: Say | undefined) => say?.({ ...full, count: 2, more: 0 })
    expect([one(en.rules.reach.says.missed), several(en.rules.reach.says.missed)]).toEqual([
      expect.stringMatching(/^1 office has /),
      expect.stringMatching(/^2 offices have /),
    ])
    expect([one(en.waiting.vacantSeat), several(en.waiting.vacantSeat)]).toEqual([
      expect.stringMatching(/1 seat is vacant/),
      expect.stringMatching(/2 seats are vacant/),
    ])
  })
})

describe('each language keeps to itself', () => {
  const wordsOf = (sentence: string) => sentence.toLowerCase().split(/[^\p{L}’]+/u)

  test('no common English word stands in the Swedish', () => {
    const common = new Set(
      'a an and are as been but by could does for from has have is it its not of or than that the there they this to was were which who will with without you your row rows saved meeting meetings steering should must missing again column activity office'.split(
        ' ',
      ),
    )
    const found = [...swedish].flatMap(([path, word]) => {
      const sentence = said(word, told(path))
      return wordsOf(sentence).flatMap(one => (common.has(one) ? [`${path}: ${one}`] : []))
    })
    expect(found).toEqual([])
  })

  test('no Swedish stands in the English but the names that the collaboration goes by', () => {
    const names = [
      'Västra Götaland',
      'Miljösamverkan',
      'Samverkansplanen',
      'Samverkansplan',
      'Det önskade läget',
      'chefsmöte',
      'Mötesplats goda exempel',
      'Mötesplats',
      'Sjuhärad',
      'Borås',
      'öre',
      // Lists bear their names in SharePoint, and sections their headings in the agreement.
      ...Object.values(sv.nouns).map(({ list }) => list),
      ...Object.values(sv.sections).map(({ title }) => title),
    ].toSorted((one, other) => other.length - one.length)
    const found = [...english].flatMap(([path, word]) => {
      const sentence = names.reduce((rest, name) => rest.replaceAll(name, ''), said(word, told(path)))
      const common = wordsOf(sentence).filter(one =>
        ['och', 'att', 'det', 'som', 'till', 'med', 'inte', 'av', 'den', 'ett', 'finns'].includes(one),
      )
      return common.length > 0 || /[åäö]/i.test(sentence) ? [`${path}: ${sentence}`] : []
    })
    expect(found).toEqual([])
  })

  test('quotes and apostrophes are those of the language', () => {
    const texts = (words: Map<string, Word>) => [...words].map(([path, word]) => said(word, told(path)))
    expect(texts(english).filter(text => /["'”]/.test(text.replaceAll(/“[^“”]*”/g, '')))).toEqual([])
    expect(texts(swedish).filter(text => /["'“’]/.test(text))).toEqual([])
  })

  test('the English is British', () => {
    const american = /\b(color|organization|program|center|behavior|canceled|judgment|license|recogniz)/i
    const texts = [...english].map(([path, word]) => said(word, told(path)))
    expect(texts.filter(text => american.test(text.replaceAll(/programme/gi, '')))).toEqual([])
  })
})
