import { useQuery } from '@tanstack/react-query'
import { recordsQuery } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import type { ShownFeed } from './feed-data.ts'
import { RevokeFeed } from './RevokeFeed.tsx'

/** Calendars that others have made, for a project leader to revoke an address that was lost. */
export function OtherFeeds({ feeds }: { feeds: readonly ShownFeed[] }) {
  const { feeds: say } = useWords()
  const { others } = say
  const announce = useUndo()
  const people = useQuery(recordsQuery('people'))
  const nameOf = ({ personId }: ShownFeed) =>
    people.data?.records.find(({ id }) => id === personId)?.name ?? others.unknown
  if (feeds.length === 0) return null
  return (
    <section className="section" aria-labelledby="andras">
      <h2 id="andras">{others.title}</h2>
      <p className="feed-text">{others.lede}</p>
      <table className="table feed-table" aria-labelledby="andras">
        <thead>
          <tr>
            <th scope="col">{others.columns.who}</th>
            <th scope="col">{others.columns.kind}</th>
            <th scope="col">{others.columns.deed}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(feed => (
            <tr key={feed.id}>
              <th scope="row">{nameOf(feed)}</th>
              <td data-label={others.columns.kind}>{say.kinds[feed.kind].title}</td>
              <td>
                <RevokeFeed
                  feed={feed}
                  name={`${say.kinds[feed.kind].title}, ${nameOf(feed)}`}
                  onRevoked={() => announce(say.revoked)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
