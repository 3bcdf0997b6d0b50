import { useState } from 'react'
import type { SeasonAnswer, SeasonPerson } from '../../../domain/season-board.ts'
import { CopyLink } from '../../asking/CopyLink.tsx'
import { standingMarks } from '../../asking/standing-marks.ts'
import { compareText, longDay } from '../../format.ts'
import { PartyMark, Shape } from '../../marks.tsx'
import { useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerSaid } from './AnswerSaid.tsx'

function Standing({ person }: { person: SeasonPerson }) {
  const { times } = useWords()
  const { standing, availability: row, problem } = person
  const { tone, shape } = standingMarks[standing]
  return (
    <>
      <span className="mark" data-tone={tone}>
        <Shape name={shape} />
        <span>{times.standing[standing]}</span>
      </span>
      {row !== null && (standing === 'waiting' || standing === 'silent') && (
        <p className="quiet small">
          {times.until(longDay(row.answerBy))}
          {row.remindedOn !== null && `, ${times.reminded(longDay(row.remindedOn))}`}
        </p>
      )}
      {problem !== '' && standing === 'unasked' && <p className="quiet small">{problem}</p>}
    </>
  )
}

type RowProps = { season: SeasonAnswer; person: SeasonPerson; mayWrite: boolean; mayEnter: boolean }

function PersonRow({ season, person, mayWrite, mayEnter }: RowProps) {
  const { times } = useWords()
  const { columns } = times
  const [writes, setWrites] = useState(false)
  const { name, office, availability: row, county, standing } = person
  const canWrite = mayWrite && (row !== null || mayEnter)
  return (
    <>
      <tr>
        <th scope="row">
          {name} {county !== null && <PartyMark lead={county === 'VG' ? 'MVG' : 'MH'} />}
        </th>
        <td data-label={columns.office}>{office}</td>
        <td data-label={columns.standing}>
          <Standing person={person} />
        </td>
        <td data-label={columns.answer}>{row !== null && <AnswerSaid row={row} />}</td>
        <td>
          <div className="ask-deeds">
            {canWrite && !writes && (
              <button
                type="button"
                className="button"
                aria-label={standing === 'answered' ? times.changeFor(name) : times.enterFor(name)}
                onClick={() => setWrites(true)}
              >
                {standing === 'answered' ? times.change : times.enter}
              </button>
            )}
            {person.link !== '' && <CopyLink link={person.link} name={name} say={times} />}
          </div>
        </td>
      </tr>
      {writes && (
        <tr>
          <td colSpan={5}>
            <AnswerForm season={season} person={person} onClose={() => setWrites(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Each person with what is known of them, by office. */
export function TimesTable({ season, heading }: { season: SeasonAnswer; heading: string }) {
  const { times } = useWords()
  const { columns } = times
  const mayWrite = useMay('change', 'availability')
  const mayEnter = useMay('create', 'availability')
  const people = season.people.toSorted(
    (one, other) => compareText(one.office, other.office) || compareText(one.name, other.name),
  )
  return (
    <section className="section" aria-labelledby="tillfragade">
      <h2 id="tillfragade">{heading}</h2>
      {people.length === 0 ? (
        <p className="quiet">{times.nobody}</p>
      ) : (
        <table className="table ask-people" aria-labelledby="tillfragade">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.office}</th>
              <th scope="col">{columns.standing}</th>
              <th scope="col">{columns.answer}</th>
              <th scope="col">
                <span className="heard">{columns.deeds}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <PersonRow
                key={person.personId}
                season={season}
                person={person}
                mayWrite={mayWrite}
                mayEnter={mayEnter}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
