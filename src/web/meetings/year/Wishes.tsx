import { useId, useRef, useState } from 'react'
import { yearOf } from '../../../domain/days.ts'
import type { AskedYear } from '../../../domain/year-proposal.ts'
import { weekDay } from '../../format.ts'
import { useNarrow } from '../../narrow.ts'
import { useWords } from '../words.tsx'
import { eventsOf, foundIn, withSeries } from './asked-year.ts'
import { SeriesForm } from './SeriesForm.tsx'
import { newRound } from './series-draft.ts'
import type { YearPlan } from './use-year.ts'
import { seriesName, WishedSeries } from './WishedSeries.tsx'
import { isForNotice } from './year-plan.ts'

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
          : `${weekDay(draft ?? asked.notBefore)}.${isForNotice({ ...asked, notBefore: draft ?? asked.notBefore }, plan) ? ` ${wishes.notBeforeHelp}` : ''}`}
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
            <WishedSeries
              key={series.events[0]?.key ?? at}
              series={series}
              at={at}
              asked={asked}
              plan={plan}
            />
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
