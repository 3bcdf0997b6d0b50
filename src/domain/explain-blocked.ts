import { eventOf, listed, type Told } from './explain-placing.ts'
import { type Loosening, whatWouldHelp, widerByWeeks } from './loosen-wishes.ts'
import { entry } from './placing-problem.ts'
import { eventByKey } from './wish-candidates.ts'
import { sayDay } from './wording.ts'
import type { YearHelp } from './year-proposal.ts'

/** The titles of a series' events, as in 'Chefsmöte på våren och Chefsmöte på hösten'. */
function seriesTitle({ wishes }: Told, series: number, and: string): string {
  return listed(
    entry(wishes.series, series).events.map(({ title }) => title),
    and,
  )
}

function sayLoosening(told: Told, one: Loosening): string {
  const { wishes, words, say } = told
  const titleOf = (key: string) => {
    const at = eventByKey(wishes, key)
    return at === null ? key : eventOf(told, at).title
  }
  switch (one.loosen) {
    case 'window':
      return say.blocked.window(titleOf(one.key), widerByWeeks)
    case 'pin':
      return say.blocked.pin(titleOf(one.key))
    case 'required':
    case 'fromEachPart':
    case 'spacing':
    case 'host':
      return say.blocked[one.loosen](seriesTitle(told, one.series, say.and))
    case 'order': {
      const { first, next } = entry(wishes.orders, one.order)
      return say.blocked.order(titleOf(first), titleOf(next))
    }
    case 'notBefore':
      return say.blocked.notBefore(sayDay(wishes.notBefore, words.locale))
  }
}

/** A loosening by the keys of the events it is about, with its sentence. */
function helpOf(told: Told, one: Loosening): YearHelp {
  const { wishes } = told
  const sentence = sayLoosening(told, one)
  switch (one.loosen) {
    case 'window':
    case 'pin':
      return { loosen: one.loosen, key: one.key, sentence }
    case 'required':
    case 'fromEachPart':
    case 'spacing':
    case 'host':
      return { loosen: one.loosen, key: entry(entry(wishes.series, one.series).events, 0).key, sentence }
    case 'order':
      return { loosen: 'order', ...entry(wishes.orders, one.order), sentence }
    case 'notBefore':
      return { loosen: 'notBefore', sentence }
  }
}

/** Why no placing holds the wishes, the most telling sentence first, and what would help, each by itself. */
export function explainBlocked(told: Told): { reasons: string[]; helps: YearHelp[] } {
  const { helps, withoutDay } = whatWouldHelp(told.wishes)
  const { blocked } = told.say
  const backwards = told.wishes.series
    .flatMap(one => one.events)
    .filter(({ window }) => window.to < window.from)
  const reasons = [
    blocked.nothing,
    ...backwards.map(({ title }) => blocked.backwards(title)),
    ...withoutDay.filter(one => !backwards.includes(one)).map(({ title }) => blocked.noDay(title)),
    ...(helps.length === 0 ? [blocked.noOneAlone] : []),
  ]
  return { reasons, helps: helps.map(one => helpOf(told, one)) }
}

/** Why no placing holds the wishes, and what would help: sentences, the most telling first. */
export function whyNothingFits(told: Told): string[] {
  const { reasons, helps } = explainBlocked(told)
  return [...reasons, ...helps.map(({ sentence }) => sentence)]
}
