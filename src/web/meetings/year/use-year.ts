import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import {
  type AskedYear,
  askedYear,
  type PlacingOrder,
  placingOrder,
  type YearProposal,
} from '../../../domain/year-proposal.ts'
import { command, read } from '../../api.ts'
import { keepDraft, recallDraft } from '../../draft-storage.ts'
import { newsEvery } from '../../records.ts'
import { withNews, withPins } from './asked-year.ts'
import { seriesDraft } from './series-draft.ts'
import { type Pins, readPins, yearAddress } from './year-address.ts'
import { placesOf } from './year-plan.ts'

const wishesQuery = (year: number) =>
  queryOptions({
    queryKey: ['year-wishes', year],
    queryFn: () => read<AskedYear>(`/api/year-wishes?year=${year}`),
    refetchInterval: newsEvery,
  })

/** The first time calendars may be some minutes old; who asks again wants them as they are. */
const proposalPath = (turn: number) => `/api/year-proposals${turn > 0 ? '?fresh=true' : ''}`

/** Planning a year anew takes a while; the same order gives the same proposal until it is asked for again. */
const proposalQuery = (order: PlacingOrder | undefined, turn: number) =>
  queryOptions({
    queryKey: ['year-proposal', order ?? null, turn],
    queryFn: order === undefined ? skipToken : () => command<YearProposal>(proposalPath(turn), order),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 3_600_000,
    placeholderData: keepPreviousData,
  })

/** What the person has written of a year and not put into the meetings; it survives a reload. */
const kept = z.object({
  /** Null while nothing differs from the agreement. */
  asked: askedYear.nullable(),
  earlier: placingOrder.shape.earlier,
  /** How many times the person has asked for answers and calendars anew. */
  turn: z.int(),
  form: z.object({ at: z.int(), series: seriesDraft }).nullable(),
})
type Kept = z.infer<typeof kept>
export type OpenForm = NonNullable<Kept['form']>

const placeOf = (year: number) => `year-wishes ${year}`
const nothing: Kept = { asked: null, earlier: [], turn: 0, form: null }

function recall(year: number): Kept {
  try {
    return kept.safeParse(JSON.parse(recallDraft(placeOf(year)) ?? 'null')).data ?? nothing
  } catch {
    // Text of another version of the tab: the agreement's wishes are where one begins.
    return nothing
  }
}

function useKept(year: number): [Kept, (next: Kept) => void] {
  const [now, setNow] = useState(() => recall(year))
  const keep = (next: Kept) => {
    setNow(next)
    keepDraft(placeOf(year), next === nothing ? null : JSON.stringify(next))
  }
  return [now, keep]
}

type Step = { kept: Kept; pins: Pins }
export type Wishes = { asked: AskedYear | null; pins: Pins }

/**
 * A year being planned: the wishes with the locked days of the address, the proposal for them, and the way from one
 * proposal to the next and back. A change is planned from the proposal before, so that as little as possible moves.
 */
export function useYear(year: number) {
  const [, go] = useLocation()
  const pins = readPins(useSearch(), year)
  const [now, keep] = useKept(year)
  const [trail, setTrail] = useState<readonly Step[]>([])
  const wishes = useQuery(wishesQuery(year))
  const asked = wishes.data && withNews(now.asked ?? wishes.data, wishes.data)
  const order = asked && { asked: withPins(asked, pins), earlier: now.earlier }
  const proposal = useQuery(proposalQuery(order, now.turn))
  const shown = proposal.isPlaceholderData ? undefined : proposal.data
  const earlier = shown?.ok ? placesOf(shown) : now.earlier
  const stand = (next: Kept, at: Pins) => {
    keep(next)
    go(yearAddress(year, at), { replace: true })
  }
  return {
    pins,
    wishes,
    asked: order?.asked,
    form: now.form,
    earlier: now.earlier,
    proposal,
    mayUndo: trail.length > 0,
    /** Begins or goes on with writing in a series; nothing is planned anew by it. */
    write: (form: OpenForm | null) => keep({ ...now, form }),
    /** Plans the year anew from other wishes. Null are the agreement's own. */
    plan: (next: Wishes) => {
      setTrail([...trail, { kept: now, pins }])
      stand({ ...now, asked: next.asked, earlier, form: null }, next.pins)
    },
    /** Locks days, or lets them go, and leaves what is being written as it is. */
    pin: (next: Pins) => {
      setTrail([...trail, { kept: now, pins }])
      stand({ ...now, earlier }, next)
    },
    undo: () => {
      const before = trail.at(-1)
      if (before === undefined) return
      setTrail(trail.slice(0, -1))
      stand({ ...before.kept, form: now.form }, before.pins)
    },
    /** Plans the year anew with the answers and calendars of now. */
    again: () => {
      setTrail([...trail, { kept: now, pins }])
      stand({ ...now, earlier, turn: now.turn + 1 }, pins)
    },
    /** Goes on from what stands in the meetings now; there is no proposal before it to go back to. */
    settle: (next: Wishes) => {
      setTrail([])
      stand({ ...now, asked: next.asked, earlier }, next.pins)
    },
    /** The person's own wishes; null while they are the agreement's. */
    mine: now.asked,
  }
}
export type YearPlan = ReturnType<typeof useYear>
