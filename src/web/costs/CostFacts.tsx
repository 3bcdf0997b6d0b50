import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type Cost, frozenIn } from '../../domain/costs.ts'
import { sayDecision, sayKey, sayOtherKey, sayStanding } from '../../domain/say-standing.ts'
import { keyAt } from '../../domain/share-keys.ts'
import type { Stored } from '../../domain/stored.ts'
import { parties } from '../../domain/vocabulary.ts'
import { weekDay, weekText } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { CostStateMark, ForceMark, SplitChip } from './CostChips.tsx'
import type { CostBook } from './cost-book.ts'
import { useWords } from './words.tsx'

type CostProps = { cost: Stored<Cost>; book: CostBook }

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { one } = useWords().cost
  const said = children !== '' && children !== undefined && children !== null
  return (
    <div className="plan-fact">
      <dt>{name}</dt>
      <dd>{said ? children : <span className="quiet">{one.notSet}</span>}</dd>
    </div>
  )
}

/** How the row stands by the agreement: its force, and how it is shared where that is not as the key says. */
function StandingMarks({ cost, book }: CostProps) {
  const words = useWords()
  const { force, split } = book.standingOf(cost)
  if (cost.kind === 'credit') return null
  return (
    <>
      <ForceMark force={force} words={words} /> <SplitChip split={split} words={words} />
    </>
  )
}

/** Which key the day has and what that rests on, and how strongly the agreement asks for it. */
function WhyShared({ cost, book }: CostProps) {
  const words = useWords()
  const { terms } = book
  const at = book.standingOf(cost)
  const ofDay = keyAt(terms.keys, cost.day)
  const key = ofDay?.key ?? frozenIn(cost)?.key
  return (
    <>
      {at.split === 'otherKey' && <p>{sayOtherKey(cost, terms.keys, words)}</p>}
      {key !== undefined && (
        <p className="cost-reason">
          {sayStanding(at, terms, key, words)} {ofDay !== null && sayDecision(ofDay, words)}
        </p>
      )}
    </>
  )
}

/** How much it is and how it is shared, by which key, how strongly the agreement asks for that and why. */
export function CostSharing({ cost, book }: CostProps) {
  const words = useWords()
  const { one, rows, form } = words.cost
  const label = words.fields.costs
  const frozen = frozenIn(cost)
  return (
    <section className="section" aria-labelledby="sharing">
      <h2 id="sharing">{one.sharing}</h2>
      <dl className="plan-facts cost-figures">
        <Fact name={label.netOre}>
          <strong>{moneyText(cost.netOre)}</strong> <StandingMarks cost={cost} book={book} />
        </Fact>
        {parties.map(party => (
          <Fact key={party} name={rows.columns[party]}>
            <PartyMark lead={party} />{' '}
            {frozen === null ? (
              <span className="quiet">{rows.notShared}</span>
            ) : (
              <strong>{moneyText(frozen.shares[party])}</strong>
            )}
          </Fact>
        ))}
        {frozen !== null && <Fact name={one.key}>{sayKey(frozen.key)}</Fact>}
        {cost.deviationReason !== '' && <Fact name={label.deviationReason}>{cost.deviationReason}</Fact>}
        <Fact name={label.vatOre}>{moneyText(cost.vatOre)}</Fact>
        <Fact name={one.total}>{moneyText(cost.netOre + cost.vatOre)}</Fact>
      </dl>
      {cost.kind === 'credit' ? (
        <p className="cost-reason">{form.keyMirrored}</p>
      ) : (
        <WhyShared cost={cost} book={book} />
      )}
    </section>
  )
}

/** What the cost belongs to, each with the way there. */
function Belongs({ cost, book }: CostProps) {
  const { one } = useWords().cost
  const { activityId, meetingId, round } = cost
  if (activityId === null && meetingId === null && round === '') return null
  return (
    <>
      {activityId !== null && (
        <p>
          <Link href={`/planen/${activityId}`}>{book.nameOf('activities', activityId) ?? one.gone}</Link>
        </p>
      )}
      {meetingId !== null && (
        <p>
          <Link href={`/moten/${meetingId}`}>{book.nameOf('meetings', meetingId) ?? one.gone}</Link>
        </p>
      )}
      {round !== '' && <p>{round}</p>}
    </>
  )
}

const belongs = ({ activityId, meetingId, round }: Cost) =>
  activityId !== null || meetingId !== null || round !== ''

/** Everything that is written of a cost. */
export function CostFacts({ cost, book }: CostProps) {
  const { cost: say, fields, party } = useWords()
  const label = fields.costs
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{say.one.facts}</h2>
      <dl className="plan-facts">
        <Fact name={label.day}>
          {weekDay(cost.day)}, {weekText(cost.day)}
        </Fact>
        <Fact name={label.supplier}>{cost.supplier}</Fact>
        <Fact name={label.categoryId}>{book.nameOf('categories', cost.categoryId)}</Fact>
        <Fact name={label.paidBy}>
          <PartyMark lead={cost.paidBy} /> <span aria-hidden="true">{party[cost.paidBy].name}</span>
        </Fact>
        <Fact name={label.state}>
          <CostStateMark state={cost.state} />
        </Fact>
        <Fact name={say.form.parts.about}>{belongs(cost) ? <Belongs cost={cost} book={book} /> : ''}</Fact>
        <Fact name={label.receipt}>
          {cost.receipt === '' ? (
            ''
          ) : (
            <a href={cost.receipt} target="_blank" rel="noreferrer">
              {say.one.receipt}
            </a>
          )}
        </Fact>
        <Fact name={label.note}>{cost.note}</Fact>
      </dl>
    </section>
  )
}
