import { type ReactNode, useId } from 'react'
import type { Round } from '../../domain/rounds.ts'
import { sayClock, usualHoursSaid } from '../../domain/say-when.ts'
import { longDay, weekDay, weekText } from '../format.ts'
import { moneyText } from '../money.ts'
import { useMay } from '../records.ts'
import { useWords } from './words.tsx'

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** A text of the round, or that it is not set. */
function Text({ children }: { children: string }) {
  const { notSet } = useWords().roundPage
  return children === '' ? <span className="quiet">{notSet}</span> : children
}

function Day({ day }: { day: string | null }) {
  return <Text>{day === null ? '' : longDay(day)}</Text>
}

function Sessions({ round }: { round: Round }) {
  if (round.sessions.length === 0) return <Text>{''}</Text>
  return (
    <ol className="round-session-list">
      {round.sessions.map(({ from, to, place }) => (
        <li key={from}>
          {from === to ? weekDay(from) : `${weekDay(from)} – ${weekDay(to)}`}, {weekText(from)}
          {place !== '' && <span className="quiet">, {place}</span>}
        </li>
      ))}
    </ol>
  )
}

function Hours({ round: { startTime, endTime } }: { round: Round }) {
  const { roundPage: say } = useWords()
  if (startTime === '' && endTime === '')
    return <span className="quiet">{say.usualHours(...usualHoursSaid)}</span>
  return say.hoursFrom(sayClock(startTime), sayClock(endTime))
}

function Price({ round: { priceOre, vatOre } }: { round: Round }) {
  const { roundPage: say } = useWords()
  if (priceOre === null) return <Text>{''}</Text>
  if (vatOre === null) return say.priceWithoutMoms(moneyText(priceOre))
  return say.price(moneyText(priceOre), moneyText(vatOre), moneyText(priceOre + vatOre))
}

/** Everything that is written of the round. What only those who run it have use for, only they see here. */
export function RoundFacts({ round }: { round: Round }) {
  const { roundPage: say, fields, choices } = useWords()
  const id = useId()
  const runs = useMay('change', 'rounds')
  const labels = fields.rounds
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{say.facts}</h2>
      <dl className="round-facts">
        <Fact term={labels.kind}>{choices.courseKind[round.kind]}</Fact>
        <Fact term={labels.sessions}>
          <Sessions round={round} />
        </Fact>
        <Fact term={say.hours}>
          <Hours round={round} />
        </Fact>
        <Fact term={labels.venue}>
          <Text>{round.venue}</Text>
        </Fact>
        <Fact term={labels.trainer}>
          <Text>{round.trainer}</Text>
        </Fact>
        <Fact term={labels.priceOre}>
          <Price round={round} />
        </Fact>
        <Fact term={labels.opensOn}>
          <Day day={round.opensOn} />
        </Fact>
        <Fact term={labels.signUpBy}>
          <Day day={round.signUpBy} />
        </Fact>
        <Fact term={labels.decideBy}>
          <Day day={round.decideBy} />
        </Fact>
        <Fact term={labels.places}>{round.places ?? say.asFull}</Fact>
        {round.overReason !== '' && <Fact term={labels.overReason}>{round.overReason}</Fact>}
        {round.underReason !== '' && <Fact term={labels.underReason}>{round.underReason}</Fact>}
        {runs && <Fact term={labels.waitLimit}>{round.waitLimit ?? say.anyNumber}</Fact>}
        {runs && (
          <Fact term={labels.costOre}>
            {round.costOre === null ? <Text>{''}</Text> : say.costExcl(moneyText(round.costOre))}
          </Fact>
        )}
      </dl>
    </section>
  )
}
