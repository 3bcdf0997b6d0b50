import { type Actor, maySeeSums, reachOf } from './access.ts'
import { yearOf } from './days.ts'
import type { Finding, Overview } from './findings.ts'
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
    findings: findingsFor(actor, findings),
    mine: waitingFor({ lists, actor, year, day, findings }),
    ...layOutYear(lists, year, day),
  }
}

/** Findings as the person may see them: of joint costs, who sees sums gets the counts without the rows behind them. */
function findingsFor(actor: Actor, findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ rule }) => rule !== 'jointCosts' || maySeeSums(actor))
    .map(finding => ({
      ...finding,
      restsOn: finding.restsOn.filter(({ noun }) => reachOf(actor, 'read', noun) === 'everything'),
    }))
}

/** The years that have a plan, activities or a meeting, newest first. */
export function yearsOf(lists: Pick<Lists, 'plans' | 'activities' | 'meetings'>): number[] {
  const planned = [...lists.plans.records, ...lists.activities.records].map(record => record.year)
  const years = [...planned, ...lists.meetings.records.map(({ startsOn }) => yearOf(startsOn))]
  return [...new Set(years)].sort((a, b) => b - a)
}
