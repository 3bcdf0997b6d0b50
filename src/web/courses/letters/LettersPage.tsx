import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from 'wouter'
import { type CourseLetters, type RoundAct, roundActs } from '../../../domain/course-letters.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { Empty } from '../../Page.tsx'
import { RoundPart, useSeesPeople } from '../after/RoundPart.tsx'
import { WithAfterWords } from '../after/words.tsx'
import { LetterPart } from './LetterPart.tsx'
import { actAddress, lettersQuery, readAct } from './letters-data.ts'
import { Offers, OwnPages } from './OwnPages.tsx'
import { SendNow } from './SendNow.tsx'
import { useWords, WithLetterWords } from './words.tsx'
import './letters.css'

/** What is looked at: the letters as they are, or as they would be. It stands in the address. */
function Acts({ id, act }: { id: string; act: RoundAct }) {
  const { letters: say } = useWords()
  return (
    <nav className="letter-acts" aria-label={say.acts}>
      <ul>
        {roundActs.map(one => (
          <li key={one}>
            <Link href={actAddress(id, one)} aria-current={one === act ? 'page' : undefined}>
              {say.act[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Who is reached, and how many mails go. */
function Summary({ id, letters }: { id: string; letters: CourseLetters }) {
  const { letters: say } = useWords()
  const { act, mails, people, reached, unreachable, unreached, recipients } = letters
  const others = reached - recipients.length
  const waits = letters.isSelfSent ? say.mailsNow(mails, people) : say.mailsUnsent(mails, people)
  const mailed = act === 'now' ? waits : say.mailsThen(mails, people)
  const isShown = letters.letters.length > 0 || reached === 0
  const none = act === 'now' ? say.nothing : say.noMails
  return (
    <div className="letters-how">
      {isShown && (
        <p>
          {reached === 0 ? say.nobody : say.reached(reached)} {others > 0 && say.otherOffices(others)}
        </p>
      )}
      {reached + mails > 0 && (
        <p className="mark" data-tone={mails === 0 ? 'success' : 'info'}>
          <Shape name={mails === 0 ? 'check' : 'ring'} /> {mails === 0 ? none : mailed}
        </p>
      )}
      {act === 'now' && mails > 0 && <SendNow id={id} mails={mails} />}
      {unreachable > 0 && (
        <div className="note" data-tone="warning">
          <Shape name="triangle" />
          <div>
            <p>{say.unreached(unreachable)}</p>
            {unreached.length > 0 && <p>{unreached.map(({ name }) => name).join(', ')}</p>}
          </div>
        </div>
      )}
    </div>
  )
}

function Letters({ id }: { id: string }) {
  const { letters: say } = useWords()
  const act = readAct(useSearch())
  const { data, error, refetch } = useQuery(lettersQuery(id, act))
  const isOnly = data?.letters.filter(({ session }) => session !== null).length === 1
  return (
    <>
      <Acts id={id} act={act} />
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} />}
      {data !== undefined && (
        <>
          <Summary id={id} letters={data} />
          {data.letters.length === 0 && <Empty title={say.empty.title} how={say.empty.how[act]} />}
          {data.letters.map(letter => (
            <LetterPart key={letter.session ?? 'evaluation'} letter={letter} isOnly={isOnly} />
          ))}
          {act === 'now' && <Offers offers={data.offers} />}
          {act === 'now' && <OwnPages recipients={data.recipients} />}
        </>
      )}
    </>
  )
}

function LettersOf({ id }: { id: string }) {
  const { letters: say } = useWords()
  return (
    <RoundPart id={id} title={say.title} lede={say.lede} open={useSeesPeople()}>
      {() => <Letters id={id} />}
    </RoundPart>
  )
}

/** What the participants of a round get in their calendars, and who is mailed, before it is done. */
export function LettersPage() {
  const { id = '' } = useParams()
  return (
    <WithAfterWords>
      <WithLetterWords>
        <LettersOf key={id} id={id} />
      </WithLetterWords>
    </WithAfterWords>
  )
}
