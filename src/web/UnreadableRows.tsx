import type { Unreadable } from '../domain/stored.ts'
import { Shape } from './marks.tsx'
import { useWords } from './words.tsx'

/**
 * Rows that somebody wrote by hand in a way that cannot be read, in one line until it is unfolded: then each with its
 * reason and, for those who may mend it, the way to it.
 */
export function UnreadableRows(props: { rows: readonly Unreadable[]; mayMend?: boolean }) {
  const { rows, mayMend = true } = props
  const { unreadable } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="note" data-tone="warning">
      <Shape name="triangle" />
      <details>
        <summary>
          {unreadable.title(rows.length)} – {unreadable.show}
        </summary>
        {mayMend && <p>{unreadable.help}</p>}
        <ul className="unreadable">
          {rows.map(row => (
            <li key={row.id}>
              <strong>{row.title}</strong>
              {row.reasons.map(reason => (
                <p key={reason}>{reason}</p>
              ))}
              {mayMend && (
                <a href={row.webUrl} target="_blank" rel="noreferrer">
                  {unreadable.open}
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
