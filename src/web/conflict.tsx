import './conflict.css'
import { useState } from 'react'
import type { Records } from '../domain/records.ts'
import { labelOf, type NameOf, sayField } from '../domain/say-field.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { merge, part, type Side } from './conflict-fields.ts'
import { momentText } from './format.ts'
import { Shape } from './marks.tsx'
import { useWords } from './words.tsx'

type ConflictProps<N extends Noun> = {
  noun: N
  /** The record as the person saw it when beginning to write. */
  base: Records[N]
  mine: Records[N]
  /** The record as it stands now: `failure.answer.current`, or read anew. */
  theirs: Stored<Records[N]>
  /** Names of rows that fields point at. */
  nameOf?: NameOf
  /** The person's choices as one record, to be saved on top of the version `etag`. */
  onKeep: (record: Records[N], etag: string) => void
  /** The person lets the other version stand. */
  onUseTheirs: () => void
}

function Version(props: {
  name: string
  text: string
  field: string
  chosen: boolean
  onChoose: () => void
}) {
  const { form } = useWords()
  return (
    <label className="conflict-version" data-chosen={props.chosen}>
      <input type="radio" name={props.field} checked={props.chosen} onChange={props.onChoose} />
      <span className="conflict-name">{props.name}</span>
      <span className="conflict-text">{props.text || <span className="quiet">{form.empty}</span>}</span>
    </label>
  )
}

const nameless: NameOf = () => undefined

/** Both versions of a record side by side. The person chooses field by field; nothing that anybody wrote is lost. */
export function Conflict<N extends Noun>(props: ConflictProps<N>) {
  const { noun, base, mine, theirs, nameOf = nameless } = props
  const words = useWords()
  const [choices, setChoices] = useState<Partial<Record<string, Side>>>({})
  const { contested, settled } = part<Records[N]>(base, mine, theirs)
  const say = (field: Extract<keyof Records[N], string>, record: Records[N]) =>
    sayField(noun, field, record[field], nameOf, words)
  return (
    <section className="conflict" aria-label={words.conflict.title}>
      <p className="note-title" role="alert">
        <Shape name="triangle" /> {words.conflict.title}
      </p>
      <p>{words.conflict.body(theirs.modifiedBy, momentText(theirs.modifiedAt))}</p>
      {contested.length + settled.length === 0 && <p>{words.conflict.nothing}</p>}
      {contested.map(field => (
        <fieldset key={field} className="conflict-field">
          <legend>{labelOf(noun, field, words)}</legend>
          {(['mine', 'theirs'] as const).map(side => (
            <Version
              key={side}
              field={`conflict-${field}`}
              name={words.conflict[side]}
              text={say(field, side === 'mine' ? mine : theirs)}
              chosen={(choices[field] ?? 'mine') === side}
              onChoose={() => setChoices({ ...choices, [field]: side })}
            />
          ))}
        </fieldset>
      ))}
      {settled.length > 0 && <p>{words.conflict.merged}</p>}
      {settled.length > 0 && (
        <dl className="conflict-settled">
          {settled.map(({ field, from }) => (
            <div key={field}>
              <dt>
                {labelOf(noun, field, words)} <span className="quiet">({words.conflict[from]})</span>
              </dt>
              <dd>{say(field, from === 'mine' ? mine : theirs) || words.form.empty}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="note-actions">
        <button
          type="button"
          className="button primary"
          onClick={() => props.onKeep(merge<Records[N]>(base, mine, theirs, choices), theirs.etag)}
        >
          {words.conflict.keep}
        </button>
        <button type="button" className="button" onClick={props.onUseTheirs}>
          {words.conflict.useTheirs}
        </button>
      </p>
    </section>
  )
}
