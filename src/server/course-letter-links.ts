import { type LinkKind, writeLink } from './link-token.ts'
import type { World } from './world.ts'

/* The addresses in the letters of the courses, whole; null before it is known where the server is reached. */

type Reached = Pick<World, 'origin' | 'linkKey'>

const addressOf = (world: Reached, kind: LinkKind, id: string): string | null => {
  const origin = world.origin()
  return origin === null ? null : `${origin}/${kind}/${writeLink(world, { kind, id, round: 1 })}`
}

/** The own page of somebody with a seat, or who is offered one. */
export const seatAddress = (world: Reached, seatId: string): string | null =>
  addressOf(world, 'plats', seatId)

/** The questions after a round, the same address for everybody. */
export const evaluationAddress = (world: Reached, roundId: string): string | null =>
  addressOf(world, 'utvardering', roundId)
