import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Noun } from '../domain/vocabulary.ts'
import { read } from './api.ts'
import { FailureNote } from './FailureNote.tsx'
import { momentText } from './format.ts'
import { Loading } from './Loading.tsx'
import { useWords } from './words.tsx'

type Entry = { at: string; by: string; sentences: readonly string[]; source: 'tab' | 'sharepoint' }

/** The query of what has happened to a row as it is in the version `etag`, newest first. */
export const historyQuery = (noun: Noun, id: string, etag: string) =>
  queryOptions({
    queryKey: ['changes', noun, id, etag],
    queryFn: () => read<{ entries: readonly Entry[] }>(`/api/${noun}/${id}/history`),
  })

/**
 * What has happened to a row, newest first: through the tab and by hand in SharePoint. It is read again when the row
 * has become another version (`etag`).
 */
export function RecordHistory({ noun, id, etag }: { noun: Noun; id: string; etag: string }) {
  const { happened } = useWords()
  const history = useQuery({ ...historyQuery(noun, id, etag), placeholderData: keepPreviousData })
  return (
    <section className="section plan-history">
      <h2>{happened.title}</h2>
      {history.error !== null && <FailureNote failure={history.error} again={() => history.refetch()} />}
      {history.isPending && <Loading what={happened.title} shape="text" rows={3} />}
      {history.data?.entries.length === 0 && <p className="quiet">{happened.empty}</p>}
      <ol>
        {history.data?.entries.map(entry => (
          <li key={entry.at + entry.sentences.join()}>
            <span>{entry.sentences.join('. ')}</span>
            <span className="quiet small">
              {entry.by || happened.unknownHand}, {momentText(entry.at)}
              {entry.source === 'sharepoint' && `, ${happened.byHand}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
