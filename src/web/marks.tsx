import type { FindingState, Force } from '../domain/findings.ts'
import type { ActivityStatus, Lead, Light } from '../domain/vocabulary.ts'
import { useWords } from './words.tsx'

const sides = { MVG: ['MVG'], MH: ['MH'], joint: ['MVG', 'MH'] } as const satisfies Record<
  Lead,
  readonly Lead[]
>

/** Which side something belongs to: a colour and a letter mark each, both for what is joint. The same everywhere. */
export function PartyMark({ lead }: { lead: Lead }) {
  const { party } = useWords()
  return (
    <span className="party" title={party[lead].name}>
      {sides[lead].map(side => (
        <span key={side} aria-hidden="true" className={`party-${side}`}>
          {party[side].mark}
        </span>
      ))}
      <span className="heard">{party[lead].name}</span>
    </span>
  )
}

type ShapeName = 'cross' | 'triangle' | 'arrow' | 'check' | 'ring' | 'dot' | 'moon' | 'square'

const outlines: Record<ShapeName, string> = {
  cross: 'M3 4.4 4.4 3 8 6.6 11.6 3 13 4.4 9.4 8 13 11.6 11.6 13 8 9.4 4.4 13 3 11.6 6.6 8Z',
  triangle: 'M8 1.8 15 14H1Zm-.9 4.4v4h1.8v-4Zm0 5v1.7h1.8v-1.7Z',
  arrow: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.2 3.3L6.6 5.5l1.7 1.7H3.8v1.6h4.5l-1.7 1.7 1.2 1.2L11.5 8Z',
  check: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.3 3.9L7 9.2 4.7 6.9 3.5 8.1 7 11.6l5.5-5.5Z',
  ring: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.7a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  dot: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  moon: 'M9.5 1.6A6.6 6.6 0 1 0 14.4 10 5.4 5.4 0 0 1 9.5 1.6Z',
  square: 'M3 3h10v10H3Z',
}

/** A small shape beside a word; the word says the same, so it is not read aloud. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={outlines[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

function Mark(props: { tone: string; shape: ShapeName; word: string; quiet?: string | undefined }) {
  return (
    <span className="mark" data-tone={props.tone}>
      <Shape name={props.shape} />
      <span>
        {props.word}
        {props.quiet !== undefined && <span className="mark-quiet"> ({props.quiet})</span>}
      </span>
    </span>
  )
}

const ofState: Record<FindingState, { tone: string; shape: ShapeName }> = {
  missed: { tone: 'danger', shape: 'cross' },
  atRisk: { tone: 'warning', shape: 'triangle' },
  onTheWay: { tone: 'info', shape: 'arrow' },
  met: { tone: 'success', shape: 'check' },
}

/** How a rule of the agreement stands. */
export function StateMark({ state }: { state: FindingState }) {
  return <Mark {...ofState[state]} word={useWords().findingStates[state]} />
}

const ofLight: Record<Light, { tone: string; shape: ShapeName }> = {
  green: { tone: 'success', shape: 'dot' },
  yellow: { tone: 'warning', shape: 'triangle' },
  red: { tone: 'danger', shape: 'square' },
}

/** An activity's light. A faded one was set before the last steering meeting and says so. */
export function LightMark({ light, faded = false }: { light: Light; faded?: boolean }) {
  const words = useWords()
  const { tone, shape } = ofLight[light]
  const quiet = faded ? words.faded : undefined
  return <Mark tone={faded ? 'faded' : tone} shape={shape} word={words.choices.light[light]} quiet={quiet} />
}

const ofStatus: Record<ActivityStatus, { tone: string; shape: ShapeName }> = {
  proposed: { tone: 'neutral', shape: 'ring' },
  decided: { tone: 'neutral', shape: 'dot' },
  ongoing: { tone: 'info', shape: 'arrow' },
  dormant: { tone: 'neutral', shape: 'moon' },
  done: { tone: 'success', shape: 'check' },
  closed: { tone: 'neutral', shape: 'square' },
}

/** How far an activity has come. */
export function StatusMark({ status }: { status: ActivityStatus }) {
  return <Mark {...ofStatus[status]} word={useWords().choices.activityStatus[status]} />
}

type MeetingState = 'planned' | 'held' | 'cancelled'
const ofMeeting: Record<MeetingState, { tone: string; shape: ShapeName }> = {
  planned: { tone: 'neutral', shape: 'ring' },
  held: { tone: 'success', shape: 'check' },
  cancelled: { tone: 'neutral', shape: 'cross' },
}

/** Whether a meeting is planned, was held, or is called off. */
export function MeetingMark({ state }: { state: MeetingState }) {
  return <Mark {...ofMeeting[state]} word={useWords().choices.meetingState[state]} />
}

/** Whether something works: a word and a shape. */
export function HealthMark({ ok, word }: { ok: boolean; word: string }) {
  return <Mark tone={ok ? 'success' : 'warning'} shape={ok ? 'check' : 'triangle'} word={word} />
}

/** How strongly the agreement says it: mål, ska, bör, rekommendation. */
export function ForceChip({ force }: { force: Force }) {
  const words = useWords()
  return (
    <span className="force" data-force={force} title={words.overview.forceMeaning[force]}>
      {words.forces[force]}
    </span>
  )
}
