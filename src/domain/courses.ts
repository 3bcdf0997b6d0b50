import { agreementAt } from './agreement-versions.ts'
import type { Agreement } from './agreements.ts'

/** The courses in Kommunikation & bemötande (agreement, "Utbildning"): grund, fortsättning, grund for managers. */
export const courseKinds = ['basic', 'continuation', 'managersBasic'] as const
export type CourseKind = (typeof courseKinds)[number]

/** What the agreement says of a course: its days, and how many seats a group has at least and when it is full. */
export type CourseTerms = {
  agreementFrom: string
  /** Null where that version has no such course. */
  days: number | null
  atLeast: number
  full: number
}

function daysOf(kind: CourseKind, version: Agreement): number | null {
  switch (kind) {
    case 'basic':
      return version.basicCourseDays
    case 'continuation':
      return version.continuationCourseDays
    case 'managersBasic':
      return version.managerCourseDays
  }
}

/** The terms of a course on a day (`YYYY-MM-DD`), of the version valid by then; null before the first one. */
export function courseTerms(
  versions: readonly Agreement[],
  kind: CourseKind,
  day: string,
): CourseTerms | null {
  const version = agreementAt(versions, day)
  if (version === null) return null
  const { validFrom, groupAtLeast, groupFull } = version
  return {
    agreementFrom: validFrom,
    days: daysOf(kind, version),
    atLeast: groupAtLeast,
    full: groupFull,
  }
}
