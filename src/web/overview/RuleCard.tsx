import { Link } from 'wouter'
import type { Finding, Reference } from '../../domain/findings.ts'
import { adviceOn } from '../../domain/wording.ts'
import { addressOf } from '../addresses.ts'
import { ageText, longDay } from '../format.ts'
import { ForceChip, StateMark } from '../marks.tsx'
import { useWords } from '../words.tsx'

const shownAtOnce = 4

function Basis({ records, year }: { records: readonly Reference[]; year: number }) {
  const { overview, wheel } = useWords()
  if (records.length === 0) return null
  const rest = records.length - shownAtOnce
  return (
    <p className="small quiet">
      {overview.restsOn}:{' '}
      {records.slice(0, shownAtOnce).map((record, place) => {
        const address = addressOf(record, year)
        return (
          <span key={record.noun + record.id}>
            {place > 0 && ', '}
            {address === null ? record.title : <Link href={address}>{record.title}</Link>}
          </span>
        )
      })}
      {rest > 0 && ` ${wheel.more(rest)}`}
    </p>
  )
}

/** One rule of the agreement: how it stands, why, what to do and until when, and where it is written. */
export function RuleCard(props: { finding: Finding; year: number; today: string }) {
  const { finding, year, today } = props
  const words = useWords()
  const rule = words.rules[finding.rule]
  const section = words.sections[finding.section]
  const advice = adviceOn(finding, rule)
  return (
    <article className="rule" data-state={finding.state}>
      <header>
        <StateMark state={finding.state} />
        <ForceChip force={finding.force} />
      </header>
      <h3>{rule.title}</h3>
      <p>{rule.says[finding.state](finding.facts)}</p>
      {advice !== '' && <p className="rule-advice">{advice}</p>}
      {finding.lastDay !== null && (
        <p className="rule-last">
          {words.overview.lastDay} <strong>{longDay(finding.lastDay)}</strong>{' '}
          <span className="quiet">({ageText(finding.lastDay, today)})</span>
        </p>
      )}
      <Basis records={finding.restsOn} year={year} />
      <details className="small">
        <summary>{words.overview.source(section.title)}</summary>
        <p>{section.text}</p>
        {finding.agreementFrom !== '' && (
          <p className="quiet">{words.overview.version(longDay(finding.agreementFrom))}</p>
        )}
      </details>
    </article>
  )
}
