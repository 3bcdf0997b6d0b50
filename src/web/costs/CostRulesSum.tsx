import { agreementAt } from '../../domain/agreement-versions.ts'
import { sayKey } from '../../domain/say-standing.ts'
import { keyAt, keysOf } from '../../domain/share-keys.ts'
import { moneyText } from '../money.ts'
import { RuleSource } from './CostRulesSource.tsx'
import { InKind, Offices } from './DashboardBeside.tsx'
import type { RulesLists } from './rules-data.ts'
import { exampleOf, type ShareExample, tieOf } from './share-example.ts'
import { useWords } from './words.tsx'

type RuleProps = { lists: RulesLists; today: string }

const said = ({ amountOre, shares }: ShareExample) =>
  [moneyText(amountOre), moneyText(shares.MVG), moneyText(shares.MH)] as const

/** An amount that leaves one öre when it is shared, to show where that goes. */
const exampleOre = 123_457

/** How an amount is shared to the öre, by the key in force. */
export function CostRulesSum({ lists, today }: RuleProps) {
  const { sum } = useWords().settling.rules
  const sources = { agreements: lists.agreements.records, shareKeys: lists.shareKeys.records }
  const key = keyAt(keysOf(sources), today)?.key
  if (key === undefined) return null
  const tie = tieOf(key)
  return (
    <section className="section" aria-labelledby="ores">
      <h2 id="ores">{sum.heading}</h2>
      <div className="rules-text">
        <p>
          {sum.how} {sum.example(...said(exampleOf(exampleOre, key)))}
        </p>
        <p>
          {sum.tie} {tie === null ? sum.noTie(sayKey(key)) : sum.tieExample(...said(tie))}
        </p>
        <p>{sum.credit}</p>
      </div>
    </section>
  )
}

/** What stands beside the money and never decides how it is shared: posts, support, offices, fees for seats. */
export function CostRulesBeside({ lists, today }: RuleProps) {
  const { settling, dashboard } = useWords()
  const { beside } = dashboard
  const agreement = agreementAt(lists.agreements.records, today)
  return (
    <section className="section beside" aria-labelledby="beside">
      <h2 id="beside">{settling.rules.beside.heading}</h2>
      <dl>
        {agreement !== null && <InKind inKind={agreement} />}
        {agreement !== null && <Offices inKind={agreement} />}
        <dt>{beside.seats}</dt>
        <dd>{beside.seatsHelp}</dd>
      </dl>
      <RuleSource />
    </section>
  )
}
