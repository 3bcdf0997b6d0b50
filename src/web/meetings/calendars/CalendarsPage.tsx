import { useQuery } from '@tanstack/react-query'
import type { FeedKind } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Page } from '../../Page.tsx'
import { useMay } from '../../records.ts'
import { MeetingNav } from '../MeetingNav.tsx'
import { useWords } from '../words.tsx'
import { FeedSection } from './FeedSection.tsx'
import { feedsQuery, type ShownFeed } from './feed-data.ts'
import { OtherFeeds } from './OtherFeeds.tsx'
import { PublicPreview } from './PublicPreview.tsx'
import './calendars.css'

/** How an address is put into a calendar: three steps each. */
function HowTo() {
  const { how } = useWords().feeds
  return (
    <section className="section" aria-labelledby="sa-lagger-du-till">
      <h2 id="sa-lagger-du-till">{how.title}</h2>
      <div className="feed-how">
        {how.programs.map(({ name, steps }) => (
          <div key={name}>
            <h3>{name}</h3>
            <ol>
              {steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="quiet small">{how.late}</p>
    </section>
  )
}

function Calendars({ feeds }: { feeds: readonly ShownFeed[] }) {
  const leads = useMay('create', 'feeds')
  const own = (kind: FeedKind) => feeds.find(feed => feed.kind === kind && feed.mine)
  return (
    <>
      <FeedSection kind="person" feed={own('person')} />
      <FeedSection kind="year" feed={own('year')} />
      {leads && (
        <FeedSection kind="public" feed={feeds.find(({ kind }) => kind === 'public')}>
          <PublicPreview />
        </FeedSection>
      )}
      <HowTo />
      {leads && <OtherFeeds feeds={feeds.filter(({ kind, mine }) => !mine && kind !== 'public')} />}
    </>
  )
}

/** The calendars that can be followed outside the tab: what each holds, its address, and how to use it. */
export function CalendarsPage() {
  const { feeds: say } = useWords()
  const { data, error, refetch } = useQuery(feedsQuery)
  return (
    <Page title={say.title} lede={say.lede} filters={<MeetingNav />}>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} shape="text" rows={8} />}
      {data !== undefined && <Calendars feeds={data.feeds} />}
    </Page>
  )
}
