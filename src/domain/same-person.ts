import { alike } from './alike.ts'
import { addressKey } from './mail-address.ts'
import { sameOffice } from './seat-state.ts'
import type { CourseSeat } from './seats.ts'

/** What two rows are told apart by. */
export type Identified = Pick<CourseSeat, 'name' | 'email' | 'personId' | 'officeId' | 'workplace'>

/** How two rows come to look like one person: what is near is advice, for a person to look at. */
export const nearWays = [
  'spelling',
  'wordOrder',
  'partOfName',
  'otherOffice',
  'otherAddress',
  'sameAddress',
  'twoRows',
] as const
export type NearWay = (typeof nearWays)[number]

export type Likeness =
  | { likeness: 'same'; by: 'personId' | 'nameAndOffice' | 'nameAndAddress' }
  | { likeness: 'near'; by: NearWay }
  | { likeness: 'other' }

const different: Likeness = { likeness: 'other' }
const near = (by: NearWay): Likeness => ({ likeness: 'near', by })

/** Letters that stand for the same sound in Swedish names, so that Kristina and Christina meet. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L} ]/gu, ''],
  [/ch|ck|c|q/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/hj|gj/g, 'j'],
  [/(.)\1+/g, '$1'],
]

const soundOf = (name: string): string =>
  sounds.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    alike(name).normalize('NFD').replaceAll(/\p{M}/gu, ''),
  )

/** Whether so few letters have to be put in, taken out or exchanged to come from one text to the other (Levenshtein). */
function isWithin(allowed: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > allowed) return false
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1]
    for (let at = 1; at <= other.length; at += 1)
      next[at] = Math.min(
        (row[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (row[at - 1] ?? 0) + Number(letter !== other[at - 1]),
      )
    if (Math.min(...next) > allowed) return false
    row = next
  }
  return (row.at(-1) ?? 0) <= allowed
}

/** Names that sound alike may differ by one letter, long ones by two. */
const lettersAllowed = (sound: string): number => (sound.length < 12 ? 1 : 2)

function isSpelledNear(one: string, other: string): boolean {
  const [first, second] = [soundOf(one), soundOf(other)]
  return isWithin(lettersAllowed(first.length < second.length ? first : second), first, second)
}

/** What of a name tells at a glance that another is not near it. */
export type NameSketch = { letters: number; length: number; words: readonly string[] }

/** Which letters a name has, by how it sounds: a bit each, letters beyond a to z sharing a few. */
const lettersOf = (sound: string): number =>
  [...sound.replaceAll(' ', '')].reduce((bits, letter) => {
    const place = (letter.codePointAt(0) ?? 0) - 97
    return bits | (1 << (place >= 0 && place < 26 ? place : 26 + (Math.abs(place) % 5)))
  }, 0)

export function sketchOf(name: string): NameSketch {
  const sound = soundOf(name)
  return { letters: lettersOf(sound), length: sound.length, words: alike(name).split(' ') }
}

const bitsIn = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Whether two names may be near: two letters more or less change at most four of those they have; or they share two words. */
export const mayBeNear = (one: NameSketch, other: NameSketch): boolean =>
  (Math.abs(one.length - other.length) <= 2 && bitsIn(one.letters ^ other.letters) <= 4) ||
  one.words.filter(word => other.words.includes(word)).length > 1

/** How two names are near each other: equal, near in a way, or null. */
function nameLikeness(one: string, other: string): 'equal' | 'spelling' | 'wordOrder' | 'partOfName' | null {
  const [first, second] = [alike(one), alike(other)]
  if (first === '' || second === '') return null
  if (first === second) return 'equal'
  const [fewer, more] = [first.split(' '), second.split(' ')].toSorted((a, b) => a.length - b.length)
  if (fewer === undefined || more === undefined) return null
  const within = fewer.length > 1 && fewer.every(word => more.includes(word))
  if (within) return fewer.length === more.length ? 'wordOrder' : 'partOfName'
  return isSpelledNear(one, other) ? 'spelling' : null
}

const isSameName = (one: Identified, other: Identified): boolean =>
  alike(one.name) !== '' && alike(one.name) === alike(other.name)

/** Whether two rows have a person's row each, and not the same one. */
const haveTwoRows = (one: Identified, other: Identified): boolean =>
  one.personId !== null && other.personId !== null && one.personId !== other.personId

function likenessOfNames(one: Identified, other: Identified): Likeness {
  const [first, second] = [addressKey(one.email), addressKey(other.email)]
  const sameAddress = first !== '' && first === second
  // With nothing else in common only the very name counts: most rows of many years are told apart by this alone.
  if (!sameAddress && !sameOffice(one, other)) return isSameName(one, other) ? near('otherOffice') : different
  const names = nameLikeness(one.name, other.name)
  // A mailbox may be shared by a whole office.
  if (names === null) return sameAddress ? near('sameAddress') : different
  if (names !== 'equal') return near(names)
  if (sameAddress) return { likeness: 'same', by: 'nameAndAddress' }
  // Two of a large office may bear the same name.
  return first === '' || second === '' ? { likeness: 'same', by: 'nameAndOffice' } : near('otherAddress')
}

/**
 * Whether two rows are the same person, may be, or are not. The same by the person's row, or by name together with
 * address or office; what is only near is never acted upon by itself. A row whose name has been removed is nobody's.
 */
export function likenessOf(one: Identified, other: Identified): Likeness {
  if (one.personId !== null && one.personId === other.personId) return { likeness: 'same', by: 'personId' }
  const likeness = likenessOfNames(one, other)
  return likeness.likeness === 'same' && haveTwoRows(one, other) ? near('twoRows') : likeness
}

/** Whether they are the same by name and office, whatever their addresses: old rosters have old addresses. */
export const hasSameNameAndOffice = (one: Identified, other: Identified): boolean =>
  sameOffice(one, other) && isSameName(one, other) && !haveTwoRows(one, other)

/** Two rows that are, or may be, one person. */
export type Double<T> = { one: T; other: T; likeness: Exclude<Likeness, { likeness: 'other' }> }

/** Every two rows that are, or may be, the same person entered twice, in the order of the rows. */
export function doublesIn<T extends Identified>(rows: readonly T[]): Double<T>[] {
  return rows.flatMap((one, at) =>
    rows.slice(at + 1).flatMap(other => {
      const likeness = likenessOf(one, other)
      return likeness.likeness === 'other' ? [] : [{ one, other, likeness }]
    }),
  )
}
