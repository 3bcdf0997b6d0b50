import { useState } from 'react'
import { today } from '../../../domain/days.ts'
import type { NeedBoard, NeedOffice } from '../../../domain/need-board.ts'
import { longDay } from '../../format.ts'
import { NeedForm, NeedSaid } from './NeedForm.tsx'
import { useWords } from './words.tsx'

type OwnProps = { board: NeedBoard; office: NeedOffice }

function Said({ board, office }: OwnProps) {
  const { own } = useWords().needs
  const { standing, need } = office
  if (need !== null && need.answeredAt !== null)
    return (
      <>
        <p>{own.answered(longDay(today(Date.parse(need.answeredAt))), need.answeredBy || need.modifiedBy)}</p>
        <NeedSaid board={board} row={need} />
      </>
    )
  if (standing === 'unasked' || need === null || need.answerBy === null) return <p>{own.unasked}</p>
  return <p>{standing === 'silent' ? own.late(longDay(need.answerBy)) : own.by(longDay(need.answerBy))}</p>
}

/** The own office's answer, first of all on the page; open to be filled in where there is none. */
export function OwnNeed({ board, office }: OwnProps) {
  const { own } = useWords().needs
  const isAnswered = office.standing === 'answered'
  const [writes, setWrites] = useState(!isAnswered && office.mayAnswer)
  return (
    <section className="section need-own" aria-labelledby="eget-behov">
      <h2 id="eget-behov">{own.title(office.office)}</h2>
      {(!writes || !isAnswered) && <Said board={board} office={office} />}
      {!writes && office.mayAnswer && (
        <p className="note-actions">
          <button type="button" className="button primary" onClick={() => setWrites(true)}>
            {isAnswered ? own.change : own.answer}
          </button>
        </p>
      )}
      {writes && <NeedForm board={board} office={office} onClose={() => setWrites(false)} />}
    </section>
  )
}
