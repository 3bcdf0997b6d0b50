import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { yearOf } from '../../../domain/days.ts'
import { day as someDay } from '../../../domain/primitives.ts'
import { halves, subregions } from '../../../domain/vocabulary.ts'
import type { AskedEvent, AskedYear, ProposedEvent, YearPlace } from '../../../domain/year-proposal.ts'
import { localeNow, weekDay, weekText } from '../../format.ts'
import { recordsQuery } from '../../records.ts'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { foundIn } from './asked-year.ts'
import { type Avoided, cautionsOf } from './chosen-day.ts'
import { hostName } from './say-event.ts'
import type { YearPlan } from './use-year.ts'

/** What is wrong with a day, or what to know of it; null when there is nothing to say. */
function complaint(day: string, year: number, words: Words): string | null {
  const { choose } = words.year
  if (!someDay.safeParse(day).success) return choose.noDay
  return yearOf(day) === year ? null : choose.otherYear(year)
}

/** The day, and all that speaks against it; none of that hinders the lock. */
function sayDraft(draft: YearPlace, event: AskedEvent | undefined, avoided: Avoided, words: Words): string {
  const { choose } = words.year
  const cautions = event === undefined ? [] : cautionsOf(draft, event, avoided, words)
  return [
    `${weekDay(draft.day)}, ${weekText(draft.day)}.`,
    ...cautions,
    ...(cautions.length > 0 ? [choose.anyway] : []),
  ]
    .map(said => said.charAt(0).toLocaleUpperCase(localeNow()) + said.slice(1))
    .join(' ')
}

const reach = (field: HTMLElement | null) => field?.focus()

type ChooseProps = { event: ProposedEvent; asked: AskedYear; plan: YearPlan; onClose: () => void }

type Draft = YearPlace & { hosts: readonly string[] }

function useDraft({ event, asked }: Pick<ChooseProps, 'event' | 'asked'>) {
  const found = foundIn(asked, event.key)
  const parts = subregions.filter(one => one !== 'countywide')
  const hosts = (found?.series.hosts.length ?? 0) > 0 ? parts : []
  const { day, half, host } = event
  const [draft, setDraft] = useState<Draft>({ day, half, host, hosts })
  return {
    draft,
    change: (changed: Partial<YearPlace>) => setDraft({ ...draft, ...changed }),
    asks: found?.event,
    beside: found?.event.beside ?? null,
  }
}

/** Any other day for an event: locked as it is written, and the rest of the year is planned around it. */
export function ChooseDay({ event, asked, plan, onClose }: ChooseProps) {
  const words = useWords()
  const { choose, proposal } = words.year
  const id = useId()
  const { draft, change, asks, beside } = useDraft({ event, asked })
  const avoided = useQuery(recordsQuery('avoidedDays')).data?.records ?? []
  const [tried, setTried] = useState(false)
  const wrong = complaint(draft.day, asked.year, words)
  const choosesHalf = event.halfDays === 1 && beside === null
  const lock = () => {
    setTried(true)
    if (wrong !== null) return
    const { day, half, host } = draft
    plan.pin({ ...plan.pins, [event.key]: { day, half: event.halfDays === 1 ? half : 'morning', host } })
    onClose()
  }
  return (
    <form
      className="wish-form proposal-choose"
      aria-label={choose.title(event.title)}
      noValidate
      onSubmit={submitted => {
        submitted.preventDefault()
        lock()
      }}
      onKeyDown={pressed => pressed.key === 'Escape' && onClose()}
    >
      <span className="wish-field">
        <label htmlFor={`${id}day`}>{choose.day}</label>
        <input
          id={`${id}day`}
          ref={reach}
          type="date"
          value={draft.day}
          aria-invalid={tried && wrong !== null}
          aria-describedby={`${id}said`}
          onChange={({ target }) => change({ day: target.value })}
        />
      </span>
      <p id={`${id}said`} className={wrong === null ? 'small quiet' : 'wish-fault small'} role="status">
        {wrong ?? sayDraft(draft, asks, avoided, words)}
      </p>
      {choosesHalf && (
        <span className="wish-field">
          <label htmlFor={`${id}half`}>{choose.half}</label>
          <select
            id={`${id}half`}
            value={draft.half}
            onChange={({ target }) =>
              change({ half: halves.find(one => one === target.value) ?? draft.half })
            }
          >
            {halves.map(one => (
              <option key={one} value={one}>
                {proposal.half[one]}
              </option>
            ))}
          </select>
        </span>
      )}
      {beside !== null && <p className="small quiet">{choose.beside}</p>}
      {draft.hosts.length > 0 && (
        <span className="wish-field">
          <label htmlFor={`${id}host`}>{choose.host}</label>
          <select
            id={`${id}host`}
            value={draft.host}
            onChange={({ target }) => change({ host: target.value })}
          >
            <option value="">{proposal.noHost}</option>
            {draft.hosts.map(one => (
              <option key={one} value={one}>
                {hostName(one, words)}
              </option>
            ))}
          </select>
        </span>
      )}
      <p className="note-actions">
        <button type="submit" className="button primary">
          {choose.order}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.form.cancel}
        </button>
      </p>
    </form>
  )
}
