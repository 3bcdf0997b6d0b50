import type { RelatedCosts } from '../../domain/cost-overview.ts'
import { type CostWrite, costRefusals } from '../../domain/cost-refusals.ts'
import { type CostStanding, eventOreWith, standingOf } from '../../domain/cost-standing.ts'
import { limitAt } from '../../domain/cost-terms.ts'
import { amountFault, type Cost, freeze, frozenIn, cost as schema } from '../../domain/costs.ts'
import { explainIssues } from '../../domain/explain-issue.ts'
import { type Frozen, presetShares } from '../../domain/preset-shares.ts'
import { type ReadMoney, readKronor } from '../../domain/read-money.ts'
import { relatedIn, relatedKeyOf } from '../../domain/related-costs.ts'
import { type KeyInForce, keyAt } from '../../domain/share-keys.ts'
import { type Shares, shareByKey } from '../../domain/shares.ts'
import type { Stored } from '../../domain/stored.ts'
import type { CostKind } from '../../domain/vocabulary.ts'
import type { CostBook } from './cost-book.ts'
import { type CostDraft, splitOf } from './cost-draft.ts'
import type { Words } from './words.sv.ts'

/** What is being written: a new row (`id` null) or another version of one, of its kind, about `original`. */
export type Writing = { kind: CostKind; id: string | null; original: Stored<Cost> | null }

/** One sentence per field that cannot be saved as it stands; '' for the row as a whole. */
export type CostFaults = Readonly<Partial<Record<keyof Cost | '', string>>>

/** What a draft comes to. */
export type CostReading = {
  net: ReadMoney
  /** Why the amount cannot be one of its kind, although it is understood. */
  netFault: ReturnType<typeof amountFault>
  vat: ReadMoney
  own: ReadMoney
  /** The row as it can be told by now; amounts that are not understood count as nothing. */
  sketch: Cost
  /** How the key shares it; null when no key is known, or the amount is not. */
  preset: Frozen | null
  shares: Shares | null
  /** The key of the day with its decision; null when it is another row's key that counts, or none. */
  inForce: KeyInForce | null
  /** The key that the row had before the day was changed to one with another. */
  keyBefore: Frozen['key'] | null
  /** Null until there is an amount and a day to judge. */
  standing: CostStanding | null
  /** Other costs with which it passes the limit. */
  related: RelatedCosts | null
}

/** What is taken back is typed with or without its minus. */
function readAmount(text: string, kind: CostKind): ReadMoney {
  const read = readKronor(text)
  return read.ok && kind === 'credit' ? { ok: true, ore: 0 - Math.abs(read.ore) } : read
}

export const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day)

/** The key that stands frozen in a row goes on for its day; what comes back in parts keeps its shares. */
function standingPreset({ row, day }: CostDraft, { kind }: Writing, netOre: number): Frozen | null {
  const frozen = row === null ? null : frozenIn(row)
  if (row === null || frozen === null) return null
  if (kind === 'credit') return netOre === row.netOre ? frozen : null
  return row.day === day ? { key: frozen.key, shares: shareByKey(netOre, frozen.key) } : null
}

function presetOf(draft: CostDraft, writing: Writing, book: CostBook, netOre: number): Frozen | null {
  const { kind, id, original } = writing
  const earlier = book.lists.costs.records.filter(
    one => one.kind === 'credit' && one.refersToId === original?.id && one.id !== id,
  )
  return (
    standingPreset(draft, writing, netOre) ??
    presetShares({ kind, day: draft.day, netOre }, book.terms.keys, original, earlier)
  )
}

function sharesOf({ split }: CostDraft, { kind }: Writing, preset: Frozen, netOre: number, own: ReadMoney) {
  if (split === 'key' || kind === 'credit') return preset.shares
  if (split === 'own') return own.ok ? { MVG: own.ore, MH: netOre - own.ore } : null
  return { MVG: 0, MH: 0, [split]: netOre }
}

/** A reason goes with another split only; one that stood beside the key stays where it was. */
function reasonOf({ split, deviationReason, row }: CostDraft): string {
  if (split !== 'key') return deviationReason
  return row !== null && splitOf(row) === 'key' ? row.deviationReason : ''
}

type Amounts = { netOre: number; vatOre: number; frozen: Frozen | null }

function sketchOf(draft: CostDraft, writing: Writing, { netOre, vatOre, frozen }: Amounts): Cost {
  const unshared = { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }
  const { title, day, supplier, state, activityId, meetingId, round, receipt, note } = draft
  return {
    title,
    day,
    supplier,
    categoryId: draft.categoryId ?? '',
    kind: writing.kind,
    refersToId: writing.original?.id ?? null,
    paidBy: draft.paidBy ?? 'MVG',
    netOre,
    vatOre,
    ...(frozen === null ? unshared : freeze(frozen.key, frozen.shares)),
    deviationReason: reasonOf(draft),
    state,
    activityId,
    meetingId,
    round,
    receipt: receipt.trim(),
    note,
  }
}

/** A number for a row that has none yet: after all that have. */
const lastId = '9999999999'

function relatedTo(sketch: Cost, { id }: Writing, { lists, terms, nameOf }: CostBook): RelatedCosts | null {
  const key = relatedKeyOf(sketch)
  if (key === null || sketch.kind !== 'cost') return null
  const own = { ...sketch, id: id ?? lastId, etag: '', modifiedAt: '', modifiedBy: '' }
  const others = lists.costs.records.filter(one => one.id !== id && relatedKeyOf(one) === key)
  return relatedIn([...others, own], terms, nameOf).find(({ ids }) => ids.includes(own.id)) ?? null
}

/** Reads a draft: what the amounts mean, how it is shared, and where it stands by the agreement. */
export function readDraft(draft: CostDraft, writing: Writing, book: CostBook): CostReading {
  const net = readAmount(draft.net, writing.kind)
  const vat = readAmount(draft.vat, writing.kind)
  const own = readKronor(draft.ownMVG)
  const netFault = net.ok ? amountFault({ kind: writing.kind, netOre: net.ore }) : null
  const known = net.ok && netFault === null && isDay(draft.day)
  const netOre = net.ok ? net.ore : 0
  const preset = known ? presetOf(draft, writing, book, netOre) : null
  const shares = preset === null ? null : sharesOf(draft, writing, preset, netOre, own)
  const frozen = preset === null || shares === null ? null : { key: preset.key, shares }
  const sketch = sketchOf(draft, writing, { netOre, vatOre: vat.ok ? vat.ore : 0, frozen })
  const measured = known && (vat.ok || book.terms.basis === 'net')
  const eventOre = measured ? eventOreWith(book.lists.costs.records, sketch, writing.id, book.terms) : null
  const had = draft.row === null ? null : frozenIn(draft.row)
  const dayKey = writing.kind === 'cost' && isDay(draft.day) ? keyAt(book.terms.keys, draft.day) : null
  const same = (one: Frozen['key']) => one.MVG === preset?.key.MVG && one.MH === preset.key.MH
  return {
    net,
    netFault,
    vat,
    own,
    sketch,
    preset,
    shares,
    inForce: dayKey !== null && same(dayKey.key) ? dayKey : null,
    keyBefore: writing.kind === 'cost' && had !== null && preset !== null && !same(had.key) ? had.key : null,
    standing: measured ? standingOf(sketch, book.terms, eventOre, writing.original) : null,
    related: measured && limitAt(book.terms, draft.day) !== null ? relatedTo(sketch, writing, book) : null,
  }
}

/** The record that is sent: what is missing stays missing, so that the schema says so. */
const recordOf = ({ sketch }: CostReading, { day, categoryId, paidBy }: CostDraft) => ({
  ...sketch,
  day: day === '' ? null : day,
  categoryId,
  paidBy,
})

/** Why the amount cannot be one of its kind: the schema's own sentence. */
export const sayAmountFault = (fault: NonNullable<CostReading['netFault']>, { issues, fields }: Words) =>
  issues.refused[fault](fields.costs.netOre)

function amountFaults(reading: CostReading, draft: CostDraft, words: Words): CostFaults {
  const { net, netFault, vat, own, preset } = reading
  const { refusals } = words.money
  const keyless = reading.sketch.kind === 'cost' && preset === null && net.ok && netFault === null
  return {
    ...(keyless && isDay(draft.day) && { day: words.costRefusals.noKey }),
    ...(!net.ok && { netOre: refusals[net.why] }),
    ...(netFault !== null && { netOre: sayAmountFault(netFault, words) }),
    ...(!vat.ok && { vatOre: vat.why === 'empty' ? words.cost.form.vatMissing : refusals[vat.why] }),
    ...(draft.split === 'own' && preset !== null && !own.ok && { shareMVGOre: refusals[own.why] }),
  }
}

/** A draft that can be sent, or why it cannot: the same schema, rules and sentences as the server's. */
export function checkDraft(
  draft: CostDraft,
  reading: CostReading,
  writing: Writing,
  book: CostBook,
  words: Words,
  today: string | null = null,
): { record: Cost; faults: null } | { record: null; faults: CostFaults } {
  const record = recordOf(reading, draft)
  const parsed = schema.safeParse(record)
  const explained = parsed.success ? [] : explainIssues(parsed.error, record, words.fields.costs, words)
  const write: CostWrite = { id: writing.id, before: draft.row, after: parsed.success ? parsed.data : null }
  const refused = parsed.success ? (costRefusals(write, book.lists, words, today)?.fields ?? []) : []
  const faults: CostFaults = {
    ...Object.fromEntries([...explained, ...refused].map(({ field, reason }) => [field, reason])),
    ...amountFaults(reading, draft, words),
  }
  return parsed.success && Object.keys(faults).length === 0
    ? { record: parsed.data, faults: null }
    : { record: null, faults }
}
