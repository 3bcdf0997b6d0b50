import type { Actor } from '../domain/access.ts'
import { mostInCell } from '../domain/changes.ts'
import { describeChange, inOneLine, titleOf } from '../domain/describe-change.ts'
import { asProblem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { canonical } from '../domain/same-record.ts'
import type { ChangeKind, Noun } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import type { Graph } from '../graph/client.ts'
import type { Row } from '../graph/items.ts'
import { lists } from '../graph/lists.ts'
import type { Mirror } from '../graph/mirror.ts'
import { createRow, removeRow } from '../graph/rows.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'

/** A change that happened to one row. */
export type Happened<N extends Noun> = {
  noun: N
  id: string
  kind: ChangeKind
  before: Records[N] | null
  after: Records[N] | null
  etag: string
  /** The action it is part of, when that can be undone as a whole. */
  batch: string
}

/** The record as the log keeps it: whole, or not at all where no cell holds it or the list is not to be told of. */
function kept<N extends Noun>(noun: N, record: Records[N] | null): string {
  if (lists[noun].discreet) return ''
  const text = record === null ? '' : canonical<Records[N]>(lists[noun].schema, record)
  return text.length <= mostInCell ? text : ''
}

/** What says of people what everybody who reads the log may not: it is told without a word of whom or what. */
function sayDiscreetly<N extends Noun>({ noun, kind, before, after }: Happened<N>): string[] | null {
  const { events: question, ...closed } = sv.history.discreet
  const byNoun: { readonly [M in Noun]?: typeof question } = closed
  // The title of a question names who is asked; that of a notice its meeting.
  const isQuestion = noun === 'events' && Reflect.get(after ?? before ?? {}, 'kind') === 'question'
  const said = isQuestion ? question : byNoun[noun]
  return said === undefined ? null : [kind === 'created' ? said.created : said.changed]
}

/** The title of a row, for sentences. */
export const namesIn = (mirror: Mirror) => (noun: Noun, id: string) => {
  const record = mirror.row(noun, id)?.record
  return record ? titleOf(record) : undefined
}

/** Writes one line of the log, once: the same change to the same version has the same key. Null when nothing changed. */
export async function logChange<N extends Noun>(
  { mirror, world }: House,
  graph: Graph,
  actor: Actor,
  happened: Happened<N>,
): Promise<Row<'changes'> | null> {
  const { noun, id, kind, before, after, etag, batch } = happened
  const described = describeChange(noun, before, after, namesIn(mirror))
  if (described.length === 0) return null
  const sentences = sayDiscreetly(happened) ?? described
  const record: Records['changes'] = {
    sentence: inOneLine(sentences),
    at: new Date(world.now()).toISOString(),
    by: actor.name,
    byId: actor.id,
    noun,
    recordId: id,
    kind,
    batch,
    before: kept(noun, before),
    after: kept(noun, after),
    version: etag,
  }
  const key = [batch || 'log', kind, noun, id, etag].join(':').replaceAll('"', '')
  const line = await createRow(graph, mirror.place('changes'), lists.changes, record, key)
  mirror.take('changes', line)
  return line
}

/** Takes back a line that was written before its change, when the change could not be done. */
export async function retractChange({ mirror }: House, graph: Graph, line: Row<'changes'>): Promise<void> {
  await removeRow(graph, mirror.place('changes'), lists.changes, line.id, line.etag)
  mirror.drop('changes', line.id)
}

/**
 * The same, where the change itself is already safe in SharePoint: a log that cannot be written must not make a
 * saved change look lost. SharePoint's own version history still has it.
 */
export async function logAfterwards<N extends Noun>(
  house: House,
  graph: Graph,
  actor: Actor,
  happened: Happened<N>,
): Promise<void> {
  await logChange(house, graph, actor, happened).catch((error: unknown) => {
    const problem = asProblem(error)
    const { noun, id } = happened
    house.world.log({
      level: 'error',
      event: 'change_not_logged',
      noun,
      id,
      code: problem.code,
      cause: causeOf(problem),
    })
  })
}
