import type { AnswerBoard, Tally } from '../../../domain/answer-board.ts'
import { sideOf } from '../../../domain/sides.ts'
import { givenAnswers, type MeetingKind } from '../../../domain/vocabulary.ts'
import { PartyMark } from '../../marks.tsx'
import { useWords } from '../words.tsx'
import { sayTally } from './answer-sums.ts'
import type { AnswerPlace } from './answer-view.ts'

/** Those who have said something first. */
const inOrder = [...givenAnswers, 'unknown'] as const

type LineProps = {
  name: string
  place: AnswerPlace | null
  tally: Tally
  kind: MeetingKind
  hasListed: boolean
  onPlace: (place: AnswerPlace) => void
}

function Line({ name, place, tally, kind, hasListed, onPlace }: LineProps) {
  const words = useWords()
  const { columns, only } = words.answers.board
  const { sums } = tally
  return (
    <tr className="answer-sum">
      <th scope="row">
        {place === null ? (
          name
        ) : (
          <button type="button" className="answer-place" title={only(name)} onClick={() => onPlace(place)}>
            {name}
          </button>
        )}
        {(place === 'VG' || place === 'H') && <PartyMark lead={sideOf(place)} />}
      </th>
      <td className="answer-line">{sayTally(tally, kind, words)}</td>
      {inOrder.map(answer => (
        <td key={answer} className="number" data-answer={answer} data-label={columns[answer]}>
          {sums[answer]}
        </td>
      ))}
      {hasListed && (
        <td className="number" data-label={columns.listed}>
          {sums.listed}
        </td>
      )}
    </tr>
  )
}

/** Who comes, in one line per county and part of one, and in people. */
export function AnswerSums(props: {
  board: AnswerBoard
  kind: MeetingKind
  onPlace: (place: AnswerPlace) => void
}) {
  const { board, kind, onPlace } = props
  const words = useWords()
  const say = words.answers.board
  const hasListed = board.all.sums.listed > 0
  const same = { kind, hasListed, onPlace }
  const span = 2 + inOrder.length + Number(hasListed)
  const { county: counties, subregion: parts } = words.choices
  return (
    <section className="section answer-sums" aria-labelledby="answer-sums">
      <h2 id="answer-sums">{say.heading}</h2>
      <table className="table" aria-label={say.caption}>
        <thead>
          <tr>
            <th scope="col">{say.columns.place}</th>
            <th scope="col">{say.columns.line}</th>
            {inOrder.map(answer => (
              <th key={answer} scope="col" className="number">
                {say.columns[answer]}
              </th>
            ))}
            {hasListed && (
              <th scope="col" className="number">
                {say.columns.listed}
              </th>
            )}
          </tr>
        </thead>
        <tbody className="answer-counties">
          {board.counties.map(({ county, ...tally }) => (
            <Line
              key={county}
              name={county === null ? say.noOffice : counties[county]}
              place={county}
              tally={tally}
              {...same}
            />
          ))}
        </tbody>
        <tbody>
          <tr className="answer-sums-head">
            <th scope="rowgroup" colSpan={span}>
              {say.parts}
            </th>
          </tr>
          {board.subregions.map(
            ({ subregion, ...tally }) =>
              subregion !== null &&
              subregion !== 'halland' && (
                <Line key={subregion} name={parts[subregion]} place={subregion} tally={tally} {...same} />
              ),
          )}
        </tbody>
        <tfoot>
          <Line name={say.all} place={null} tally={board.all} {...same} />
        </tfoot>
      </table>
      <p className="quiet small">{say.persons}</p>
    </section>
  )
}
