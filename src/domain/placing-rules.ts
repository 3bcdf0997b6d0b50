import { type Chain, type Column, narrowed, never } from './chains.ts'
import { entry, type Order } from './placing-problem.ts'

/* Takes away candidates that the other series leave no room for, whatever is chosen there. */

const latest = (values: Int32Array) => values.reduce((most, value) => Math.max(most, value), -1)
const earliest = (values: Int32Array) => values.reduce((least, value) => Math.min(least, value), never)

type Keeps = (column: Column, event: number, place: number) => boolean

/** Keeps candidates of one series in the list of chains; null when an event has none left. */
function keep(chains: readonly Chain[], series: number, keeps: Keeps): readonly Chain[] | null {
  const chain = entry(chains, series)
  const fewer = narrowed(chain, (event, place) => keeps(entry(chain.columns, event), event, place))
  if (fewer === null || fewer === chain) return fewer === null ? null : chains
  return chains.with(series, fewer)
}

function inOrder(chains: readonly Chain[], { first, next, leastGap }: Order): readonly Chain[] | null {
  const begins = latest(entry(entry(chains, next.series).columns, next.event).from)
  const over = earliest(entry(entry(chains, first.series).columns, first.event).to)
  const before = keep(
    chains,
    first.series,
    ({ to }, event, place) => event !== first.event || begins - entry(to, place) - 1 >= leastGap,
  )
  if (before === null) return null
  return keep(
    before,
    next.series,
    ({ from }, event, place) => event !== next.event || entry(from, place) - over - 1 >= leastGap,
  )
}

/** Half-days that an event takes wherever it is placed are closed to the series that share people with it. */
function apart(given: readonly Chain[], series: number): readonly Chain[] | null {
  let chains = given
  const { columns, people } = entry(given, series)
  for (const column of columns) {
    const [begins, ends] = [latest(column.from), earliest(column.to)]
    if (begins > ends) continue
    for (const [other, { people: theirs }] of chains.entries()) {
      if (other === series || (theirs & people) === 0) continue
      const fewer = keep(
        chains,
        other,
        ({ from, to }, _, place) => entry(to, place) < begins || ends < entry(from, place),
      )
      if (fewer === null) return null
      chains = fewer
    }
  }
  return chains
}

/** The chains with only the candidates that orders and placed events leave room for; null when an event has none. */
export function held(given: readonly Chain[], orders: readonly Order[]): readonly Chain[] | null {
  let chains = given
  for (;;) {
    const before = chains
    for (const order of orders) {
      const fewer = inOrder(chains, order)
      if (fewer === null) return null
      chains = fewer
    }
    for (const [series] of chains.entries()) {
      const fewer = apart(chains, series)
      if (fewer === null) return null
      chains = fewer
    }
    if (chains === before) return chains
  }
}
