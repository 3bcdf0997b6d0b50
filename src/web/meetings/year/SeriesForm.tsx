import { useId, useState } from 'react'
import { parties, subregions } from '../../../domain/vocabulary.ts'
import { type AskedSeries, type AskedYear, type Audience, audiences } from '../../../domain/year-proposal.ts'
import { useWords } from '../words.tsx'
import { eventsOf } from './asked-year.ts'
import { EventFields } from './EventFields.tsx'
import { hostName } from './say-event.ts'
import {
  type DraftFault,
  faultsOf,
  readSeries,
  type SeriesDraft,
  withOneMore,
  withoutEvent,
} from './series-draft.ts'

/** The parts that take turns to be host. */
const hosting = subregions.filter(one => one !== 'countywide')
const attendances = ['required', 'optional', 'none'] as const

/** Who opens the form goes on from its heading. */
const reach = (heading: HTMLElement | null) => heading?.focus()

type PartProps = { draft: SeriesDraft; onDraft: (changed: Partial<SeriesDraft>) => void }

function Spacings({ draft, onDraft, faults }: PartProps & { faults: readonly DraftFault[] }) {
  const { form } = useWords().year
  const id = useId()
  const change = (at: number, changed: Partial<SeriesDraft['spacings'][number]>) =>
    onDraft({ spacings: draft.spacings.map((one, own) => (own === at ? { ...one, ...changed } : one)) })
  const read = (text: string) => (text === '' ? null : Number(text))
  return draft.spacings.map((spacing, at) => {
    const [before, after] = [draft.events[at]?.title ?? '', draft.events[at + 1]?.title ?? '']
    const fault = faults.find(one => one.part === 'weeks' && one.spacing === at)
    return (
      <fieldset key={draft.events[at + 1]?.key ?? at} className="wish-weeks">
        <legend>{form.weeks(before, after)}</legend>
        {(['leastWeeks', 'bestWeeks'] as const).map(part => (
          <span key={part} className="wish-number">
            <label htmlFor={`${id}${at}${part}`}>{part === 'leastWeeks' ? form.least : form.best}</label>
            <input
              id={`${id}${at}${part}`}
              type="number"
              min={0}
              max={52}
              value={spacing[part] ?? ''}
              aria-invalid={fault !== undefined}
              onChange={event => change(at, { [part]: read(event.target.value) })}
            />
          </span>
        ))}
        {fault !== undefined && <p className="wish-fault small">{form.faults[fault.why]}</p>}
      </fieldset>
    )
  })
}

function Hosts({ draft, onDraft }: PartProps) {
  const words = useWords()
  const { form } = words.year
  const all = [...new Set([...hosting, ...draft.hosts])]
  return (
    <fieldset>
      <legend>{form.hosts}</legend>
      {all.map(host => (
        <label key={host} className="wish-tick">
          <input
            type="checkbox"
            checked={draft.hosts.includes(host)}
            onChange={event =>
              onDraft({
                hosts: all.filter(one => (one === host ? event.target.checked : draft.hosts.includes(one))),
              })
            }
          />
          {hostName(host, words)}
        </label>
      ))}
    </fieldset>
  )
}

function Attends({ draft, onDraft, who }: PartProps & { who: Audience }) {
  const { form, audiences: names } = useWords().year
  const id = useId()
  const { required, optional } = draft
  const now = required.includes(who) ? 'required' : optional.includes(who) ? 'optional' : 'none'
  const choose = (chosen: string) => {
    const rest = (some: readonly Audience[]) => some.filter(one => one !== who)
    onDraft({
      required: [...rest(required), ...(chosen === 'required' ? [who] : [])],
      optional: [...rest(optional), ...(chosen === 'optional' ? [who] : [])],
    })
  }
  return (
    <span className="wish-attends">
      <label htmlFor={id}>{names[who]}</label>
      <select id={id} value={now} onChange={event => choose(event.target.value)}>
        {attendances.map(one => (
          <option key={one} value={one}>
            {form.attends[one]}
          </option>
        ))}
      </select>
    </span>
  )
}

function Who({ draft, onDraft }: PartProps) {
  const { form } = useWords().year
  return (
    <fieldset>
      <legend>{form.who}</legend>
      {audiences.map(who => (
        <Attends key={who} who={who} draft={draft} onDraft={onDraft} />
      ))}
      <label className="wish-tick">
        <input
          type="checkbox"
          checked={draft.fromEachPart}
          onChange={event => onDraft({ fromEachPart: event.target.checked })}
        />
        {form.fromEachPart}
      </label>
    </fieldset>
  )
}

type FormProps = {
  draft: SeriesDraft
  asked: AskedYear
  name: string
  onDraft: (draft: SeriesDraft) => void
  onApply: (series: AskedSeries) => void
  onClose: () => void
}

/** Writes a series in place. Nothing is planned anew before the person asks for it; what is written survives a reload. */
export function SeriesForm({ draft, asked, name, onDraft, onApply, onClose }: FormProps) {
  const { form } = useWords().year
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft, asked.year)
  const shown = tried ? faults : []
  const [first] = draft.events
  const isRound = first?.key.startsWith('round-') ?? false
  const isSteering = first?.kind === 'jointSteering'
  const change = (changed: Partial<SeriesDraft>) => onDraft({ ...draft, ...changed })
  const addOne = () => {
    const taken = [...eventsOf(asked), ...draft.events].map(({ key }) => key)
    const title = isRound ? form.session(draft.events.length + 1) : form.extraMeeting
    onDraft(withOneMore(draft, title, asked.year, taken))
  }
  const apply = () => {
    const series = faults.length === 0 ? readSeries(draft) : null
    setTried(true)
    if (series !== null) onApply(series)
  }
  return (
    <form
      className="wish-form"
      aria-label={name}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        apply()
      }}
    >
      <h3 ref={reach} tabIndex={-1}>
        {name}
      </h3>
      {draft.events.map((event, at) => (
        <EventFields
          key={event.key}
          event={event}
          faults={shown.flatMap(one => (one.part !== 'weeks' && one.event === at ? [one] : []))}
          besides={isSteering ? parties : []}
          onChange={changed =>
            change({ events: draft.events.map((one, own) => (own === at ? { ...one, ...changed } : one)) })
          }
          onTake={() => onDraft(withoutEvent(draft, at))}
        />
      ))}
      {draft.events.length === 0 && <p>{form.empty}</p>}
      {(isSteering || isRound) && (
        <p>
          <button type="button" className="button" onClick={addOne}>
            {isRound ? form.addSession : form.addSteering}
          </button>
        </p>
      )}
      <Spacings draft={draft} onDraft={change} faults={shown} />
      {(first?.kind === 'managers' || draft.hosts.length > 0) && <Hosts draft={draft} onDraft={change} />}
      {draft.events.length > 0 && <Who draft={draft} onDraft={change} />}
      <p className="note-actions">
        <button type="submit" className="button primary">
          {form.apply}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {form.cancel}
        </button>
      </p>
    </form>
  )
}
