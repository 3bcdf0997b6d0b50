import { useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../addresses.ts'
import { borneAndOrdered } from './borne-and-ordered.tsx'
import { type AboutLine, aboutOf, type SumsProps } from './dashboard-sums.ts'
import { SumsTable } from './SumsTable.tsx'
import { useWords } from './words.tsx'

/** How many are shown until somebody asks for all. */
const shownAtFirst = 10

function Name({ line, year }: { line: AboutLine; year: number }) {
  const { nouns } = useWords().dashboard.about
  const { noun, id, title } = line
  if (noun === 'nothing') return nouns.nothing
  const address = noun === 'round' ? null : addressOf({ noun, id, title }, year)
  return (
    <>
      {address === null ? title : <Link href={address}>{title}</Link>}{' '}
      <span className="quiet small">{nouns[noun]}</span>
    </>
  )
}

/** What each activity, meeting and course round has cost, the largest first. */
export function AboutWhat({ overview, view }: SumsProps) {
  const { dashboard } = useWords()
  const { about: words } = dashboard
  const { year, category } = view
  const [all, setAll] = useState(false)
  const lines = aboutOf(overview, view)
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  const { columns, figuresOf } = borneAndOrdered({ overview, view }, dashboard)
  return (
    <section className="section" aria-labelledby="about-what">
      <h2 id="about-what">{words.heading}</h2>
      <p className="quiet">{words.lede}</p>
      <SumsTable
        caption={words.heading}
        names={[words.column]}
        columns={columns}
        groups={[
          {
            key: 'about',
            lines: shown.map(line => ({
              key: `${line.noun}:${line.id}`,
              name: <Name line={line} year={year} />,
              figures: figuresOf(line.sums, { year, category, about: line }),
            })),
          },
        ]}
      />
      {shown.length < lines.length && (
        <p className="sums-more">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.showAll(lines.length)}
          </button>
        </p>
      )}
    </section>
  )
}
