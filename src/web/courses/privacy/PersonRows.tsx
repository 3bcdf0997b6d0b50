import { useState } from 'react'
import {
  type ErasureOrder,
  type ErasureOutcome,
  erasableNouns,
  type KeptRow,
} from '../../../domain/people-data.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { Outcome } from './Outcome.tsx'
import { useErasure } from './privacy-data.ts'
import { useWords } from './words.tsx'

const keyOf = ({ noun, id }: { noun: string; id: string }): string => `${noun} ${id}`

const count = (results: ErasureOutcome['results']): number => results.filter(({ erased }) => erased).length

function Fields({ row }: { row: KeptRow }) {
  const { privacy } = useWords()
  return (
    <details>
      <summary>{privacy.person.show}</summary>
      <dl className="privacy-fields">
        {row.fields.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Row(props: { row: KeptRow; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { row, chosen, onChoose } = props
  const { privacy } = useWords()
  const { person: say } = privacy
  const { columns } = say
  return (
    <tr>
      <td className="privacy-choose">
        {row.erasable && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={say.choose(row.title, row.list)}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
      </td>
      <th scope="row">
        {row.list}
        <p>{row.title}</p>
      </th>
      <td data-label={columns.what}>
        {row.about ? say.about : say.named(row.named.join(', '))}
        <Fields row={row} />
      </td>
      <td data-label={columns.says}>{row.says}</td>
    </tr>
  )
}

/** The rows where a person was found, and erasing the person from those that are chosen. */
export function PersonRows({ rows }: { rows: readonly KeptRow[] }) {
  const { privacy } = useWords()
  const { person: say, removal } = privacy
  const { columns } = say
  const announce = useUndo()
  const erasure = useErasure()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [open, setOpen] = useState(false)
  const picked = rows.filter(row => row.erasable && chosen.includes(keyOf(row)))
  const order = picked.flatMap(({ noun, id, etag }): ErasureOrder['rows'] => {
    const own = erasableNouns.find(one => one === noun)
    return own === undefined ? [] : [{ noun: own, id, etag }]
  })
  const { data: results } = erasure
  return (
    <>
      {results !== undefined && (
        <Outcome
          done={say.done(count(results))}
          left={results.flatMap(one => (one.erased ? [] : [{ key: keyOf(one), says: one.reason }]))}
          onClose={() => erasure.reset()}
        />
      )}
      <table className="table privacy-rows" aria-labelledby="om-en-person">
        <thead>
          <tr>
            <th scope="col">
              <span className="heard">{columns.choose}</span>
            </th>
            <th scope="col">{columns.row}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.says}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row
              key={keyOf(row)}
              row={row}
              chosen={chosen.includes(keyOf(row))}
              onChoose={on =>
                setChosen(on ? [...chosen, keyOf(row)] : chosen.filter(one => one !== keyOf(row)))
              }
            />
          ))}
        </tbody>
      </table>
      {picked.length > 0 && (
        <p className="note-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              erasure.reset()
              setOpen(true)
            }}
          >
            {say.open(picked.length)}
          </button>
        </p>
      )}
      {open && (
        <ShortDialog
          title={say.title(picked.length)}
          order={erasure.isPending ? removal.busy(erasure.done, picked.length) : say.order}
          ready={!erasure.isPending && picked.length > 0}
          onOrder={() =>
            erasure.mutate(order, {
              onSuccess: done => {
                setOpen(false)
                setChosen([])
                // Where nothing is left of the person, no row is there to say it.
                announce(say.done(count(done)))
              },
            })
          }
          onClose={() => setOpen(false)}
        >
          <ul className="privacy-list">
            {picked.map(row => (
              <li key={keyOf(row)}>
                {row.list}: {row.title}
              </li>
            ))}
          </ul>
          <p>{say.sure}</p>
          {erasure.error !== null && <FailureNote failure={erasure.error} doing="saving" />}
        </ShortDialog>
      )}
    </>
  )
}
