import type { AskedEvent, AskedYear, ProposedEvent } from '../../../domain/year-proposal.ts'
import { shortMonthName } from '../../format.ts'
import { KindShape } from '../../overview/KindShape.tsx'
import { useWords } from '../words.tsx'
import { seriesName } from './WishedSeries.tsx'
import { type Proposal, shareOfYear } from './year-plan.ts'

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const share = (of: number) => `${(of * 100).toFixed(2)}%`

function Band({ event: { window, meetingId } }: { event: AskedEvent }) {
  const [from, to] = [shareOfYear(window.from), shareOfYear(window.to)]
  if (meetingId !== null || to < from) return null
  return <span className="strip-band" style={{ insetInlineStart: share(from), width: share(to - from) }} />
}

function Sign({ event }: { event: ProposedEvent }) {
  return (
    <span className="strip-sign" style={{ insetInlineStart: share(shareOfYear(event.day)) }}>
      <KindShape kind={event.kind} />
    </span>
  )
}

/** The year as twelve months, a line for each series: where a day may lie and where it lies. The table says the same. */
export function Strip({ placed, asked }: { placed: Proposal; asked: AskedYear }) {
  const words = useWords()
  const { strip } = words.year
  if (placed.events.length === 0) return null
  return (
    <figure className="strip" aria-hidden="true">
      <figcaption className="small quiet">
        {strip.title(asked.year)}. {strip.how}
      </figcaption>
      <div className="strip-months small">
        {months.map(month => (
          <span key={month}>
            {shortMonthName(month).slice(0, 1)}
            <span className="strip-rest">{shortMonthName(month).slice(1)}</span>
          </span>
        ))}
      </div>
      {asked.series.map(series => {
        const keys = series.events.map(({ key }) => key)
        return (
          <div key={keys[0]} className="strip-line">
            <span className="strip-name small">{seriesName(series, words)}</span>
            <span className="strip-track">
              {series.events.map(event => (
                <Band key={event.key} event={event} />
              ))}
              {placed.events.map(event => keys.includes(event.key) && <Sign key={event.key} event={event} />)}
            </span>
          </div>
        )
      })}
    </figure>
  )
}
