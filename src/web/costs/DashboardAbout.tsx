import { useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../addresses.ts'
import { useWords } from '../words.tsx'
import { type AboutLine, aboutOf, type SumsProps, together } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { type RowsAsked, rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'

/** How many are shown until somebody asks for all. */
const shownAtFirst = 10

function Name({ line, year }: { line: AboutLine; year: number }) {
  const { nouns } = useWords().dashboard.about
  const { noun, id, title } = line
  switch (noun) {
    case 'nothing':
      return <>{nouns.nothing}</>
    case 'round':
      return (
        <>
          {title} <span className="quiet small">{nouns.round}</span>
        </>
      )
    case 'activities':
    case 'meetings': {
      const address = addressOf({ noun, id, title }, year)
      return (
        <>
          {address === null ? title : <Link href={address}>{title}</Link>}{' '}
          <span className="quiet small">{nouns[noun]}</span>
        </>
      )
    }
  }
}

function Line({ overview, view, line }: SumsProps & { line: AboutLine }) {
  const { year, category } = view
  const { noun, id, sums } = line
  const to = (visa?: RowsAsked['visa']) =>
    overview.rows === null ? null : rowsAddress({ year, category, about: { noun, id }, visa })
  const ordered = sidesOf(view).reduce((sum, side) => sum + sums.ordered[side], 0)
  return (
    <tr>
      <th scope="row">
        <Name line={line} year={year} />
      </th>
      {sidesOf(view).map(side => (
        <td key={side} className="number">
          <Figure ore={sums.borne[side]} to={to()} />
        </td>
      ))}
      {view.side === null && (
        <td className="number">
          <Figure ore={together(sums.borne)} to={to()} />
        </td>
      )}
      <td className="number">
        <Figure ore={ordered} to={to('ordered')} />
      </td>
    </tr>
  )
}

/** What each activity, meeting and course round has cost, the largest first. */
export function AboutWhat({ overview, view }: SumsProps) {
  const { about: words, columns, short, budget } = useWords().dashboard
  const [all, setAll] = useState(false)
  const lines = aboutOf(overview, view)
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  return (
    <section className="section" aria-labelledby="about-what">
      <h2 id="about-what">{words.heading}</h2>
      <p className="quiet">{words.lede}</p>
      <SumsTable
        caption={words.heading}
        linked={overview.rows !== null}
        names={words.column}
        columns={[
          ...sidesOf(view).map(side => columns.borne(short[side])),
          ...(view.side === null ? [columns.joint] : []),
          budget.columns.ordered,
        ]}
      >
        <tbody>
          {shown.map(line => (
            <Line key={`${line.noun}:${line.id}`} overview={overview} view={view} line={line} />
          ))}
        </tbody>
      </SumsTable>
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
