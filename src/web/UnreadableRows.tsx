import type { Unreadable } from '../domain/stored.ts'
import { Shape } from './marks.tsx'
import { useWords } from './words.tsx'

/** Rows that somebody wrote by hand in a way that cannot be read: each with its reason and the way to it. */
export function UnreadableRows({ rows }: { rows: readonly Unreadable[] }) {
  const { unreadable } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <h2>{unreadable.title(rows.length)}</h2>
        <p>{unreadable.help}</p>
        <ul className="unreadable">
          {rows.map(row => (
            <li key={row.id}>
              <strong>{row.title}</strong>
              {row.reasons.map(reason => (
                <p key={reason}>{reason}</p>
              ))}
              <a href={row.webUrl} target="_blank" rel="noreferrer">
                {unreadable.open}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
