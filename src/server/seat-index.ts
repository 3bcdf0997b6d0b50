import type { CourseKind } from '../domain/courses.ts'
import { type FinishedBasic, finishedBasics } from '../domain/prerequisites.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Stored } from '../domain/stored.ts'
import { type Mirror, revisionOf } from '../graph/mirror.ts'

type Row = Stored<CourseSeat>

/** The seats by round, so that a roster of today costs the same with rosters of many years as with one. */
export type SeatIndex = {
  /** Every row of a round, in the order of the list. Throws what keeps the list from being read. */
  of: (roundId: string) => readonly Row[]
  /** Those of a course who have no round. */
  queued: (kind: CourseKind) => readonly Row[]
  /** Who has completed the basic course, newest first. */
  finished: () => readonly FinishedBasic[]
}

const keyOf = ({ roundId, kind }: Pick<Row, 'roundId' | 'kind'>): string => roundId ?? `queue ${kind}`

/** Follows the list of seats: what changes is put in its place, and nothing else is looked at. */
export function openSeatIndex(mirror: Mirror): SeatIndex {
  const byKey = new Map<string, Map<string, Row>>()
  let known: { at: string; finished: readonly FinishedBasic[] } | null = null
  mirror.follow('seats', (before, after) => {
    if (before?.record) byKey.get(keyOf(before.record))?.delete(before.id)
    if (!after?.record) return
    const key = keyOf(after.record)
    const rows = byKey.get(key) ?? new Map<string, Row>()
    byKey.set(key, rows.set(after.id, after.record))
  })
  const under = (key: string): readonly Row[] => {
    mirror.rows('seats')
    return [...(byKey.get(key)?.values() ?? [])].toSorted((one, other) => Number(one.id) - Number(other.id))
  }
  return {
    of: under,
    queued: kind => under(`queue ${kind}`),
    finished: () => {
      const at = revisionOf(mirror, ['seats', 'rounds'])
      if (known?.at !== at) {
        const rounds = new Map(mirror.collection('rounds').records.map(round => [round.id, round]))
        known = { at, finished: finishedBasics(mirror.collection('seats').records, rounds) }
      }
      return known.finished
    },
  }
}
