import { monthOf, yearOf } from './days.ts'
import type { Facts, Finding, FindingState } from './findings.ts'

/** A sentence made from the facts of a finding, or of something that waits. */
export type Say = (facts: Facts) => string

/** The words of a rule: its title, what it says in each state, what to do in time, and what is left to do when missed. */
export type RuleWords = {
  title: string
  says: Record<FindingState, Say>
  todo?: Say
  afterwards?: Say
}

/** What to do about a finding; empty when there is nothing to do. */
export function adviceOn(finding: Pick<Finding, 'state' | 'facts'>, words: RuleWords): string {
  switch (finding.state) {
    case 'met':
      return ''
    case 'missed':
      return words.afterwards?.(finding.facts) ?? ''
    case 'onTheWay':
    case 'atRisk':
      return words.todo?.(finding.facts) ?? ''
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  formats.set(locale, made)
  return made
}

/** A day in words: '12 maj 2026' for `sv-SE`, '12 May 2026' for `en-GB`. An empty day stays empty. */
export function sayDay(day: string, locale: string): string {
  if (day === '') return ''
  return formatOf(locale).format(Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))))
}

/** A count among the facts; 0 when it is not there. */
export function countIn(facts: Facts, key: string): number {
  const value = facts[key]
  return typeof value === 'number' ? value : 0
}

/** A text or day among the facts; empty when it is not there. */
export function textIn(facts: Facts, key: string): string {
  const value = facts[key]
  return typeof value === 'string' ? value : ''
}

/** The number of something with its noun: '1 möte', '3 möten'. */
export function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

/** A part of a sentence that is said only when there is something to say. */
export function when(condition: string | number | boolean, part: string): string {
  return condition ? part : ''
}
