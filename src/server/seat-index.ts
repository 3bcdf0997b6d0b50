import { alike } from '../domain/alike.ts'
import type { CourseKind } from '../domain/courses.ts'
import { addressKey } from '../domain/mail-address.ts'
import { type FinishedBasic, finishedBasic, isFinishedBasic, newestFirst } from '../domain/prerequisites.ts'
import { type Identified, mayBeNear, type NameSketch, sketchOf } from '../domain/same-person.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Stored, Unreadable } from '../domain/stored.ts'
import type { Words } from '../domain/words.sv.ts'
import type { Mirror } from '../graph/mirror.ts'

type Row = Stored<CourseSeat>

/** The seats by round and by person, so that a roster of today costs the same with rosters of many years as with one. */
export type SeatIndex = {
  /** Every row of a round, in the order of the list. Throws what keeps the list from being read. */
  of: (roundId: string) => readonly Row[]
  /** Those of a course who have no round. */
  queued: (kind: CourseKind) => readonly Row[]
  /** The completed basic courses of all who may be the same person, newest first. */
  finishedLike: (person: Identified) => readonly FinishedBasic[]
  unreadable: (words: Words) => readonly Unreadable[]
}

/** Rows under keys, where a row may stand under several. */
class Shelf<T> {
  readonly #byKey = new Map<string, Map<string, T>>()
  put(keys: readonly string[], id: string, one: T): void {
    for (const key of keys) {
      const ones = this.#byKey.get(key) ?? new Map<string, T>()
      this.#byKey.set(key, ones.set(id, one))
    }
  }
  drop(keys: readonly string[], id: string): void {
    for (const key of keys) this.#byKey.get(key)?.delete(id)
  }
  under(key: string): Iterable<T> {
    return this.#byKey.get(key)?.values() ?? []
  }
}

const placeOf = ({ roundId, kind }: Pick<Row, 'roundId' | 'kind'>): string => roundId ?? `queue ${kind}`

const officeKey = ({ officeId, workplace }: Identified): string =>
  `office ${officeId ?? `named ${alike(workplace)}`}`

/** What a person can be found by, the office apart, of which there are many. */
const ownKeys = ({ name, email, personId }: Identified): string[] => [
  ...(alike(name) === '' ? [] : [`name ${alike(name)}`]),
  ...(addressKey(email) === '' ? [] : [`address ${addressKey(email)}`]),
  ...(personId === null ? [] : [`person ${personId}`]),
]

const byRow = (one: Row, other: Row): number => Number(one.id) - Number(other.id)

type Known = { row: Row; name: NameSketch }

/** Follows the list of seats: what changes is put in its place, and nothing else is looked at. */
export function openSeatIndex(mirror: Mirror): SeatIndex {
  const places = new Shelf<Row>()
  const finished = new Shelf<Known>()
  const unreadable = new Map<string, (words: Words) => Unreadable>()
  const drop = (row: Row) => {
    places.drop([placeOf(row)], row.id)
    if (isFinishedBasic(row)) finished.drop([...ownKeys(row), officeKey(row)], row.id)
  }
  const put = (row: Row) => {
    places.put([placeOf(row)], row.id, row)
    if (!isFinishedBasic(row)) return
    finished.put([...ownKeys(row), officeKey(row)], row.id, { row, name: sketchOf(row.name) })
  }
  mirror.follow('seats', (before, after) => {
    if (before?.record) drop(before.record)
    if (after?.record) put(after.record)
    if (after?.unreadable) unreadable.set(after.id, after.unreadable)
    else unreadable.delete(after?.id ?? before?.id ?? '')
  })
  const under = (key: string): readonly Row[] => {
    mirror.rows('seats')
    return [...places.under(key)].toSorted(byRow)
  }
  function like(person: Identified): FinishedBasic[] {
    mirror.rows('seats')
    const own = sketchOf(person.name)
    const found = new Map<string, Row>()
    for (const key of ownKeys(person)) for (const { row } of finished.under(key)) found.set(row.id, row)
    for (const { row, name } of finished.under(officeKey(person)))
      if (mayBeNear(own, name)) found.set(row.id, row)
    return [...found.values()]
      .toSorted(byRow)
      .map(row => finishedBasic(row, mirror.row('rounds', row.roundId ?? '')?.record ?? undefined))
      .toSorted(newestFirst)
  }
  return {
    of: under,
    queued: kind => under(`queue ${kind}`),
    finishedLike: like,
    unreadable: words => [...unreadable.values()].map(say => say(words)),
  }
}
