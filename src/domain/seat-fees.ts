import { alike } from './alike.ts'
import type { CourseTerms } from './courses.ts'
import { grouped } from './grouped.ts'
import type { Round } from './rounds.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import type { SeatRow } from './seats.ts'

/** What one workplace is to be invoiced; öre. Moms and the sum with it are null while nobody has said the moms. */
export type FeeRow = {
  officeId: string | null
  /** The units named in the seats, as a reference on the invoice. */
  workplaces: string[]
  seats: number
  netOre: number
  vatOre: number | null
  grossOre: number | null
}

/** What to invoice for a round. `price` is not known while the round has none. */
export type SeatFees =
  | {
      fees: 'known'
      rows: FeeRow[]
      seats: number
      netOre: number
      vatOre: number | null
      grossOre: number | null
    }
  | { fees: 'noPrice'; seats: number }

type Price = { netOre: number; vatOre: number | null }

function charge(seats: number, { netOre, vatOre }: Price) {
  const net = seats * netOre
  const vat = vatOre === null ? null : seats * vatOre
  return { seats, netOre: net, vatOre: vat, grossOre: vat === null ? null : net + vat }
}

const payerOf = ({ officeId, workplace }: SeatRow): string => officeId ?? `workplace ${alike(workplace)}`

function rowOf(seats: readonly SeatRow[], price: Price): FeeRow {
  const named = new Map(
    seats.filter(({ workplace }) => workplace !== '').map(({ workplace }) => [alike(workplace), workplace]),
  )
  return {
    officeId: seats[0]?.officeId ?? null,
    workplaces: [...named.values()].toSorted(),
    ...charge(seats.length, price),
  }
}

/**
 * The invoice basis of a round per workplace, in the order of the offices' rows (agreement, "Utbildning": each
 * workplace pays for its own seat). Seat fees are no joint costs and are never shared by the key. Who took a seat
 * over pays instead of who left it; who has a seat and does not come pays too; who waits or cancelled does not.
 * Moms is given per seat, so that every sum is exact.
 */
export function seatFees(round: Pick<Round, 'priceOre' | 'vatOre'>, seats: readonly SeatRow[]): SeatFees {
  const paying = standingSeats(seats).filter(takesSeat)
  if (round.priceOre === null) return { fees: 'noPrice', seats: paying.length }
  const price = { netOre: round.priceOre, vatOre: round.vatOre }
  const rows = [...grouped(paying, payerOf)]
    .toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
    .map(([, own]) => rowOf(own, price))
  return { fees: 'known', rows, ...charge(paying.length, price) }
}

/** What a round costs beyond its fees, excl. moms in öre. It may be a joint cost only where the collaboration has chosen so. */
export type Deficit = {
  costOre: number
  feesOre: number
  deficitOre: number
  /** Seats that nobody paid for, to a full group. */
  emptySeats: number
  mayBeJoint: boolean
}

/** The deficit of a round; null while its price or cost is not known, and where the fees cover it. */
export function deficitOf(
  round: Pick<Round, 'priceOre' | 'vatOre' | 'costOre'>,
  seats: readonly SeatRow[],
  terms: CourseTerms | null,
  isJoint: boolean,
): Deficit | null {
  const fees = seatFees(round, seats)
  if (fees.fees === 'noPrice' || round.costOre === null || round.costOre <= fees.netOre) return null
  return {
    costOre: round.costOre,
    feesOre: fees.netOre,
    deficitOre: round.costOre - fees.netOre,
    emptySeats: Math.max(0, (terms?.full ?? 0) - fees.seats),
    mayBeJoint: isJoint,
  }
}
