import type { Actor } from './access.ts'
import type { Overview } from './findings.ts'
import type { Lists } from './records.ts'
import { judgeYear } from './rules.ts'
import { waitingFor } from './waiting.ts'
import { layOutYear } from './wheel.ts'

/** The first screen of a year for one person, computed for `day` (`YYYY-MM-DD`, Europe/Stockholm). */
export function overview(lists: Lists, actor: Actor, year: number, day: string): Overview {
  const findings = judgeYear(lists, year, day)
  return {
    year,
    day,
    findings,
    mine: waitingFor({ lists, actor, year, day, findings }),
    ...layOutYear(lists, year, day),
  }
}

/** The years that have a plan or activities, newest first. */
export function yearsOf(lists: Pick<Lists, 'plans' | 'activities'>): number[] {
  const years = [...lists.plans.records, ...lists.activities.records].map(record => record.year)
  return [...new Set(years)].sort((a, b) => b - a)
}
