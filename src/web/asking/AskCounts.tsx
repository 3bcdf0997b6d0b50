import type { County } from '../../domain/vocabulary.ts'
import { PartyMark } from '../marks.tsx'
import { useWords } from '../words.tsx'
import './asking.css'

/** So many of those who can answer have been asked, and have, in each county; null for who belongs to none. */
type CountyCount = { county: County | null; all: number; asked: number; answered: number }

/** How many have answered, county by county. */
export function AskCounts(props: {
  say: {
    counts: string
    countyCount: (answered: number, all: number) => string
    countyAsked: (asked: number, all: number) => string
    noCounty?: string
  }
  counties: readonly CountyCount[]
}) {
  const { say, counties } = props
  const { choices } = useWords()
  return (
    <section className="section" aria-labelledby="svar-per-lan">
      <h2 id="svar-per-lan">{say.counts}</h2>
      <ul className="ask-counts">
        {counties.map(({ county, all, asked, answered }) => (
          <li key={county ?? ''}>
            <span className="ask-county">
              {county !== null && <PartyMark lead={county === 'VG' ? 'MVG' : 'MH'} />}{' '}
              {county === null ? say.noCounty : choices.county[county]}
            </span>
            <strong>{say.countyCount(answered, all)}</strong>
            <progress value={answered} max={all} aria-hidden="true" />
            <span className="quiet small">{say.countyAsked(asked, all)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
