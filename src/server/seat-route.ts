import type { Actor } from '../domain/access.ts'
import { recordId } from '../domain/primitives.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import { noQuery } from './route.ts'

/** A command on one seat, over the version that the person saw; answers the seat. */
export const seatCommand = (step: string) =>
  ({
    method: 'POST',
    path: `/api/seats/{id}/${step}`,
    summary: sv.nouns.seats.one,
    status: 200,
    params: { id: recordId },
    query: noQuery,
    ifMatch: true,
    answer: stored(lists.seats),
    demand: (actor: Actor) => refuseWithoutReach(actor, 'change', 'seats'),
  }) as const
