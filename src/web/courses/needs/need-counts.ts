import { type CourseKind, courseKinds } from '../../../domain/courses.ts'
import type { NeedCounts } from '../../../domain/need-board.ts'
import { type Need, need } from '../../../domain/needs.ts'

/** What stands in the fields, as it is written. */
export type Written = Readonly<Record<CourseKind, string>>

/** The numbers of a row as they stand in the fields; empty ones while nobody has answered. */
export function writtenIn(row: Need | null): Written {
  const text = (kind: CourseKind) => (row === null || row.answeredAt === null ? '' : String(row[kind]))
  return { basic: text('basic'), continuation: text('continuation'), managersBasic: text('managersBasic') }
}

/** A number of people as it was written, an empty field being nought; null for what is none. */
export function readCount(kind: CourseKind, text: string): number | null {
  const trimmed = text.trim()
  return need.shape[kind].safeParse(/^\d{0,4}$/.test(trimmed) ? Number(trimmed) : null).data ?? null
}

/** All the numbers; null while one of them is none. */
export function readCounts(written: Written): NeedCounts | null {
  const [basic, continuation, managersBasic] = courseKinds.map(kind => readCount(kind, written[kind]))
  if (basic == null || continuation == null || managersBasic == null) return null
  return { basic, continuation, managersBasic }
}
