import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { PeopleData } from '../../../domain/people-data.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { handOver, handOverFrom } from '../../hand-over.ts'
import { PersonRows } from './PersonRows.tsx'
import { personDataQuery, personPath } from './privacy-data.ts'
import { useWords } from './words.tsx'

function Search({ onSearch, busy }: { onSearch: (q: string) => void; busy: boolean }) {
  const { privacy } = useWords()
  const { person: say } = privacy
  const [text, setText] = useState('')
  const [isShort, setShort] = useState(false)
  const id = useId()
  return (
    <form
      className="privacy-search"
      onSubmit={event => {
        event.preventDefault()
        const q = text.trim()
        setShort(q.length < 3)
        if (q.length >= 3) onSearch(q)
      }}
    >
      <label htmlFor={id}>{say.label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={255}
        value={text}
        aria-invalid={isShort}
        aria-describedby={isShort ? `${id}-short` : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button" disabled={busy}>
        {busy ? say.searching : say.search}
      </button>
      {isShort && (
        <p id={`${id}-short`} className="privacy-short">
          {say.short}
        </p>
      )}
    </form>
  )
}

/** Hands out what was found, as a workbook or as it came. */
function Files({ data }: { data: PeopleData }) {
  const { privacy } = useWords()
  const { person: say } = privacy
  const [failure, setFailure] = useState<Error | null>(null)
  const excel = async () => {
    setFailure(null)
    try {
      await handOverFrom(`/api/people-data/file?${personPath(data.q)}`)
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)))
    }
  }
  const json = () =>
    handOver(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), `${say.fileName}.json`)
  return (
    <>
      <p className="note-actions">
        <button type="button" className="button" onClick={() => void excel()}>
          {say.excel}
        </button>
        <button type="button" className="button" onClick={json}>
          {say.json}
        </button>
      </p>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}

function Found({ data, onSearch }: { data: PeopleData; onSearch: (q: string) => void }) {
  const { privacy } = useWords()
  const { person: say } = privacy
  return (
    <>
      <p role="status">{data.rows.length === 0 ? say.nothing(data.q) : say.found(data.rows.length)}</p>
      {data.rows.length > 0 && (
        <>
          <Files data={data} />
          <PersonRows rows={data.rows} />
        </>
      )}
      {data.near.length > 0 && (
        <>
          <p>{say.near}</p>
          <ul className="privacy-list">
            {data.near.map(({ name, office }) => (
              <li key={`${name} ${office}`}>
                <button type="button" className="privacy-near" onClick={() => onSearch(name)}>
                  {name}
                </button>
                {office !== '' && <span className="quiet"> {office}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Everything there is about a person: searched for, handed out and erased. Whom is asked about stands in no address. */
export function PersonData() {
  const { privacy } = useWords()
  const { person: say } = privacy
  const [q, setQ] = useState('')
  const { data, error, isFetching, refetch } = useQuery(personDataQuery(q))
  return (
    <section className="section" aria-labelledby="om-en-person">
      <h2 id="om-en-person">{say.heading}</h2>
      <Search onSearch={setQ} busy={isFetching} />
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data !== undefined && <Found key={q} data={data} onSearch={setQ} />}
    </section>
  )
}
