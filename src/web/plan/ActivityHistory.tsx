import { useQuery } from '@tanstack/react-query'
import { read } from '../api.ts'
import { FailureNote } from '../FailureNote.tsx'
import { momentText } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { useWords } from '../words.tsx'

type Entry = { at: string; by: string; sentences: readonly string[]; source: 'tab' | 'sharepoint' }

/** What has happened to an activity, newest first: through the tab and by hand in SharePoint. */
export function ActivityHistory({ id }: { id: string }) {
  const { activity } = useWords().plan
  const history = useQuery({
    queryKey: ['changes', 'activities', id],
    queryFn: () => read<{ entries: readonly Entry[] }>(`/api/activities/${id}/history`),
  })
  return (
    <section className="section plan-history">
      <h2>{activity.history}</h2>
      {history.error !== null && <FailureNote failure={history.error} again={() => history.refetch()} />}
      {history.isPending && <Loading what={activity.history} shape="text" rows={3} />}
      {history.data?.entries.length === 0 && <p className="quiet">{activity.historyEmpty}</p>}
      <ol>
        {history.data?.entries.map(entry => (
          <li key={entry.at + entry.sentences.join()}>
            <span>{entry.sentences.join('. ')}</span>
            <span className="quiet small">
              {entry.by || activity.unknownHand}, {momentText(entry.at)}
              {entry.source === 'sharepoint' && `, ${activity.byHand}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
