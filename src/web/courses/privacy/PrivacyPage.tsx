import { useQuery } from '@tanstack/react-query'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { PersonData } from './PersonData.tsx'
import { reviewQuery } from './privacy-data.ts'
import { Removal } from './Removal.tsx'
import { useWords, WithPrivacyWords } from './words.tsx'
import './privacy.css'

function Kept({
  kept,
  notes,
  misread,
}: {
  kept: readonly string[]
  notes: readonly string[]
  misread: readonly string[]
}) {
  const { privacy } = useWords()
  const { kept: say } = privacy
  return (
    <section className="section privacy-kept" aria-labelledby="sa-lange">
      <h2 id="sa-lange">{say.heading}</h2>
      {misread.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul className="privacy-list">
        {kept.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="quiet small">{say.how}</p>
      <h3>{say.rest}</h3>
      {notes.map(sentence => (
        <p key={sentence} className="privacy-text">
          {sentence}
        </p>
      ))}
    </section>
  )
}

function Review() {
  const { privacy } = useWords()
  const { data, error, refetch } = useQuery(reviewQuery)
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={privacy.removal.loading} rows={6} />}
      {data !== undefined && (
        <>
          <Removal review={data} />
          <PersonData />
          <Kept {...data} />
        </>
      )}
    </>
  )
}

function Privacy() {
  const { privacy: say } = useWords()
  const me = useMe()
  const [mayKeep, mayPeople, maySeats] = [
    useMay('change', 'settings'),
    useMay('change', 'people'),
    useMay('change', 'seats'),
  ]
  const may = mayKeep && mayPeople && maySeats
  return (
    <Page title={say.title} lede={say.lede} filters={<CourseNav />}>
      {me !== undefined && !may && <Empty title={say.closed.title} how={say.closed.how} />}
      {may && <Review />}
    </Page>
  )
}

/** What is kept of people: what is to be removed now, and everything there is about one. */
export function PrivacyPage() {
  return (
    <WithPrivacyWords>
      <Privacy />
    </WithPrivacyWords>
  )
}
