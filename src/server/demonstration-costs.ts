import { agreementVersions } from '../domain/agreement-versions.ts'
import type { Budget } from '../domain/budgets.ts'
import { type Cost, freeze } from '../domain/costs.ts'
import { addDays, compareDays } from '../domain/days.ts'
import { firstCategories } from '../domain/first-categories.ts'
import { type Frozen, presetShares } from '../domain/preset-shares.ts'
import { type KeyInForce, keysOf, type ShareKey } from '../domain/share-keys.ts'
import { shareByKey } from '../domain/shares.ts'
import { parties } from '../domain/vocabulary.ts'
import {
  budgetKronor,
  type CostSketch,
  costKinds,
  everyYear,
  firstYear,
  kindKey,
  secondYear,
  thisYear,
} from './demonstration-cost-rows.ts'
import { workday } from './demonstration-days.ts'
import { demonstrationSettlements } from './demonstration-settlements.ts'
import { kept, numbered } from './keyed.ts'

/** A larger purchase is ordered so long before it is invoiced. */
const orderedDaysBefore = 45

/** What a cost may belong to: keys of the meetings and activities that the demonstration has. */
type About = ReadonlySet<string>

/** A key on trial for half a year, and back again: old rows keep the one of their day. */
function keysOn(year: number): ShareKey[] {
  return [
    {
      title: '84–16 på prov',
      validFrom: `${year - 1}-07-01`,
      partsMVG: 84,
      partsMH: 16,
      decision: `Gemensamma styrgruppen i maj ${year - 1}, § 9`,
      meetingId: `@meeting:${year - 1}:gemensam-5`,
      reason: 'Prövas under ett halvår, närmare antalet kontor.',
    },
    {
      title: '85–15 igen',
      validFrom: `${year}-01-01`,
      partsMVG: 85,
      partsMH: 15,
      decision: `Gemensamma styrgruppen i november ${year - 1}, § 21`,
      meetingId: `@meeting:${year - 1}:gemensam-11`,
      reason: 'Avsiktsförklaringens nyckel är enklare att förklara.',
    },
  ]
}

const dayOf = (year: number, [month, day]: CostSketch['on']) =>
  workday(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

const existing = (key: string, about: About) => (about.has(key) ? key : null)
const inOre = (kronor: number) => Math.round(kronor * 100)
const notShared = { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }

function kindOf({ special }: CostSketch): Cost['kind'] {
  return special?.is === 'credit' || special?.is === 'correction' ? special.is : 'cost'
}

type Laid = { year: number; sketch: CostSketch; on: string; state: Cost['state'] }

/** The rows that there are on the day: invoiced by then, or ordered. */
function laidOut(year: number, sketches: readonly CostSketch[], day: string): Laid[] {
  return sketches.flatMap((sketch): Laid[] => {
    const on = dayOf(year, sketch.on)
    const orderedOn = workday(addDays(on, -orderedDaysBefore))
    if (on <= day) return [{ year, sketch, on, state: 'invoiced' }]
    if (orderedOn > day || sketch.special !== undefined) return []
    return [{ year, sketch, on: orderedOn, state: 'ordered' }]
  })
}

/** Key and shares of a row, as the tab would preset them; null for one that was typed in SharePoint. */
function sharesOf({ sketch, on }: Laid, keys: readonly KeyInForce[], original: Cost | null): Frozen | null {
  const { special } = sketch
  if (special?.is === 'unshared') return null
  const netOre = inOre(sketch.kronor)
  const preset = presetShares({ kind: kindOf(sketch), day: on, netOre }, keys, original, [])
  if (preset === null || special?.is !== 'allOn') return preset
  return { ...preset, shares: { MVG: 0, MH: 0, [special.party]: netOre } }
}

function costOf(laid: Laid, frozen: Frozen | null, refersToId: string | null, about: About): Cost {
  const { year, sketch, on, state } = laid
  const { special, moms = 0.25 } = sketch
  const netOre = inOre(sketch.kronor)
  const link = `https://diariet.example/${year}/${sketch.key}`
  return {
    title: sketch.title,
    day: on,
    supplier: sketch.supplier,
    categoryId: kindKey(sketch.kind),
    kind: kindOf(sketch),
    refersToId,
    paidBy: sketch.paidBy,
    netOre,
    vatOre: Math.round(netOre * moms),
    ...(frozen === null ? notShared : freeze(frozen.key, frozen.shares)),
    deviationReason: special?.is === 'allOn' ? special.reason : '',
    state,
    activityId: existing(`@activity:${year}:${sketch.activity}`, about),
    meetingId: existing(`@meeting:${year}:${sketch.meeting}`, about),
    round: sketch.round ?? '',
    receipt: sketch.withoutReceipt || state === 'ordered' ? '' : link,
    note: '',
  }
}

type Made = { key: string; record: Cost }

/** The costs of three years, oldest first, each after the one it refers to. */
function costsOn(day: string, keys: readonly KeyInForce[], about: About): Made[] {
  const year = Number(day.slice(0, 4))
  const laid = [
    ...laidOut(year - 2, [...everyYear(year - 2), ...firstYear(year - 2)], day),
    ...laidOut(year - 1, [...everyYear(year - 1), ...secondYear(year - 1)], day),
    ...laidOut(year, [...everyYear(year), ...thisYear(year)], day),
  ].toSorted((a, b) => compareDays(a.on, b.on))
  const latest = new Map<string, Made>()
  return laid.flatMap(one => {
    const { special } = one.sketch
    const original = special && 'of' in special ? latest.get(special.of) : undefined
    const frozen = sharesOf(one, keys, original?.record ?? null)
    const key = `@cost:${one.year}:${one.sketch.key}`
    const made = { key, record: costOf(one, frozen, original?.key ?? null, about) }
    latest.set(one.sketch.key, made)
    return [made]
  })
}

function budgetsOf(year: number): Budget[] {
  return costKinds.flatMap((kind, at) => {
    if (kind === 'exampleDays' && year % 2 !== 0) return []
    const shares = shareByKey(inOre(budgetKronor[kind]), { MVG: 85, MH: 15 })
    return parties.map(party => ({
      title: `${firstCategories[at]?.title} ${year}, ${party}`,
      year,
      party,
      categoryId: kindKey(kind),
      amountOre: shares[party],
      note: '',
    }))
  })
}

/** Accounts that a finance office might use for the kinds of cost. */
const accounts = ['7411', '7412', '7413', '7414', '7415', '7419']

/** The joint costs as the demonstration knows them on a day: three years of them, the key changed in the middle. */
export function demonstrationCosts(day: string, about: About) {
  const year = Number(day.slice(0, 4))
  const shareKeys = numbered('shareKeys', keysOn(year))
  const categories = numbered(
    'categories',
    firstCategories.map((category, at) => ({ ...category, account: accounts[at] ?? '' })),
  )
  const keys = keysOf({
    agreements: numbered('agreements', agreementVersions).map(kept),
    shareKeys: shareKeys.map(kept),
  })
  const costs = costsOn(day, keys, about)
  return {
    shareKeys,
    categories,
    costs,
    budgets: numbered('budgets', [year - 2, year - 1, year].flatMap(budgetsOf)),
    settlements: demonstrationSettlements(day, costs),
  }
}
