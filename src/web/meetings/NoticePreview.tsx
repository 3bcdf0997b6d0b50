import { Link } from 'wouter'
import type { Notice } from '../../domain/notice.ts'
import { saySpan } from '../../domain/say-when.ts'
import { Shape } from '../marks.tsx'
import { useMay } from '../records.ts'
import { meetingPath } from './meeting-place.ts'
import { NoticeBody } from './NoticeBody.tsx'

import { useWords } from './words.tsx'

/** What stands over the notice and its list: what is sent, or of a meeting that is called off what was. */
export function headingOf(notice: Notice): 'title' | 'calledOff' | 'neverSent' {
  if (notice.state !== 'cancelled') return 'title'
  return notice.event?.sentOn ? 'calledOff' : 'neverSent'
}

/** Exactly what each of the invited receives. */
export function NoticePreview({ notice }: { notice: Notice }) {
  const words = useWords()
  const { preview: say } = words.noticePage
  const mayChange = useMay('change', 'meetings')
  const title = say[headingOf(notice)]
  const isCalledOff = notice.state === 'cancelled'
  const withTeams = isCalledOff ? say.calledOffTeams : say.withTeams
  return (
    <section className="section notice-preview" aria-label={title}>
      <h2>{title}</h2>
      <dl className="meeting-facts">
        <dt>{say.subject}</dt>
        <dd className="notice-subject">{notice.subject}</dd>
        <dt>{say.time}</dt>
        <dd>{saySpan(notice, words)}</dd>
        {notice.place !== '' && (
          <>
            <dt>{say.place}</dt>
            <dd>{notice.place}</dd>
          </>
        )}
        <dt>{say.teams}</dt>
        <dd>{notice.isOnline ? withTeams : say.withoutTeams}</dd>
        <dt>{say.others}</dt>
        <dd>{notice.hidesInvited ? say.hidden : say.visible}</dd>
      </dl>
      <NoticeBody html={notice.html} />
      {mayChange && !isCalledOff && (
        <p className="print-not">
          <Link href={meetingPath(notice.meetingId, 'andra')}>{say.change}</Link>
        </p>
      )}
    </section>
  )
}

/** What keeps the notice from being sent, and what to know before. */
export function NoticeHindrances(props: { obstacles: readonly string[]; cautions: readonly string[] }) {
  const { preview: say } = useWords().noticePage
  return (
    <>
      <Sentences title={say.obstacles} tone="danger" sentences={props.obstacles} />
      <Sentences title={say.cautions} tone="warning" sentences={props.cautions} />
    </>
  )
}

/** Sentences under a heading in a note; nothing where there are none. */
function Sentences(props: { title: string; tone: 'danger' | 'warning'; sentences: readonly string[] }) {
  const { title, tone, sentences } = props
  if (sentences.length === 0) return null
  return (
    <div className="note" data-tone={tone}>
      <Shape name="triangle" />
      <div>
        <p className="note-title">{title}</p>
        <ul>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
