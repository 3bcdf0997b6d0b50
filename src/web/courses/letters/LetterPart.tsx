import { useId } from 'react'
import type { CourseLetter } from '../../../domain/course-letters.ts'
import { saySpan } from '../../../domain/say-when.ts'
import { Shape } from '../../marks.tsx'
import { useWords } from './words.tsx'

/** Who is mailed of a letter, by what they get. */
function useMailed({ invites, updates, cancels }: CourseLetter): string {
  const { letters: say } = useWords()
  const said = [
    ...(invites > 0 ? [say.invites(invites)] : []),
    ...(updates > 0 ? [say.updates(updates)] : []),
    ...(cancels > 0 ? [say.cancels(cancels)] : []),
  ]
  return said.length === 0 ? say.none : said.join(', ')
}

/** A letter as its receivers read it: the words as they stand in the calendar. */
export function LetterText({ text }: { text: string }) {
  const { letters: say } = useWords()
  return (
    <details className="letter-text">
      <summary>{say.read}</summary>
      <p>{text}</p>
    </details>
  )
}

/** One event of the round: what stands in it, who has it, and who is mailed. */
export function LetterPart({ letter, isOnly }: { letter: CourseLetter; isOnly: boolean }) {
  const words = useWords()
  const { letters: say } = words
  const heading = useId()
  const mailed = useMailed(letter)
  const named = letter.session === null ? say.evaluation : isOnly ? say.only : say.session(letter.session)
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{named}</h2>
      <dl className="letter-facts">
        <dt>{say.subject}</dt>
        <dd>{letter.subject}</dd>
        <dt>{say.when}</dt>
        <dd>{saySpan(letter, words)}</dd>
        {letter.session !== null && (
          <>
            <dt>{say.where}</dt>
            <dd>{letter.place || say.noPlace}</dd>
          </>
        )}
        <dt>{say.has}</dt>
        <dd>{letter.told === 0 ? say.none : say.count(letter.told)}</dd>
        <dt>{say.gets}</dt>
        <dd>{mailed}</dd>
      </dl>
      {letter.movedTo !== null && (
        <p className="mark" data-tone="warning">
          <Shape name="triangle" /> {say.movedTo(letter.movedTo)}
        </p>
      )}
      <LetterText text={letter.text} />
    </section>
  )
}
