import { type ClipboardEvent, useState } from 'react'
import type { CourseKind } from '../../../domain/courses.ts'
import { Shape } from '../../marks.tsx'
import { PersonFields } from './PersonFields.tsx'
import { type Pasted, readPasted } from './read-pasted.ts'
import { OutcomeMark } from './seat-marks.tsx'
import { blankPerson, isBlank, mostPeople, type PersonDraft, withPasted } from './sign-up-draft.ts'
import type { SigningUp } from './use-sign-up.ts'
import { useWords } from './words.tsx'

const noFaults: ReadonlyMap<string, string> = new Map()

type Judged = NonNullable<SigningUp['known']>['judged'] extends ReadonlyMap<string, infer J> ? J : never

/** What would become of the person, what stops them, and what is advice. */
function Judgement({ judged, hasAddress }: { judged: Judged; hasAddress: boolean }) {
  const { signUp: say } = useWords().people
  const { outcome, says, stops, advice } = judged
  const isRefused = outcome === 'refused'
  // Of who gets a seat there is no more to say than the mark does: nothing is booked yet.
  const said = outcome === 'given' ? [] : stops.length > 0 ? stops : [says]
  const unreached = isRefused || hasAddress ? [] : [say.unreached]
  return (
    <div className="person-judged">
      <OutcomeMark outcome={outcome} />
      <div>
        {said.map(sentence => (
          <p key={sentence} className={isRefused ? 'person-fault' : undefined}>
            {sentence}
          </p>
        ))}
        {[...unreached, ...advice].map(sentence => (
          <p key={sentence} className="person-advice" data-tone="warning">
            <Shape name="triangle" />
            <span>{sentence}</span>
          </p>
        ))}
      </div>
    </div>
  )
}

type PersonProps = {
  person: PersonDraft
  number: number
  kind: CourseKind
  faults: ReadonlyMap<string, string>
  judged: Judged | undefined
  onChange: (changed: Partial<PersonDraft>) => void
  /** None for the only row, while nothing is written in it. */
  onRemove: (() => void) | null
}

function Person({ person, number, kind, faults, judged, onChange, onRemove }: PersonProps) {
  const { signUp: say } = useWords().people
  const heading = say.person(number)
  return (
    <li className="person" data-outcome={judged?.outcome}>
      <fieldset>
        <legend className="small quiet">{heading}</legend>
        <PersonFields person={person} kind={kind} faults={faults} onChange={onChange} />
        {onRemove !== null && (
          <button
            type="button"
            className="person-remove"
            aria-label={say.removeOf(person.name === '' ? heading : person.name)}
            onClick={onRemove}
          >
            {say.remove}
          </button>
        )}
        {judged !== undefined && <Judgement judged={judged} hasAddress={person.email.trim() !== ''} />}
      </fieldset>
    </li>
  )
}

/** What came of pasted rows, and what was left out of them. */
function PastedSaid({ pasted, notTaken }: { pasted: Pasted; notTaken: number }) {
  const { signUp: say } = useWords().people
  const taken = pasted.people.length - notTaken
  const sentences = [
    pasted.people.length === 0 ? say.pastedNone : say.pasted(taken),
    ...(notTaken > 0 ? [say.notTaken(notTaken, mostPeople)] : []),
    ...(pasted.personalNumbers > 0 ? [say.personalNumbers(pasted.personalNumbers)] : []),
    ...(pasted.otherCells > 0 ? [say.otherCells(pasted.otherCells)] : []),
    ...(pasted.unnamed.length > 0 ? [say.unnamed(pasted.unnamed.join(', '))] : []),
  ]
  return (
    <div className="person-pasted" role="status">
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** A place to paste rows from Excel; it can also be done straight into a field. */
function PasteRows({ onRead }: { onRead: (text: string) => void }) {
  const { signUp: say } = useWords().people
  const [text, setText] = useState('')
  const read = (rows: string) => {
    onRead(rows)
    setText('')
  }
  return (
    <details className="person-paste">
      <summary>{say.paste}</summary>
      <p>{say.pasteHow}</p>
      <textarea
        rows={4}
        aria-label={say.pasteLabel}
        value={text}
        onChange={event => setText(event.target.value)}
        onPaste={event => {
          event.preventDefault()
          read(event.clipboardData.getData('text/plain'))
        }}
      />
      <button type="button" className="button" disabled={text.trim() === ''} onClick={() => read(text)}>
        {say.pasteOrder}
      </button>
    </details>
  )
}

/** Those who are to be signed up, one by one or many pasted at once. `asked` shows what is missing in them. */
export function SignUpPeople({
  signing,
  kind,
  asked,
}: {
  signing: SigningUp
  kind: CourseKind
  asked: boolean
}) {
  const { signUp: say } = useWords().people
  const { people } = signing.draft
  const [said, setSaid] = useState<{ pasted: Pasted; notTaken: number } | null>(null)
  const write = (next: readonly PersonDraft[]) =>
    signing.unsaved.change({ people: next.length === 0 ? [blankPerson(crypto.randomUUID())] : [...next] })
  const read = (text: string) => {
    const pasted = readPasted(text)
    const { people: next, notTaken } = withPasted(people, pasted.people, () => crypto.randomUUID())
    if (pasted.people.length > 0) write(next)
    setSaid({ pasted, notTaken })
  }
  /** Several cells or rows at once are people; a single text belongs into the field. */
  const readRows = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (event.target instanceof HTMLTextAreaElement || !/\t|\n./.test(text.trim())) return
    event.preventDefault()
    read(text)
  }
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{say.heading}</h2>
      <p className="quiet">{say.order}</p>
      <PasteRows onRead={read} />
      {said !== null && <PastedSaid {...said} />}
      <ol className="people" onPaste={readRows}>
        {people.map((person, at) => (
          <Person
            key={person.key}
            person={person}
            number={at + 1}
            kind={kind}
            faults={(asked ? signing.faults.get(person.key) : undefined) ?? noFaults}
            judged={signing.known?.judged.get(person.key)}
            onChange={changed =>
              write(people.map(one => (one.key === person.key ? { ...one, ...changed } : one)))
            }
            onRemove={
              people.length === 1 && isBlank(person)
                ? null
                : () => write(people.filter(({ key }) => key !== person.key))
            }
          />
        ))}
      </ol>
      {people.length < mostPeople ? (
        <button
          type="button"
          className="button"
          onClick={() => write([...people, blankPerson(crypto.randomUUID())])}
        >
          {say.add}
        </button>
      ) : (
        <p className="quiet">{say.tooMany(mostPeople)}</p>
      )}
    </section>
  )
}
