import { courseKinds } from '../domain/courses.ts'
import { today } from '../domain/days.ts'
import { type AboutHalf, halfPeriod, isSameNeed, kindsAsked, type NeedCounts } from '../domain/need-board.ts'
import type { Need } from '../domain/needs.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { lists } from '../graph/lists.ts'
import { allLists, type House } from './house.ts'
import { needWordsFor } from './need-words-for.ts'
import { overNewest } from './over-newest.ts'
import { refuse } from './season-people.ts'
import { changeRecord, type Writer } from './write-record.ts'

/** Whether a half-year can no longer be answered or asked about. */
export const isOver = ({ world }: Pick<House, 'world'>, about: AboutHalf): boolean =>
  today(world.now()) > halfPeriod(about).to

/** Throws `malformed` for people of a course that the agreement does not have then. */
function demandCourses({ house, words }: Writer, about: AboutHalf, counts: NeedCounts): void {
  const asked = kindsAsked(allLists(house.mirror, words), about)
  for (const kind of courseKinds.filter(one => counts[one] > 0 && !asked.includes(one)))
    refuse(kind, [needWordsFor(words).noSuchCourse(words.choices.courseKind[kind])])
}

type Answer = { counts: NeedCounts; seen: string | null }

/**
 * Enters an answer in the row that `find` gives, over the version that was seen; asking and reminding change the row
 * too, but not what anybody answered. The same answer again changes nothing. Throws `stale` with the present row when
 * somebody else has answered meanwhile, `malformed` for a course that the agreement does not have.
 */
export async function enterNeed(
  writer: Writer,
  find: () => Promise<Stored<Need>>,
  { counts, seen }: Answer,
): Promise<Stored<Need>> {
  const entered = await overNewest(async () => {
    const row = await find()
    demandCourses(writer, row, counts)
    if (row.answeredAt !== null && isSameNeed(row, counts)) return { row }
    if (row.answeredAt !== null && row.etag !== seen) return { current: row }
    const answered: Need = {
      ...bareRecord<Need>(lists.needs.schema, row),
      ...counts,
      answeredAt: new Date(writer.house.world.now()).toISOString(),
      answeredBy: writer.actor.name,
    }
    return { row: await changeRecord(writer, lists.needs, row.id, answered, row.etag) }
  })
  if (entered.row === undefined) throw new Problem('stale', { current: entered.current })
  return entered.row
}
