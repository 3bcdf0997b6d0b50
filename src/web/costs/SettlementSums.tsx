import { parties } from '../../domain/vocabulary.ts'
import { otherParty } from '../../domain/who-owes.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { together } from './dashboard-sums.ts'
import { Figure } from './Figure.tsx'
import { Side } from './Side.tsx'
import { SumsTable } from './SumsTable.tsx'
import { type SettlementSums as Sums, termsOf } from './settlement-view.ts'
import { useWords } from './words.tsx'

/** One line that a person can check with a pocket calculator. */
function Equation({ sums }: { sums: Sums }) {
  const { settling, dashboard } = useWords()
  const { payer, borne, paid } = termsOf(sums)
  const { terms } = dashboard.claim
  const name = dashboard.short[payer]
  return (
    <p className="claim-sum small">
      {settling.sums.equation}:{' '}
      <span className="claim-term">
        {terms.borne(name)} <span className="claim-figure">{moneyText(borne)}</span>
      </span>{' '}
      <span className="claim-term">
        − {terms.paid(name)} <span className="claim-figure">{moneyText(paid)}</span>
      </span>{' '}
      <span className="claim-term">
        = <strong className="claim-figure">{moneyText(borne - paid)}</strong>
      </span>
    </p>
  )
}

function Due({ ore }: { ore: number }) {
  const { sums } = useWords().settling
  return ore === 0 ? sums.nothingDue : ore > 0 ? moneyText(ore) : sums.gets(moneyText(-ore))
}

function SidesTable({ sums }: { sums: Sums }) {
  const { settling, dashboard } = useWords()
  const { columns, caption } = settling.sums
  const { paid, borne } = sums
  return (
    <SumsTable
      caption={caption}
      names={[columns.side]}
      columns={[columns.paid, columns.borne, columns.due]}
      groups={[
        {
          key: 'sides',
          lines: parties.map(side => ({
            key: side,
            name: <Side side={side} />,
            figures: [
              <Figure key="paid" ore={paid[side]} />,
              <Figure key="borne" ore={borne[side]} />,
              <Due key="due" ore={borne[side] - paid[side]} />,
            ],
          })),
        },
      ]}
      foot={{
        key: 'joint',
        name: dashboard.together,
        figures: [
          <Figure key="paid" ore={together(paid)} />,
          <Figure key="borne" ore={together(borne)} />,
          null,
        ],
      }}
    />
  )
}

/** The one sum of a settlement in one direction, how it comes about, and what each side has paid and is to bear. */
export function SettlementSums({ sums, isBack = false }: { sums: Sums; isBack?: boolean }) {
  const { settling, dashboard } = useWords()
  const { payer, amountOre } = sums
  const { short, claim } = dashboard
  const sentence = isBack ? settling.sums.payBack : claim.sentence
  return (
    <div className="first-sums">
      <div className="claim">
        {payer === null ? (
          <p className="claim-sentence">{settling.sums.even}</p>
        ) : (
          <p className="claim-sentence">
            <PartyMark lead={payer} /> {sentence(short[payer], short[otherParty(payer)])}{' '}
            <strong className="claim-amount">{moneyText(amountOre)}</strong>
          </p>
        )}
        {!isBack && <Equation sums={sums} />}
      </div>
      <SidesTable sums={sums} />
    </div>
  )
}
