import type { DeficitOrder } from './after-course.ts'
import type { AfterWords } from './after-words.sv.ts'
import { type Cost, freeze } from './costs.ts'
import { isOver, participantsOf } from './evaluation-board.ts'
import { type Charged, deficitNow } from './fee-board.ts'
import { presetShares } from './preset-shares.ts'
import { lastDayOf } from './rounds.ts'
import type { KeyInForce } from './share-keys.ts'

/** Why a deficit cannot be entered: names the sentence in the words' `deficit`, or that no key was decided by then. */
export type NoDeficit = 'notJoint' | 'none' | 'notOver' | 'noKey'

/** SharePoint's own key of the cost, so that a deficit is entered once whoever presses. */
export const deficitKey = (roundId: string): string => `deficit-${roundId}`

const short = (text: string): string => text.slice(0, 255).trim()

/** The day of the cost: the last one of the round, and no day that has not come. */
function dayOf({ round, day }: Charged): string {
  const ended = lastDayOf(round) ?? round.heldOn ?? day
  return ended < day ? ended : day
}

/**
 * The deficit of a round as a joint cost, shared by the key of its day (agreement, "Fördelning av resurser"); the fees
 * themselves are never shared. It may be entered only where the collaboration has chosen so.
 */
export function deficitCost(
  charged: Charged,
  { paidBy, categoryId, vatOre }: DeficitOrder,
  keys: readonly KeyInForce[],
  { deficit: say }: AfterWords,
): Cost | NoDeficit {
  const { round } = charged
  const deficit = deficitNow(charged)
  if (!charged.deficitIsJoint) return 'notJoint'
  if (deficit === null) return 'none'
  if (!isOver(round, charged.day)) return 'notOver'
  const draft = { kind: 'cost', day: dayOf(charged), netOre: deficit.deficitOre } as const
  const frozen = presetShares(draft, keys, null, [])
  if (frozen === null) return 'noKey'
  return {
    ...draft,
    ...freeze(frozen.key, frozen.shares),
    title: short(say.title(round.title)),
    supplier: round.trainer,
    categoryId,
    refersToId: null,
    paidBy,
    vatOre,
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: round.title,
    receipt: '',
    note: say.note(participantsOf(round, charged.seats, charged.day).length),
  }
}
