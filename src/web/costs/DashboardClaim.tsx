import { Link } from 'wouter'
import type { CostOverview } from '../../domain/cost-overview.ts'
import { otherParty } from '../../domain/who-owes.ts'
import { longDay } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useMay, useMe } from '../records.ts'
import { addUp, claimTerms } from './dashboard-sums.ts'
import { freshAddress } from './settlement-period.ts'
import { Unshared } from './Unshared.tsx'
import { useWords } from './words.tsx'

/** The rows that the claim rests on, and the way to them for who may see them. */
function WhatItRestsOn({ overview }: { overview: CostOverview }) {
  const { claim: words } = useWords().dashboard
  const mayOpen = useMay('read', 'settlements')
  const me = useMe()
  const { claim, years } = overview
  if (claim.count === 0 || claim.earliest === null)
    return <p>{years.some(({ count }) => count > 0) ? words.allSettled : words.none}</p>
  const said =
    claim.payer === null ? words.evenRests(claim.count) : words.rests(claim.count, longDay(claim.earliest))
  if (!mayOpen || me === undefined || claim.earliest > me.today) return <p>{said}</p>
  return (
    <p>
      <Link href={freshAddress({ from: claim.earliest, to: me.today })}>{said}</Link>
    </p>
  )
}

/** One line of arithmetic that a person can check with a pocket calculator. */
function Arithmetic({ overview }: { overview: CostOverview }) {
  const { claim: words, short } = useWords().dashboard
  const { payer, terms, claim } = claimTerms(overview)
  const names = { payer: short[payer], receiver: short[otherParty(payer)] }
  const said = {
    borne: words.terms.borne(names.payer),
    paid: words.terms.paid(names.payer),
    settled: words.terms.settled(names.payer, names.receiver),
    settledOtherWay: words.terms.settled(names.receiver, names.payer),
    rest: words.terms.rest,
  }
  return (
    <details className="claim-how">
      <summary>{words.sum}</summary>
      <p className="claim-sum">
        {words.allYears}:{' '}
        {terms.map(({ term, ore, plus }, at) => (
          <span key={term} className="claim-term">
            {at > 0 && (plus ? '+ ' : '− ')}
            {said[term]} <span className="claim-figure">{moneyText(ore)}</span>{' '}
          </span>
        ))}
        <span className="claim-term">
          = {words.terms.claim} <strong className="claim-figure">{moneyText(claim)}</strong>
        </span>
      </p>
    </details>
  )
}

/** The one net claim of all years, in one direction, how it comes about and the way to where it is settled, unless that is `here`. */
export function Claim({ overview, here = false }: { overview: CostOverview; here?: boolean }) {
  const { claim: words, short } = useWords().dashboard
  const maySettle = useMay('read', 'settlements') && !here
  const { payer, amountOre } = overview.claim
  return (
    <section className="claim" aria-labelledby="claim">
      <h2 id="claim">{words.heading}</h2>
      {payer === null ? (
        <p className="claim-sentence">{words.even}</p>
      ) : (
        <p className="claim-sentence">
          <PartyMark lead={payer} /> {words.sentence(short[payer], short[otherParty(payer)])}{' '}
          <strong className="claim-amount">{moneyText(amountOre)}</strong>
        </p>
      )}
      <WhatItRestsOn overview={overview} />
      <Unshared sums={addUp(overview.years)} />
      {overview.years.length > 0 && <Arithmetic overview={overview} />}
      {maySettle && payer !== null && (
        <p className="claim-way">
          <Link className="button" href={`/kostnader/avrakning?year=${overview.year}`}>
            {words.settle}
          </Link>
        </p>
      )}
    </section>
  )
}
