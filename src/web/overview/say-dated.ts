import type { Dated } from '../../domain/findings.ts'
import { dayAndMonth, daySpan } from '../format.ts'
import type { Words } from '../words.sv.ts'

/** The days of a thing inside a year: without the year where it lies within it, since the heading says it. */
export function sayDays({ startsOn, endsOn }: Pick<Dated, 'startsOn' | 'endsOn'>, year: number): string {
  if (startsOn === endsOn && startsOn.startsWith(`${year}-`)) return dayAndMonth(startsOn)
  return daySpan(startsOn, endsOn)
}

/** The days as they stand beside a thing in the picture, with a word when it is late. */
export function sayWhen(item: Dated, year: number, words: Words): string {
  const days = sayDays(item, year)
  return item.late ? `${days} · ${words.wheel.late}` : days
}

/** Next year's plan is made while this one runs, so that a step names its plan's year. */
function sayStep(kind: keyof Words['wheel']['planSteps'], title: string, { wheel }: Words): string {
  const year = /20\d\d/.exec(title)?.[0]
  return year === undefined ? wheel.kinds[kind] : wheel.planSteps[kind](year)
}

/** What a thing is called in the picture: a plan's step by its step, everything else by its own name. */
export function sayName({ kind, title }: Dated, words: Words): string {
  switch (kind) {
    case 'planUpdated':
    case 'planAnchored':
    case 'planDecided':
      return sayStep(kind, title, words)
    default:
      return title
  }
}

/** Everything of one thing in a line, for a screen reader; it begins with what is seen, so that it can be spoken to. */
export function sayDated(item: Dated, year: number, words: Words): string {
  const name = sayName(item, words)
  const parts = [`${name} ${sayWhen(item, year, words)}`]
  parts.push(name === item.title ? words.wheel.kinds[item.kind] : item.title)
  if (item.kind === 'activity' && item.lead !== null) parts.push(words.party[item.lead].name)
  return parts.join(', ')
}
