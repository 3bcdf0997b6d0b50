import type { FeeBoard } from './after-course.ts'
import type { Cost } from './costs.ts'
import type { CourseTerms } from './courses.ts'
import { type BoardWords, isOver, participantsOf } from './evaluation-board.ts'
import type { Round } from './rounds.ts'
import { sayDeficit, sayFee } from './say-course-sums.ts'
import { sayOre } from './say-money.ts'
import { type Deficit, deficitOf, type FeeRow, seatFees } from './seat-fees.ts'
import type { SeatRow } from './seats.ts'
import type { Stored } from './stored.ts'

/** A round, its seats, and what it is reckoned by. */
export type Charged = {
  round: Round
  seats: readonly SeatRow[]
  terms: CourseTerms | null
  deficitIsJoint: boolean
  day: string
}

/** Who looks: those who run the courses, or an office at its own people. */
export type FeeReader = {
  sees: 'everybody' | 'ownOffice'
  officeId: string | null
  /** Whether the asker writes joint costs. */
  entersCosts: boolean
  officeName: (id: string) => string
}

/**
 * The deficit of a round on a day; null where it has none, or is not known. What a cancelled round cost is no deficit:
 * its cost was that of a round that runs.
 */
export const deficitNow = ({ round, seats, terms, deficitIsJoint, day }: Charged): Deficit | null =>
  round.cancelledOn === null
    ? deficitOf(round, participantsOf(round, seats, day), terms, deficitIsJoint)
    : null

const namedOf = ({ officeId, workplaces }: FeeRow, reader: FeeReader, { after }: BoardWords): string => {
  const named = officeId === null ? workplaces.join(', ') : reader.officeName(officeId)
  return named === '' ? after.fees.noOffice : named
}

function saysOf({ round }: Charged, { sees }: FeeReader, seats: number, words: BoardWords): string[] {
  const { fees: course } = words.course
  if (round.cancelledOn !== null) return [words.after.fees.cancelled]
  if (seats === 0) return [words.after.fees[sees === 'everybody' ? 'nobody' : 'nobodyOwn']]
  return [...(round.priceOre === null ? [course.noPrice(seats)] : []), course.outside]
}

function deficitLine(
  charged: Charged,
  reader: FeeReader,
  entered: Stored<Cost> | null,
  words: BoardWords,
): FeeBoard['deficit'] {
  const { deficit: say } = words.after
  const { locale } = words.course
  const deficit = deficitNow(charged)
  if (reader.sees !== 'everybody' || deficit === null) return null
  const { mayBeJoint, deficitOre, costOre, feesOre, emptySeats } = deficit
  const over = isOver(charged.round, charged.day)
  const standing =
    entered === null
      ? [...(mayBeJoint && !over ? [say.notOver] : [])]
      : [
          say.already(sayOre(entered.netOre, locale)),
          ...(entered.netOre === deficitOre ? [] : [say.differs(sayOre(deficitOre, locale))]),
        ]
  return {
    ...{ deficitOre, costOre, feesOre, emptySeats },
    says: [...sayDeficit(deficit, words.course), ...standing],
    entered: entered === null ? null : { costId: entered.id, netOre: entered.netOre },
    mayEnter: reader.entersCosts && mayBeJoint && over && entered === null,
  }
}

/** What to invoice for a round, as far as the asker sees it; `entered` is the cost by which its deficit was entered. */
export function feeBoardOf(
  charged: Charged,
  reader: FeeReader,
  entered: Stored<Cost> | null,
  words: BoardWords,
): FeeBoard {
  const { round, seats, day } = charged
  const seated = participantsOf(round, seats, day)
  const fees = seatFees(round, seated)
  const all = fees.fees === 'known' ? fees.rows : []
  const rows = reader.sees === 'everybody' ? all : all.filter(({ officeId }) => officeId === reader.officeId)
  const own = reader.sees === 'everybody' ? fees.seats : ownSeats(seated, reader)
  return {
    sees: reader.sees,
    priceOre: round.priceOre,
    vatOre: round.vatOre,
    rows: rows.map(row => {
      const office = namedOf(row, reader, words)
      return { ...row, office, says: sayFee(row, office, words.course) }
    }),
    sums: reader.sees === 'everybody' && fees.fees === 'known' ? sumsIn(fees) : null,
    says: saysOf(charged, reader, own, words),
    deficit: deficitLine(charged, reader, entered, words),
  }
}

const ownSeats = (seats: readonly SeatRow[], { officeId }: FeeReader): number =>
  seats.filter(seat => seat.officeId !== null && seat.officeId === officeId).length

const sumsIn = ({
  seats,
  netOre,
  vatOre,
  grossOre,
}: Extract<ReturnType<typeof seatFees>, { fees: 'known' }>) => ({
  ...{ seats, netOre, vatOre, grossOre },
})
