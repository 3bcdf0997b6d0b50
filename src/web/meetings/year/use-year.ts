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

/** Planning a year anew takes a while; the same order gives the same proposal until it is asked for again. */
const proposalQuery = (order: PlacingOrder | undefined) =>
  queryOptions({
    queryKey: ['year-proposal', order ?? null],
    queryFn: order === undefined ? skipToken : () => command<YearProposal>('/api/year-proposals', order),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 3_600_000,
    placeholderData: keepPreviousData,
  })

/** What the person has written of a year and not put into the meetings; it survives a reload. */
const kept = z.object({
  /** Null while nothing differs from the agreement. */
  asked: askedYear.nullable(),
  earlier: placingOrder.shape.earlier,
  form: z.object({ at: z.int(), series: seriesDraft }).nullable(),
})
type Kept = z.infer<typeof kept>
export type OpenForm = NonNullable<Kept['form']>

const placeOf = (year: number) => `year-wishes ${year}`
const nothing: Kept = { asked: null, earlier: [], form: null }

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
  const proposal = useQuery(proposalQuery(order))
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
    isChanged: now.asked !== null,
    form: now.form,
    earlier: now.earlier,
    proposal,
    mayUndo: trail.length > 0,
    /** Begins or goes on with writing in a series; nothing is planned anew by it. */
    write: (form: OpenForm | null) => keep({ ...now, form }),
    /** Plans the year anew from other wishes. Null are the agreement's own. */
    plan: (next: Wishes) => {
      setTrail([...trail, { kept: now, pins }])
      stand({ asked: next.asked, earlier, form: null }, next.pins)
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
    /** Goes on from what stands in the meetings now; there is no proposal before it to go back to. */
    settle: (next: Pins) => {
      setTrail([])
      stand({ ...now, earlier }, next)
    },
  }
}
export type YearPlan = ReturnType<typeof useYear>
