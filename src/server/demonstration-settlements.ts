import type { Cost } from '../domain/costs.ts'
import { Problem } from '../domain/problem.ts'
import { counter, previewSettlement, settle } from '../domain/settle.ts'
import type { Settlement } from '../domain/settlements.ts'
import { sv } from '../domain/words.sv.ts'
import { workday } from './demonstration-days.ts'
import { type Keyed, kept } from './keyed.ts'

type Settle = { is: 'settle'; from: string; to: string; on: string; without: string | null }
type Step = Settle | { is: 'counter'; of: string; on: string; reason: string }

const keyOf = (number: number) => `@settlement:${number}`

/** Three half-years settled; the last of them first without an invoice that came late, and so twice. */
function stepsOf(year: number): Step[] {
  const half = (of: number, first: boolean) =>
    first ? { from: `${of}-01-01`, to: `${of}-06-30` } : { from: `${of}-07-01`, to: `${of}-12-31` }
  return [
    { is: 'settle', ...half(year - 2, true), on: `${year - 2}-08-22`, without: null },
    { is: 'settle', ...half(year - 2, false), on: `${year - 1}-01-21`, without: null },
    { is: 'settle', ...half(year - 1, true), on: `${year - 1}-08-20`, without: null },
    { is: 'settle', ...half(year - 1, false), on: `${year}-01-12`, without: `@cost:${year - 1}:foto` },
    {
      is: 'counter',
      of: keyOf(4),
      on: `${year}-01-19`,
      reason: 'Fakturan för fotograferingen kom inte med.',
    },
    { is: 'settle', ...half(year - 1, false), on: `${year}-01-20`, without: null },
  ]
}

/** All that the settlements reckon with: the costs, and the settlements there are before. */
type Before = { costs: readonly Keyed<Cost>[]; done: readonly Keyed<Settlement>[] }

function preview({ from, to, without }: Settle, { costs, done }: Before) {
  return previewSettlement({
    costs: { records: costs.filter(({ key }) => key !== without).map(kept), unreadable: [] },
    settlements: { records: done.map(kept), unreadable: [] },
    from,
    to,
    number: done.length + 1,
    words: sv,
  })
}

function take(step: Step, before: Before): Settlement {
  const number = before.done.length + 1
  const made = { day: workday(step.on), request: `demonstration-${number}` }
  if (step.is === 'settle') return settle(preview(step, before), made)
  const undone = before.done.find(({ key }) => key === step.of)
  if (undone === undefined) throw new Problem('internal', { subject: step.of })
  return counter(kept(undone), { ...made, number, reason: step.reason, words: sv })
}

/** The settlements made by a day. */
export function demonstrationSettlements(day: string, costs: readonly Keyed<Cost>[]): Keyed<Settlement>[] {
  const done: Keyed<Settlement>[] = []
  for (const step of stepsOf(Number(day.slice(0, 4))).filter(({ on }) => on <= day))
    done.push({ key: keyOf(done.length + 1), record: take(step, { costs, done }) })
  return done
}
