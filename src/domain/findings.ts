import type { Lead, Noun } from './vocabulary.ts'

/** How strongly the agreement says it. */
export const forces = ['goal', 'must', 'should', 'recommendation'] as const
export type Force = (typeof forces)[number]

/** Worst first: the order in which a person should see them. */
export const findingStates = ['missed', 'atRisk', 'onTheWay', 'met'] as const
export type FindingState = (typeof findingStates)[number]

/** Sections of the agreement, by key; their text in our own words stands in the words. */
export const sections = ['basis', 'sharing', 'plan', 'courses', 'managers', 'exampleDays', 'groups'] as const
export type Section = (typeof sections)[number]

/** A record that a statement rests on. */
export type Reference = { noun: Noun; id: string; title: string }

/** What the words fill in: days as `YYYY-MM-DD`, counts as numbers, titles as text. */
export type Facts = Readonly<Record<string, string | number>>

/** One statement about the collaboration, computed from what happened. Its sentences are `words.rules[rule]`. */
export type Finding = {
  rule: string
  force: Force
  state: FindingState
  section: Section
  /** Day from which the judging version of the agreement is valid. */
  agreementFrom: string
  facts: Facts
  restsOn: readonly Reference[]
  /** The last day on which it can still be saved; null when met or lost. */
  lastDay: string | null
}

/** Something with a place in the year, for the year wheel and its list. */
export type Dated = Reference & {
  startsOn: string
  endsOn: string
  /** A meeting's kind, 'activity', 'planAnchored', 'planDecided', 'check' or 'mandate'. */
  kind: string
  lead: Lead | null
  late: boolean
}

/** Something that waits for the person who asks. Its sentence is `words.waiting[reason]`. */
export type Waiting = Reference & { reason: string; facts: Facts; lastDay: string | null }

/** The first screen of a year. */
export type Overview = {
  year: number
  /** The day it was computed for, Europe/Stockholm. */
  day: string
  findings: readonly Finding[]
  mine: readonly Waiting[]
  next: readonly Dated[]
  wheel: readonly Dated[]
}
