import { useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { Loading } from '../../Loading.tsx'
import { Empty } from '../../Page.tsx'
import { useMe } from '../../records.ts'
import { UnreadableRows } from '../../UnreadableRows.tsx'
import { useWords } from '../words.tsx'
import { AnswerDeeds } from './AnswerDeeds.tsx'
import { AnswersBoard } from './AnswersBoard.tsx'
import { AttendanceList } from './AttendanceList.tsx'
import { type AnswerView, readAnswerView, writeAnswerView } from './answer-view.ts'
import { type AnswerRights, useAnswerRights, useBoard } from './use-board.ts'
import '../../plan/plan.css'
import './answers.css'

/** The view in the address, and the way to another one. Typing and choosing leave no trail in the back button. */
function useAnswerView(meetingId: string) {
  const search = useSearch()
  const [, go] = useLocation()
  const view = useMemo(() => readAnswerView(search), [search])
  const address = (next: AnswerView) => {
    const query = writeAnswerView(next)
    return `/moten/${meetingId}/svar${query === '' ? '' : `?${query}`}`
  }
  return { view, address, onView: (next: AnswerView) => go(address(next), { replace: true }) }
}

function Parts({ view, address }: { view: AnswerView; address: (view: AnswerView) => string }) {
  const { views } = useWords().answers
  const parts = [
    { part: 'svar', name: views.board },
    { part: 'narvaro', name: views.attendance },
  ] as const
  return (
    <nav className="answer-parts" aria-label={views.label}>
      {parts.map(({ part, name }) => (
        <Link
          key={part}
          href={address({ ...view, part })}
          aria-current={view.part === part ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

function Content({ meeting, rights }: { meeting: Stored<Meeting>; rights: AnswerRights }) {
  const { answers: say } = useWords()
  const { view, address, onView } = useAnswerView(meeting.id)
  const { board, failure, again } = useBoard(meeting, rights)
  const today = useMe()?.today ?? ''
  if (failure !== null) return <FailureNote failure={failure} again={again} />
  if (board === null) return <Loading what={say.loading} />
  if (board.rows.length === 0 && board.strangers.length === 0) {
    const { empty } = say
    if (rights.sees === 'ownOffice') return <Empty title={empty.ownOffice} how={empty.ownOfficeHow} />
    return (
      <Empty
        title={empty.title}
        how={empty.how}
        action={
          rights.mayLead && (
            <Link className="button" href={`/moten/${meeting.id}/kallelse`}>
              {empty.toNotice}
            </Link>
          )
        }
      />
    )
  }
  const isCalledOff = meeting.state === 'cancelled'
  return (
    <>
      <UnreadableRows rows={board.unreadable} mayMend={rights.mayLead} />
      <div className="answer-head">
        <Parts view={view} address={address} />
        {view.part === 'svar' && rights.mayLead && !isCalledOff && (
          <AnswerDeeds meeting={meeting} board={board} />
        )}
      </div>
      {view.part === 'svar' && <AnswersBoard {...{ meeting, board, view, rights, onView }} />}
      {view.part === 'narvaro' &&
        (today < meeting.startsOn ? (
          <p className="answer-early">{say.attendanceFrom(longDay(meeting.startsOn))}</p>
        ) : (
          <AttendanceList
            meeting={meeting}
            board={board}
            view={view}
            mayLead={rights.mayLead && !isCalledOff}
            onView={onView}
          />
        ))}
    </>
  )
}

/** Svarstavlan and the attendance of a meeting, under the head of its page. */
export function AnswersPart({ meeting }: { meeting: Stored<Meeting> }) {
  const { answers: say } = useWords()
  const rights = useAnswerRights()
  if (rights === undefined) return <Loading what={say.loading} />
  if (rights === null) return <Empty title={say.closed.title} how={say.closed.how} />
  return <Content key={meeting.id} meeting={meeting} rights={rights} />
}
