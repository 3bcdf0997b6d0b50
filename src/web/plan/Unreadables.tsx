import type { Unreadable } from '../../domain/stored.ts'
import { Shape } from '../marks.tsx'
import { useWords } from '../words.tsx'

/** Rows that somebody wrote by hand in a way that cannot be read: shown first, never hiding the good ones. */
export function Unreadables({ rows }: { rows: readonly Unreadable[] }) {
  const { unreadable } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="note plan-unreadable" data-tone="warning" aria-label={unreadable.title(rows.length)}>
      <Shape name="triangle" />
      <div>
        <p className="note-title">{unreadable.title(rows.length)}</p>
        <p>{unreadable.help}</p>
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <strong>{row.title || row.id}</strong> {row.reasons.join(' ')}{' '}
              {row.webUrl !== '' && (
                <a href={row.webUrl} target="_blank" rel="noreferrer">
                  {unreadable.open}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
