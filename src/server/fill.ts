import { agreementVersions } from '../domain/agreement-versions.ts'
import { firstCategories } from '../domain/first-categories.ts'
import type { Records } from '../domain/records.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Graph } from '../graph/client.ts'
import { findLists } from '../graph/find-lists.ts'
import { type List, lists } from '../graph/lists.ts'
import { createRow, readAll, typeCells } from '../graph/rows.ts'
import { demonstration, keyedOffices } from './demonstration.ts'
import type { SignInPerson } from './demonstration-people.ts'
import { type Keyed, numbered, resolve } from './keyed.ts'

/** A site whose lists stand there. */
type Site = { graph: Graph; siteId: string; listIds: ReadonlyMap<Noun, string> }

export async function openSite(graph: Graph, siteId: string): Promise<Site> {
  const found = await findLists(graph, siteId)
  return { graph, siteId, listIds: new Map([...found].map(([noun, { id }]) => [noun, id])) }
}

const placeOf = ({ siteId, listIds }: Site, noun: Noun) => ({ siteId, listId: listIds.get(noun) ?? '' })

const isEmpty = async (site: Site, noun: Noun) =>
  (await readAll(site.graph, placeOf(site, noun))).length === 0

/** Writes rows in their order; each only once, however often it is asked for. */
async function write<N extends Noun>(
  site: Site,
  list: List<N>,
  rows: readonly Keyed<Records[N]>[],
  idsByKey: Map<string, string>,
): Promise<void> {
  for (const { key, record } of rows) {
    const resolved = list.schema.parse(resolve(record, idsByKey))
    const row = await createRow(site.graph, placeOf(site, list.noun), list, resolved, `first:${key}`)
    idsByKey.set(key, row.id)
  }
}

const keyedCategories = numbered('categories', firstCategories)
const keyedAgreements = numbered('agreements', agreementVersions)

/** Gives an empty site what every installation begins with: the versions of the agreement, the kinds of cost and the offices. */
export async function fillReference(site: Site): Promise<void> {
  if (await isEmpty(site, 'agreements')) await write(site, lists.agreements, keyedAgreements, new Map())
  if (await isEmpty(site, 'categories')) await write(site, lists.categories, keyedCategories, new Map())
  if (await isEmpty(site, 'offices')) await write(site, lists.offices, keyedOffices, new Map())
}

/** The setting that tells that the demonstration was written to its end. */
const filled = { key: 'demonstration', value: 'Demonstrationsåret är inlagt.' }

/** Fills an empty site with the demonstration year. Interrupted, it goes on where it was; done, it is left alone. */
export async function fillDemonstration(
  site: Site,
  people: readonly SignInPerson[],
  day: string,
): Promise<void> {
  const settings = await readAll(site.graph, placeOf(site, 'settings'))
  if (settings.some(({ fields }) => fields.Title === filled.key)) return
  const year = demonstration(people, day)
  const idsByKey = new Map<string, string>()
  await write(site, lists.offices, year.offices, idsByKey)
  await write(site, lists.people, year.people, idsByKey)
  await write(site, lists.groups, year.groups, idsByKey)
  await write(site, lists.agreements, keyedAgreements, idsByKey)
  await write(site, lists.meetings, year.meetings, idsByKey)
  await write(site, lists.availability, year.availability, idsByKey)
  await write(site, lists.needs, year.needs, idsByKey)
  await write(site, lists.rounds, year.rounds, idsByKey)
  await write(site, lists.seats, year.seats, idsByKey)
  await write(site, lists.evaluations, year.evaluations, idsByKey)
  await write(site, lists.events, year.events, idsByKey)
  await write(site, lists.invitations, year.invitations, idsByKey)
  await write(site, lists.avoidedDays, year.avoidedDays, idsByKey)
  await write(site, lists.feeds, year.feeds, idsByKey)
  await write(site, lists.plans, year.plans, idsByKey)
  await write(site, lists.activities, year.activities, idsByKey)
  await write(site, lists.shareKeys, year.shareKeys, idsByKey)
  await write(site, lists.categories, year.categories, idsByKey)
  await write(site, lists.costs, year.costs, idsByKey)
  await write(site, lists.budgets, year.budgets, idsByKey)
  await write(site, lists.settlements, year.settlements, idsByKey)
  for (const [at, { noun, fields }] of year.handWritten.entries())
    await typeCells(site.graph, placeOf(site, noun), lists[noun], fields, `first:hand:${at + 1}`)
  await write(site, lists.changes, year.changes, idsByKey)
  await write(site, lists.settings, [...year.settings, { key: '@settings:filled', record: filled }], idsByKey)
}
