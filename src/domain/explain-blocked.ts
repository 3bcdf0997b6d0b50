import { eventOf, listed, type Told } from './explain-placing.ts'
import { type Loosening, whatWouldHelp, widerByWeeks } from './loosen-wishes.ts'
import { entry } from './placing-problem.ts'
import { eventByKey } from './wish-candidates.ts'
import { sayDay } from './wording.ts'

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

/** Why no placing holds the wishes, and what would help: sentences, the most telling first. */
export function whyNothingFits(told: Told): string[] {
  const { helps, withoutDay } = whatWouldHelp(told.wishes)
  const { blocked } = told.say
  const backwards = told.wishes.series
    .flatMap(one => one.events)
    .filter(({ window }) => window.to < window.from)
  return [
    blocked.nothing,
    ...backwards.map(({ title }) => blocked.backwards(title)),
    ...withoutDay.filter(one => !backwards.includes(one)).map(({ title }) => blocked.noDay(title)),
    ...helps.map(one => sayLoosening(told, one)),
    ...(helps.length === 0 ? [blocked.noOneAlone] : []),
  ]
}
