import { categoryRefusals, costRefusals, type Refusal } from '../domain/cost-refusals.ts'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import { fieldKind } from '../domain/field-kinds.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { labelOf } from '../domain/say-field.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { collectionIfAny, type Mirror } from '../graph/mirror.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import type { World } from './world.ts'

/** A write before it is done: `id` null makes a row, `after` null removes it, `before` is null where it is not known. */
export type Intended<R> = { id: string | null; before: R | null; after: R | null }

type Asker = { house: { mirror: Mirror; world: Pick<World, 'now'> }; words: Words }

/** Whether a row stands there; one that the mirror does not know yet may just have been made by hand. Throws `list_missing`. */
async function stands(mirror: Mirror, noun: Noun, id: string): Promise<boolean> {
  if (mirror.row(noun, id) !== undefined) return true
  await mirror.sync(noun)
  mirror.place(noun)
  return mirror.row(noun, id) !== undefined
}

/** Throws `malformed` when a field is made to point at a row that does not exist. */
async function demandReferences<N extends Noun>(
  { house, words }: Asker,
  noun: N,
  { before, after }: Intended<Records[N]>,
): Promise<void> {
  const had = new Map<string, unknown>(Object.entries(before ?? {}))
  const fields: { field: string; reason: string }[] = []
  for (const [field, value] of Object.entries<unknown>(after ?? {})) {
    const kind = fieldKind(noun, field)
    if (kind.kind !== 'reference' || typeof value !== 'string' || had.get(field) === value) continue
    if (!(await stands(house.mirror, kind.to, value)))
      fields.push({ field, reason: words.issues.noRow(labelOf(noun, field, words)) })
  }
  if (fields.length > 0) throw new Problem('malformed', { fields })
}

type Refuse<N extends Noun> = (asker: Asker, write: Intended<Records[N]>) => Refusal | null

/** Whether an event is in somebody's calendar, and not over. */
const standsNow =
  ({ world }: Asker['house']) =>
  ({ state, toldEnd }: Event): boolean =>
    state !== 'cancelled' && state !== 'gone' && (toldEnd === null || Date.parse(toldEnd) > world.now())

/** A meeting that stands in calendars is called off before it is removed, so that those invited are told. */
function standingNotice(
  { house, words }: Asker,
  { id, after }: Intended<Records['meetings']>,
): Refusal | null {
  if (id === null || after !== null) return null
  const stands = collectionIfAny(house.mirror, 'events')
    .records.filter(({ meetingId, kind }) => meetingId === id && kind === 'meeting')
    .some(standsNow(house))
  return stands ? { code: 'in_use', fields: [{ field: '', reason: words.notice.inUse }] } : null
}

/** A round with people in it, or in calendars, is cancelled and not removed: they are told, and go to the queue. */
function peopledRound({ house, words }: Asker, { id, after }: Intended<Records['rounds']>): Refusal | null {
  if (id === null || after !== null) return null
  const isOurs = ({ roundId }: { roundId: string | null }) => roundId === id
  const seats = collectionIfAny(house.mirror, 'seats')
  const stands =
    seats.records.some(isOurs) ||
    collectionIfAny(house.mirror, 'events').records.filter(isOurs).some(standsNow(house))
  const say = claimingWordsFor(words)
  const inUse = (reason: string): Refusal => ({ code: 'in_use', fields: [{ field: '', reason }] })
  if (stands) return inUse(say.inUse)
  // Nobody knows which round a row that cannot be read is in.
  return seats.unreadable.length > 0 ? inUse(say.unreadSeats(seats.unreadable.length)) : null
}

/** What the rows that stand refuse, by list. */
const refusals: { readonly [N in Noun]?: Refuse<N> } = {
  costs: ({ house: { mirror, world }, words }, write) =>
    costRefusals(
      write,
      {
        costs: mirror.collection('costs', words),
        settlements: mirror.collection('settlements', words),
        agreements: mirror.collection('agreements', words),
        shareKeys: mirror.collection('shareKeys', words),
      },
      words,
      today(world.now()),
    ),
  meetings: standingNotice,
  rounds: peopledRound,
  categories: ({ house: { mirror }, words }, { id, after }) =>
    id === null || after !== null
      ? null
      : categoryRefusals(
          id,
          { costs: mirror.collection('costs', words), budgets: mirror.collection('budgets', words) },
          words,
        ),
}

/**
 * Throws for a write that must not be done, whichever way it comes: `malformed` for what does not fit together,
 * `settled` for a locked cost, `in_use` for a row that others build on.
 */
export async function demandWrite<N extends Noun>(
  asker: Asker,
  noun: N,
  write: Intended<Records[N]>,
): Promise<void> {
  await demandReferences(asker, noun, write)
  const refused = refusals[noun]?.(asker, write) ?? null
  if (refused !== null) throw new Problem(refused.code, { fields: refused.fields })
}

/** Why a row of many was not written, in words; null when it was not the row's own fault. */
export function refusalSaid({ code, details }: Problem, words: Words): string | null {
  if (code !== 'malformed' && code !== 'settled' && code !== 'in_use') return null
  return (details.fields ?? []).map(({ reason }) => reason).join(' ') || words.problems[code]
}
