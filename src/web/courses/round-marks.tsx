import type { RoundCard } from '../../domain/course-board.ts'
import { Shape } from '../marks.tsx'
import { nearnessOf, seatScale } from './round-view.ts'
import { useWords } from './words.tsx'

const ofState = {
  planned: { tone: 'neutral', shape: 'ring' },
  open: { tone: 'info', shape: 'arrow' },
  canStart: { tone: 'success', shape: 'dot' },
  full: { tone: 'success', shape: 'square' },
  held: { tone: 'neutral', shape: 'check' },
  cancelled: { tone: 'neutral', shape: 'cross' },
} as const satisfies Record<RoundCard['state'], object>

/** How it stands with a round: a word and a shape. */
export function RoundMark({ state }: { state: RoundCard['state'] }) {
  const { tone, shape } = ofState[state]
  return (
    <span className="mark" data-tone={tone}>
      <Shape name={shape} />
      <span>{useWords().roundStates[state]}</span>
    </span>
  )
}

const ofNearness = {
  late: { tone: 'danger', shape: 'cross' },
  near: { tone: 'warning', shape: 'triangle' },
  far: { tone: 'neutral', shape: 'ring' },
} as const

/** How long it is to the decision on a round, and how many are lacking, in a sentence; a shape where it is near. */
export function CountdownMark({ countdown }: { countdown: NonNullable<RoundCard['countdown']> }) {
  const { tone, shape } = ofNearness[nearnessOf(countdown)]
  return (
    <span className="mark round-countdown" data-tone={tone}>
      <Shape name={shape} />
      <span>{countdown.says}</span>
    </span>
  )
}

/** The seats of a round as a bar, with a line where the least number is while people are lacking; the words say the same. */
function SeatBar({ round }: { round: RoundCard }) {
  const scale = seatScale(round)
  if (scale === null) return null
  const { taken, places, least } = scale
  const share = (count: number) => `${Math.min(100, (count / places) * 100)}%`
  return (
    <span className="seat-bar" aria-hidden="true">
      <span className="seat-bar-taken" style={{ inlineSize: share(taken) }} />
      {least !== null && <span className="seat-bar-least" style={{ insetInlineStart: share(least) }} />}
    </span>
  )
}

/** How many sit of how many, in words and as a bar; those who are offered a seat or wait, and those of the own office. */
export function SeatSum({ round }: { round: RoundCard }) {
  const { roundList: say } = useWords()
  const { taken, places, free, offered, waiting } = round.counts
  const least = seatScale(round)?.least ?? null
  const beside = [
    ...(least === null ? [] : [say.least(least)]),
    ...(free === null || free === 0 || round.state === 'held' || round.state === 'cancelled'
      ? []
      : [say.free(free)]),
    ...(offered === 0 ? [] : [say.offered(offered)]),
    ...(waiting === 0 ? [] : [say.waiting(waiting)]),
  ]
  const own = round.own !== null && round.own.taken + round.own.waiting > 0 ? round.own : null
  return (
    <div className="seat-sum">
      <span>{places === null ? say.takenOnly(taken) : say.taken(taken, places)}</span>
      <SeatBar round={round} />
      {beside.length > 0 && <span className="quiet small">{beside.join(', ')}</span>}
      {own !== null && <span className="small">{say.own(own.taken, own.waiting)}</span>}
    </div>
  )
}
