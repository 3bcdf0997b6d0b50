import { useQuery } from '@tanstack/react-query'
import type { Meeting } from '../../domain/meetings.ts'
import type { Notice } from '../../domain/notice.ts'
import { listObstacles, meetingObstacles } from '../../domain/notice-state.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { isUncertain } from '../failure.ts'
import { Loading } from '../Loading.tsx'
import { useMay } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { MovedInOutlook } from './MovedInOutlook.tsx'
import { NoticeFile } from './NoticeFile.tsx'
import { NoticeList } from './NoticeList.tsx'
import { NoticeHindrances, NoticePreview } from './NoticePreview.tsx'
import { NoticeStanding } from './NoticeStanding.tsx'
import {
  type NoticeDeed,
  type NoticeMutation,
  noticeQuery,
  useCloseLook,
  useNoticeDeed,
} from './notice-data.ts'
import { invitedIn, rowsOf } from './notice-list.ts'
import type { Editing } from './notice-sending.ts'
import { useListChanges } from './use-list-changes.ts'
import { useOffices } from './use-offices.ts'
import { useWords } from './words.tsx'
import './notice.css'

/** Why the last deed did not come through; where nobody knows, that it may have. */
function Failed({ mutation }: { mutation: NoticeMutation }) {
  const { noticePage: say } = useWords()
  const { error } = mutation
  if (error === null) return null
  return <FailureNote failure={error} doing="sending" says={isUncertain(error) ? say.uncertain : undefined} />
}

/** Who is on the list, and what may be changed in it. */
function useEditing(notice: Notice, leads: boolean): Editing & { forget: () => void } {
  const { changes, change, forget } = useListChanges(notice.meetingId)
  const { state } = notice
  const isOpen = leads && (state === 'unsent' || state === 'told' || state === 'untold')
  return {
    rows: rowsOf(notice.recipients, changes),
    offices: useOffices(),
    change: isOpen ? change : null,
    changes,
    isSent: state !== 'unsent',
    forget,
  }
}

/** Before anything is sent the list is the one on screen and not the one that the server proposes. */
function useObstacles(meeting: Meeting, notice: Notice, { rows }: Editing): readonly string[] {
  const words = useWords()
  if (notice.state !== 'unsent') return notice.obstacles
  const invited = invitedIn(rows)
  const { noUsual } = words.notice.cautions
  const isOpen = invited.length === 0 && notice.recipients.length === 0
  return [
    ...meetingObstacles(meeting, Date.now(), words),
    ...listObstacles(invited, words),
    ...(isOpen ? [noUsual] : []),
  ]
}

type KnownProps = { meeting: Stored<Meeting>; notice: Notice; readAt: number }

function KnownNotice({ meeting, notice, readAt }: KnownProps) {
  const { noticePage: say } = useWords()
  const announce = useUndo()
  const leads = useMay('change', 'events')
  const { forget, ...editing } = useEditing(notice, leads)
  const mutation = useNoticeDeed(meeting.id)
  useCloseLook(meeting.id, mutation.isPending)
  const order = (deed: NoticeDeed, after?: () => void) =>
    mutation.mutate(deed, {
      onSuccess: ({ mailed }) => {
        if (deed.deed === 'send' || deed.deed === 'list') forget()
        announce(say.mailed(mailed))
        after?.()
      },
    })
  const obstacles = useObstacles(meeting, notice, editing)
  const isCalledOff = notice.state === 'cancelled'
  const mayBeSent = leads && !isCalledOff && notice.state !== 'told' && !mutation.isPending
  return (
    <>
      <NoticeStanding sending={{ meeting, notice, editing, mutation, order, leads, obstacles, readAt }} />
      <Failed mutation={mutation} />
      <MovedInOutlook meeting={meeting} mutation={mutation} />
      {mayBeSent && <NoticeHindrances obstacles={obstacles} cautions={notice.cautions} />}
      <div className="notice-sides">
        <NoticePreview notice={notice} />
        <NoticeList notice={notice} editing={mutation.isPending ? { ...editing, change: null } : editing} />
      </div>
      {leads && notice.calendarFile !== '' && !isCalledOff && (
        <NoticeFile meeting={meeting} address={notice.calendarFile} />
      )}
    </>
  )
}

/** The notice of a meeting: what each receives, to whom it goes, and how it stands with what has been sent. */
export function NoticePart({ meeting }: { meeting: Stored<Meeting> }) {
  const { noticePage: say } = useWords()
  const mayRead = useMay('read', 'events')
  const notice = useQuery({ ...noticeQuery(meeting.id), enabled: mayRead })
  if (!mayRead) return <p className="meeting-said">{say.missing}</p>
  return (
    <>
      {notice.error !== null && <FailureNote failure={notice.error} again={() => void notice.refetch()} />}
      {notice.isPending && <Loading what={say.loading} shape="text" />}
      {notice.data !== undefined && (
        <KnownNotice meeting={meeting} notice={notice.data} readAt={notice.dataUpdatedAt} />
      )}
    </>
  )
}
