import { useState } from 'react'
import { today } from '../../../domain/days.ts'
import type { NeedBoard, NeedOffice } from '../../../domain/need-board.ts'
import { countOf } from '../../../domain/needs.ts'
import { CopyLink } from '../../asking/CopyLink.tsx'
import { standingMarks } from '../../asking/standing-marks.ts'
import { compareText, longDay } from '../../format.ts'
import { PartyMark, Shape } from '../../marks.tsx'
import { NeedForm } from './NeedForm.tsx'
import { useWords } from './words.tsx'

function Standing({ office }: { office: NeedOffice }) {
  const { needs } = useWords()
  const { standing, need, problem } = office
  const { tone, shape } = standingMarks[standing]
  const isOpen = standing === 'waiting' || standing === 'silent'
  return (
    <>
      <span className="mark" data-tone={tone}>
        <Shape name={shape} />
        <span>{needs.standing[standing]}</span>
      </span>
      {isOpen && need !== null && need.answerBy !== null && (
        <p className="quiet small">
          {needs.until(longDay(need.answerBy))}
          {need.remindedOn !== null && `, ${needs.reminded(longDay(need.remindedOn))}`}
        </p>
      )}
      {need !== null && need.answeredAt !== null && (
        <p className="quiet small">
          {needs.by(need.answeredBy || need.modifiedBy, longDay(today(Date.parse(need.answeredAt))))}
        </p>
      )}
      {problem !== '' && standing === 'unasked' && <p className="quiet small">{problem}</p>}
    </>
  )
}

function OfficeRow({ board, office }: { board: NeedBoard; office: NeedOffice }) {
  const { needs } = useWords()
  const { columns } = needs
  const [writes, setWrites] = useState(false)
  const { office: name, need, county, standing, mayAnswer, link } = office
  const isAnswered = standing === 'answered'
  return (
    <>
      <tr>
        <th scope="row">
          {name} <PartyMark lead={county === 'VG' ? 'MVG' : 'MH'} />
        </th>
        <td data-label={columns.standing}>
          <Standing office={office} />
        </td>
        {board.kinds.map(kind => (
          <td key={kind} className="number" data-label={needs.kindShort[kind]}>
            {(need && countOf(need, kind)) ?? <span className="quiet">{needs.unknown}</span>}
          </td>
        ))}
        <td>
          <div className="ask-deeds">
            {mayAnswer && !writes && (
              <button
                type="button"
                className="button"
                aria-label={isAnswered ? needs.changeFor(name) : needs.enterFor(name)}
                onClick={() => setWrites(true)}
              >
                {isAnswered ? needs.change : needs.enter}
              </button>
            )}
            {link !== '' && <CopyLink link={link} name={name} say={needs} />}
          </div>
        </td>
      </tr>
      {writes && (
        <tr>
          <td colSpan={board.kinds.length + 3}>
            <NeedForm board={board} office={office} onClose={() => setWrites(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Each office with what is known of it, the silent first. */
export function NeedTable({ board }: { board: NeedBoard }) {
  const { needs } = useWords()
  const { columns } = needs
  const offices = board.offices.toSorted(
    (one, other) =>
      Number(one.standing === 'answered') - Number(other.standing === 'answered') ||
      compareText(one.office, other.office),
  )
  return (
    <section className="section" aria-labelledby="kontoren">
      <h2 id="kontoren">{needs.offices}</h2>
      <table className="table ask-people need-offices" aria-labelledby="kontoren">
        <thead>
          <tr>
            <th scope="col">{columns.office}</th>
            <th scope="col">{columns.standing}</th>
            {board.kinds.map(kind => (
              <th key={kind} scope="col" className="number">
                {needs.kindShort[kind]}
              </th>
            ))}
            <th scope="col">
              <span className="heard">{columns.deeds}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map(office => (
            <OfficeRow key={office.officeId} board={board} office={office} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
