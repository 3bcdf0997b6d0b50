import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { reachOf } from '../../../domain/access.ts'
import type { Roster } from '../../../domain/course-board.ts'
import { type CourseKind, courseKinds } from '../../../domain/courses.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { type Me, useMe } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { RoundNav } from '../RoundNav.tsx'
import { rosterQuery } from './people-data.ts'
import { SignUpForm } from './SignUpForm.tsx'
import type { SignUpTarget } from './use-sign-up.ts'
import { useWords, WithPeopleWords } from './words.tsx'
import './people.css'

/** Where else one can go from here: the courses, and the parts of the round. */
const places = (id: string) => (
  <>
    <CourseNav />
    <RoundNav id={id} />
  </>
)

/** Whether somebody may sign people up, and for whom; null for nobody. */
const signUpReach = (me: Me) => reachOf(me, 'create', 'seats')

function MayNot() {
  const { mayNot } = useWords().people.signUp
  return <Empty title={mayNot.title} how={mayNot.how} />
}

function ToRound({ id, roster, me }: { id: string; roster: Roster; me: Me }) {
  const { signUp: say } = useWords().people
  const { round } = roster
  const reach = signUpReach(me)
  const target: SignUpTarget = {
    kind: round.kind,
    title: round.title,
    path: `/api/rounds/${id}/claims`,
    previewPath: `/api/rounds/${id}/claims/preview`,
    beside: {},
    back: { href: `/kurser/${id}`, label: say.toRound },
  }
  return (
    <Page title={say.title(round.title)} lede={round.says} filters={places(id)}>
      {reach === null && <MayNot />}
      {reach !== null && !round.takesClaims && <p>{say.closed}</p>}
      {reach !== null && round.takesClaims && (
        <SignUpForm target={target} me={me} isForAll={reach === 'everything'} />
      )}
    </Page>
  )
}

function KnownSignUp({ id }: { id: string }) {
  const { signUp: say } = useWords().people
  const me = useMe()
  const found = useQuery(rosterQuery(id))
  if (found.data !== undefined && me !== undefined) return <ToRound id={id} roster={found.data} me={me} />
  return (
    <Page title={say.loading} filters={places(id)}>
      {found.error === null ? (
        <Loading what={say.loading} shape="text" />
      ) : (
        <FailureNote failure={found.error} again={() => void found.refetch()} />
      )}
    </Page>
  )
}

/** Signs people up to a round, many at once. */
export function SignUpPage() {
  const { id = '' } = useParams<{ id: string }>()
  return (
    <WithPeopleWords>
      <KnownSignUp key={id} id={id} />
    </WithPeopleWords>
  )
}

function ToQueue({ kind }: { kind: CourseKind }) {
  const { people, choices } = useWords()
  const { signUp: say } = people
  const me = useMe()
  const course = choices.courseKind[kind]
  const target: SignUpTarget = {
    kind,
    title: course,
    path: '/api/course-queue',
    previewPath: null,
    beside: { kind },
    back: { href: '/kurser/ko', label: say.toQueue },
  }
  const reach = me === undefined ? undefined : signUpReach(me)
  return (
    <Page title={say.queueTitle(course)} filters={<CourseNav />}>
      {reach === null && <MayNot />}
      {me !== undefined && reach !== undefined && reach !== null && (
        <SignUpForm target={target} me={me} isForAll={reach === 'everything'} />
      )}
    </Page>
  )
}

/** Puts people in the queue of a course while there is no round to sign up to. */
export function QueueSignUpPage() {
  const { kind: named } = useParams<{ kind: string }>()
  const kind = courseKinds.find(one => one === named) ?? 'basic'
  return (
    <WithPeopleWords>
      <ToQueue key={kind} kind={kind} />
    </WithPeopleWords>
  )
}
