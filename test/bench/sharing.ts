import { allocate, dinero, toSnapshot } from 'dinero.js'
import { SEK } from 'dinero.js/currencies'
import { shareByKey } from '../../src/domain/shares.ts'
import { sumShares } from '../../src/domain/sum-shares.ts'
import { type Figure, figure, median } from './figure.ts'

const rows = 1_000_000
const byDinero = 20_000
const runs = 9
const key = { MVG: 85, MH: 15 }

/** Amounts as they come: from a krona to twenty thousand kronor, one in ten taken back. */
function someAmounts(): Int32Array {
  let seed = 20_260_101
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed
  }
  return Int32Array.from({ length: rows }, () => {
    const ore = 100 + (next() % 2_000_000)
    return next() % 10 === 0 ? -ore : ore
  })
}

function plainSum(amounts: Int32Array): number {
  let sum = 0
  for (let at = 0; at < amounts.length; at += 1) sum += amounts[at] ?? 0
  return sum
}

function oneByOne(amounts: Int32Array): { MVG: number; MH: number } {
  let [MVG, MH] = [0, 0]
  for (const amount of amounts) {
    const shares = shareByKey(amount, key)
    MVG += shares.MVG
    MH += shares.MH
  }
  return { MVG, MH }
}

const sharesByDinero = (amount: number): number[] =>
  allocate(dinero({ amount, currency: SEK }), [key.MVG, key.MH]).map(one => toSnapshot(one).amount)

function dineroSum(amounts: Int32Array): number {
  let sum = 0
  for (const amount of amounts) sum += sharesByDinero(amount)[1] ?? 0
  return sum
}

/** Nanoseconds a row; the median of several runs, the first of which warms up. */
function perRow(work: () => unknown, count: number): number {
  work()
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    work()
    return ((performance.now() - began) * 1e6) / count
  })
  return median(times)
}

/** Sharing and summing a million rows beside a plain sum of the same numbers, and row by row beside dinero.js. */
export function measureSharing(): Figure[] {
  const amounts = someAmounts()
  const fewer = amounts.subarray(0, byDinero)
  const whole = plainSum(amounts)
  const [fast, slow] = [sumShares(amounts, key), oneByOne(amounts)]
  if (fast.MVG !== slow.MVG || fast.MH !== slow.MH || fast.MVG + fast.MH !== whole)
    throw new Error('The ways of sharing do not agree.')
  const plain = perRow(() => plainSum(amounts), rows)
  const summed = perRow(() => sumShares(amounts, key), rows)
  const rowByRow = perRow(() => oneByOne(amounts), rows)
  const dineros = perRow(() => dineroSum(fewer), byDinero)
  const differs = fewer.filter(amount => sharesByDinero(amount)[1] !== shareByKey(amount, key).MH).length
  return [
    figure(
      {
        name: `sharing and summing ${rows.toLocaleString('en')} rows, beside a plain sum`,
        ours: summed,
        theirs: plain,
        unit: 'ns a row',
        aim: 'within 3 of a plain sum',
      },
      ratio => ratio <= 3,
    ),
    figure(
      {
        name: 'sharing row by row, beside dinero.js allocate',
        ours: rowByRow,
        theirs: dineros,
        unit: 'ns a row',
        aim: 'faster',
      },
      ratio => ratio < 1,
    ),
    figure(
      {
        name: 'rows that dinero.js allocate shares an öre otherwise than the largest remainder',
        ours: (differs / byDinero) * 100,
        theirs: null,
        unit: '%',
        aim: 'told only: ours is the largest remainder',
      },
      () => true,
    ),
  ]
}
