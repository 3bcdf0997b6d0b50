import { useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import type { AskedEvent, AskedSeries, AskedYear } from '../../../domain/year-proposal.ts'
import { dayAndMonth, weekDay } from '../../format.ts'
import { useNarrow } from '../../narrow.ts'
import { KindShape } from '../../overview/KindShape.tsx'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { eventsOf, foundIn, withSeries } from './asked-year.ts'
import { SeriesForm } from './SeriesForm.tsx'
import { hostName, listed, sayPlace } from './say-event.ts'
import { newRound, type SeriesDraft, withOneMore } from './series-draft.ts'
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

function Series(props: { series: AskedSeries; at: number; asked: AskedYear; plan: YearPlan }) {
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

/** The first day that anything may lie on. Half-written days change nothing yet. */
function NotBefore({ asked, plan }: { asked: AskedYear; plan: YearPlan }) {
  const { wishes } = useWords().year
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [seen, setSeen] = useState(asked.notBefore)
  if (seen !== asked.notBefore) {
    setSeen(asked.notBefore)
    setDraft(null)
  }
  const wrong = draft !== null && (draft === '' || yearOf(draft) !== asked.year)
  const save = () => {
    if (draft === null || wrong || draft === asked.notBefore) return
    plan.plan({ asked: { ...asked, notBefore: draft }, pins: plan.pins })
  }
  return (
    <div className="wish-field">
      <label htmlFor={id}>{wishes.notBefore}</label>
      <input
        id={id}
        type="date"
        value={draft ?? asked.notBefore}
        aria-describedby={`${id}help`}
        aria-invalid={wrong}
        onChange={event => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={event => event.key === 'Enter' && save()}
      />
      <p id={`${id}help`} className={wrong ? 'wish-fault small' : 'small quiet'}>
        {wrong
          ? wishes.notBeforeWrong(asked.year)
          : `${weekDay(draft ?? asked.notBefore)}. ${wishes.notBeforeHelp}`}
      </p>
    </div>
  )
}

function Orders(props: { asked: AskedYear; plan: YearPlan; onDropped: () => void }) {
  const { asked, plan, onDropped } = props
  const { wishes } = useWords().year
  const titleOf = (key: string) => foundIn(asked, key)?.event.title ?? key
  const isListed = (key: string) => foundIn(asked, key)?.event.meetingId !== null
  const open = asked.orders.filter(({ first, next }) => !isListed(first) || !isListed(next))
  if (open.length === 0) return null
  return (
    <ul className="wish-orders">
      {open.map(order => {
        const [first, next] = [titleOf(order.first), titleOf(order.next)]
        return (
          <li key={`${order.first} ${order.next}`}>
            <span className="small">{wishes.order(first, next)}</span>
            <button
              type="button"
              className="button slim"
              aria-label={wishes.dropOrderOf(first, next)}
              onClick={() => {
                const orders = asked.orders.filter(one => one !== order)
                plan.plan({ asked: { ...asked, orders }, pins: plan.pins })
                onDropped()
              }}
            >
              {wishes.dropOrder}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What the year is to hold, series by series; one of them at a time is being changed. */
export function Wishes({ asked, plan }: { asked: AskedYear; plan: YearPlan }) {
  const words = useWords()
  const { wishes, form: say } = words.year
  const { form } = plan
  const narrow = useNarrow()
  const heading = useRef<HTMLElement>(null)
  const open = form && (
    <SeriesForm
      draft={form.series}
      asked={asked}
      name={form.at < asked.series.length ? say.title(seriesName(form.series, words)) : say.newRound}
      onDraft={series => plan.write({ ...form, series })}
      onApply={series => {
        plan.plan({ asked: withSeries(asked, form.at, series), pins: plan.pins })
        heading.current?.focus()
      }}
      onClose={() => {
        plan.write(null)
        heading.current?.focus()
      }}
    />
  )
  const addRound = () => {
    const taken = eventsOf(asked).map(({ key }) => key)
    plan.write({ at: asked.series.length, series: newRound(asked.year, say.session, taken) })
  }
  return (
    <details className="wishes" open={!narrow || form !== null}>
      <summary ref={heading}>
        <h2>{wishes.title}</h2>
      </summary>
      <p className="small quiet">{plan.mine !== null ? wishes.changed : wishes.fromAgreement}</p>
      {plan.mine !== null && (
        <p className="note-actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              plan.plan({ asked: null, pins: {} })
              heading.current?.focus()
            }}
          >
            {wishes.reset}
          </button>
        </p>
      )}
      <NotBefore asked={asked} plan={plan} />
      <div className="wish-all">
        {asked.series.map((series, at) =>
          form?.at === at ? (
            <div key="form">{open}</div>
          ) : (
            <Series key={series.events[0]?.key ?? at} series={series} at={at} asked={asked} plan={plan} />
          ),
        )}
        {form !== null && form.at >= asked.series.length && <div>{open}</div>}
      </div>
      <Orders asked={asked} plan={plan} onDropped={() => heading.current?.focus()} />
      {(form === null || form.at < asked.series.length) && (
        <p className="note-actions">
          <button type="button" className="button" onClick={addRound}>
            {wishes.addRound}
          </button>
        </p>
      )}
    </details>
  )
}
