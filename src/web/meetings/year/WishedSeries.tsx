import { Link } from 'wouter'
import type { AskedEvent, AskedSeries, AskedYear } from '../../../domain/year-proposal.ts'
import { dayAndMonth } from '../../format.ts'
import { KindShape } from '../../overview/KindShape.tsx'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { eventsOf } from './asked-year.ts'
import { hostName, listed, sayPlace } from './say-event.ts'
import { type SeriesDraft, withOneMore } from './series-draft.ts'
import type { YearPlan } from './use-year.ts'

function standing(event: AskedEvent, words: Words): string | null {
  const { wishes } = words.year
  if (event.pinned === null) return null
  const when = sayPlace(event.pinned, event.halfDays, words)
  return event.meetingId === null ? wishes.locked(when) : wishes.listed(when)
}

function Event({ event }: { event: AskedEvent }) {
  const words = useWords()
  const { wishes } = words.year
  const { title, window, halfDays, beside, meetingId } = event
  const stands = standing(event, words)
  return (
    <li>
      <p className="wish-title">
        {meetingId === null ? title : <Link href={`/moten/${meetingId}`}>{title}</Link>}
      </p>
      <p className="small">
        {meetingId === null && (
          <>
            {wishes.window(dayAndMonth(window.from), dayAndMonth(window.to))}
            {', '}
          </>
        )}
        {wishes.length(halfDays)}
        {beside !== null && `, ${wishes.beside[beside]}`}
      </p>
      {stands !== null && <p className="small wish-stands">{stands}</p>}
    </li>
  )
}

/** What holds for a series as a whole, one thing a line. */
function factsOf({ spacings, hosts, required, optional, fromEachPart }: AskedSeries, words: Words): string[] {
  const { wishes, audiences } = words.year
  const between = spacings
    .filter(({ leastWeeks, bestWeeks }) => leastWeeks + bestWeeks > 0)
    .map(({ leastWeeks, bestWeeks }) => wishes.spacing(leastWeeks, bestWeeks))
  const names = (some: AskedSeries['required']) =>
    listed(
      some.map(one => audiences[one]),
      words,
    )
  const shown = hosts.map(host => hostName(host, words))
  return [
    ...new Set(between),
    ...(hosts.length === 0 ? [] : [hosts.length > 4 ? wishes.allHosts : wishes.hosts(listed(shown, words))]),
    ...(required.length > 0 ? [wishes.required(names(required))] : []),
    ...(optional.length > 0 ? [wishes.optional(names(optional))] : []),
    ...(required.length + optional.length === 0 ? [wishes.nobody] : []),
    ...(fromEachPart ? [wishes.fromEachPart] : []),
  ]
}

/** What a series is called: its one event's name, or what its kind of meeting is called. */
export function seriesName({ events }: Pick<SeriesDraft, 'events'>, words: Words): string {
  const [first, second] = events
  if (first === undefined) return ''
  return second === undefined ? first.title : words.year.series[first.kind]
}

/** A series of the wishes: its events, what holds for them, and the way to change it. */
export function WishedSeries(props: { series: AskedSeries; at: number; asked: AskedYear; plan: YearPlan }) {
  const { series, at, asked, plan } = props
  const words = useWords()
  const { wishes, form: say } = words.year
  const [first] = series.events
  const isOpen = series.events.some(({ meetingId }) => meetingId === null)
  const isSteering = first?.kind === 'jointSteering' && !first.key.startsWith('meeting-')
  const name = seriesName(series, words)
  const addOne = () => {
    const taken = eventsOf(asked).map(({ key }) => key)
    plan.write({ at, series: withOneMore(series, say.extraMeeting, asked.year, taken) })
  }
  return (
    <section className="wish" aria-label={name}>
      <h3 className="wish-name">
        {first !== undefined && <KindShape kind={first.kind} />}
        {name}
      </h3>
      <ul className="wish-events">
        {series.events.map(event => (
          <Event key={event.key} event={event} />
        ))}
      </ul>
      {isOpen && (
        <ul className="wish-facts small quiet">
          {factsOf(series, words).map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <p className="note-actions">
        {isOpen && (
          <button
            type="button"
            className="button slim"
            aria-label={wishes.editOf(name)}
            onClick={() => plan.write({ at, series })}
          >
            {wishes.edit}
          </button>
        )}
        {isSteering && (
          <button type="button" className="button slim" onClick={addOne}>
            {wishes.addSteering}
          </button>
        )}
      </p>
    </section>
  )
}
