import { useQuery } from '@tanstack/react-query'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Collection } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { recordsQuery } from '../../records.ts'
import { UnreadableRows } from '../../UnreadableRows.tsx'
import { MeetingNav } from '../MeetingNav.tsx'
import { useWords } from '../words.tsx'
import { HostHistory } from './HostHistory.tsx'
import { HostTurns } from './HostTurns.tsx'
import './hosts.css'

/** What the agreement says of hosts, in our own words. */
function Agreement() {
  const words = useWords()
  const { title, text } = words.sections.managers
  return (
    <section className="section" aria-labelledby="avtalet">
      <h2 id="avtalet">{words.hosts.page.agreement(title)}</h2>
      <p className="host-lede">{text}</p>
    </section>
  )
}

function Hosts({ collection }: { collection: Collection<Meeting> }) {
  const { page: say } = useWords().hosts
  const { records, unreadable } = collection
  const isEmpty = !records.some(({ kind }) => kind === 'managers')
  return (
    <>
      <UnreadableRows rows={unreadable} />
      {isEmpty ? (
        <Empty title={say.title} how={say.empty} />
      ) : (
        <>
          <HostTurns meetings={records} />
          <HostHistory meetings={records} />
        </>
      )}
      <Agreement />
    </>
  )
}

/** Who has hosted the chefsmöten through the years, and whose turn it is. */
export function HostsPage() {
  const { page: say } = useWords().hosts
  const { data, error, refetch } = useQuery(recordsQuery('meetings'))
  return (
    <Page title={say.title} lede={say.lede} filters={<MeetingNav />}>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} shape="text" rows={8} />}
      {data !== undefined && <Hosts collection={data} />}
    </Page>
  )
}
