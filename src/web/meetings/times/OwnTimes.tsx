import { useState } from 'react'
import type { SeasonAnswer, SeasonPerson } from '../../../domain/season-board.ts'
import { longDay } from '../../format.ts'
import { useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerSaid } from './AnswerSaid.tsx'

function Said({ person }: { person: SeasonPerson }) {
  const { own } = useWords().times
  const { standing, availability: row } = person
  if (standing === 'unasked' || row === null) return <p>{own.notAsked}</p>
  if (standing === 'answered' && row.answeredOn !== null)
    return (
      <>
        <p>{own.answered(longDay(row.answeredOn))}</p>
        <AnswerSaid row={row} />
      </>
    )
  return <p>{own.by(longDay(row.answerBy))}</p>
}

/** The signed-in person's own answer, first of all on the page. */
export function OwnTimes({ season, person }: { season: SeasonAnswer; person: SeasonPerson }) {
  const { own } = useWords().times
  const [writes, setWrites] = useState(false)
  const mayChange = useMay('change', 'availability')
  const mayWrite = mayChange && person.availability !== null
  return (
    <section className="section times-own" aria-labelledby="egna-tider">
      <h2 id="egna-tider">{own.title}</h2>
      {!writes && <Said person={person} />}
      {!writes && mayWrite && (
        <p className="note-actions">
          <button type="button" className="button primary" onClick={() => setWrites(true)}>
            {person.standing === 'answered' ? own.change : own.answer}
          </button>
        </p>
      )}
      {writes && <AnswerForm season={season} person={person} onClose={() => setWrites(false)} />}
    </section>
  )
}
