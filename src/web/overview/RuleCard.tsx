import { Link } from 'wouter'
import type { Finding, Reference } from '../../domain/findings.ts'
import { adviceOn, countIn, textIn } from '../../domain/wording.ts'
import { addressOf } from '../addresses.ts'
import { ageText, longDay } from '../format.ts'
import { ForceChip, StateMark } from '../marks.tsx'
import { useMay } from '../records.ts'
import { useWords } from '../words.tsx'

function Records({ records, year }: { records: readonly Reference[]; year: number }) {
  return records.map((record, place) => {
    const address = addressOf(record, year)
    return (
      <span key={record.noun + record.id}>
        {place > 0 && ', '}
        {address === null ? record.title : <Link href={address}>{record.title}</Link>}
      </span>
    )
  })
}

/** The sentence of a rule; the records that it names lead to their pages. */
function Sentence({ finding, year }: { finding: Finding; year: number }) {
  const sentence = useWords().rules[finding.rule].says[finding.state](finding.facts)
  const names = textIn(finding.facts, 'names')
  const place = names === '' ? -1 : sentence.indexOf(names)
  if (place === -1) return sentence
  const named = finding.restsOn.slice(0, finding.restsOn.length - countIn(finding.facts, 'more'))
  return (
    <>
      {sentence.slice(0, place)}
      <Records records={named} year={year} />
      {sentence.slice(place + names.length)}
    </>
  )
}

function LastDay({ day, today }: { day: string; today: string }) {
  const { overview } = useWords()
  return (
    <span className="rule-last">
      {overview.lastDay} <strong>{longDay(day)}</strong>{' '}
      <span className="quiet">({ageText(day, today)})</span>
    </span>
  )
}

/** Everything that the sentence had no room to name. */
function Everything({ finding, year }: { finding: Finding; year: number }) {
  const { overview } = useWords()
  const { restsOn, facts } = finding
  if (countIn(facts, 'more') === 0) return null
  return (
    <details>
      <summary>{overview.showAll(restsOn.length)}</summary>
      <p>
        <Records records={restsOn} year={year} />
      </p>
    </details>
  )
}

/** Where all of them can be seen among the others. */
function AmongOthers({ finding, year }: { finding: Finding; year: number }) {
  const { overview } = useWords()
  const seesNeeds = useMay('read', 'needs')
  if (finding.rule === 'jointCosts')
    return <Link href={`/kostnader?year=${year}`}>{overview.toCosts(year)}</Link>
  if (finding.rule === 'courseGroups')
    return <Link href={`/kurser?year=${year}`}>{overview.toRounds(year)}</Link>
  if (finding.section === 'courses' && seesNeeds)
    return <Link href={`/kurser/behov?year=${year}&half=first`}>{overview.toNeeds}</Link>
  if (finding.rule !== 'activityGroups' || finding.state === 'met') return null
  return <Link href={`/planen?year=${year}&group=ansvarig`}>{overview.toPlan(year)}</Link>
}

function Background({ finding, year }: { finding: Finding; year: number }) {
  const words = useWords()
  const { overview } = words
  const section = words.sections[finding.section]
  const advice = adviceOn(finding, words.rules[finding.rule])
  const unnamed = textIn(finding.facts, 'names') === '' ? finding.restsOn : []
  return (
    <details>
      <summary>{advice === '' ? overview.why : overview.toDo}</summary>
      {advice !== '' && <p className="rule-advice">{advice}</p>}
      {unnamed.length > 0 && (
        <p>
          {overview.restsOn}: <Records records={unnamed} year={year} />
        </p>
      )}
      <p className="quiet">{overview.source(section.title)}</p>
      <p>{section.text}</p>
      {finding.agreementFrom !== '' && (
        <p className="quiet">{overview.version(longDay(finding.agreementFrom))}</p>
      )}
    </details>
  )
}

/** One rule of the agreement: how it stands, why and until when. What to do and where it is written unfolds. */
export function RuleCard(props: { finding: Finding; year: number; today: string }) {
  const { finding, year, today } = props
  return (
    <article className="rule" data-state={finding.state}>
      <header>
        <h3>{useWords().rules[finding.rule].title}</h3>
        <span className="rule-marks">
          <StateMark state={finding.state} />
          <ForceChip force={finding.force} />
        </span>
      </header>
      <p>
        <Sentence finding={finding} year={year} />
        {finding.lastDay !== null && (
          <>
            {' '}
            <LastDay day={finding.lastDay} today={today} />
          </>
        )}
      </p>
      <div className="rule-more small">
        <AmongOthers finding={finding} year={year} />
        <Everything finding={finding} year={year} />
        <Background finding={finding} year={year} />
      </div>
    </article>
  )
}
