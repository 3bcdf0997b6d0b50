import type { NeedBoard } from '../../../domain/need-board.ts'
import { useWords } from './words.tsx'

/** What the need comes to, course by course, in sentences: groups and who waits, where people are, what is planned. */
function Sentences({ board }: { board: NeedBoard }) {
  const { choices } = useWords()
  return (
    <div className="need-kinds">
      {board.forecast.map(({ kind, says }) => (
        <section key={kind} aria-labelledby={`behov-${kind}`}>
          <h3 id={`behov-${kind}`}>{choices.courseKind[kind]}</h3>
          {says.map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </div>
  )
}

/** The same by subregion, in numbers. */
function Regions({ board }: { board: NeedBoard }) {
  const { needs, choices } = useWords()
  const { forecast: say } = needs
  const regions = [
    ...new Set(board.forecast.flatMap(one => one.subregions.map(({ subregion }) => subregion))),
  ]
  if (regions.length === 0) return null
  return (
    <div className="need-scroll">
      <table className="table need-regions" aria-label={say.table}>
        <thead>
          <tr>
            <th scope="col">{say.region}</th>
            {board.forecast.map(({ kind }) => (
              <th key={kind} scope="col" className="number">
                {needs.kindShort[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map(region => (
            <tr key={region}>
              <th scope="row">{choices.subregion[region]}</th>
              {board.forecast.map(({ kind, subregions }) => (
                <td key={kind} className="number">
                  {subregions.find(({ subregion }) => subregion === region)?.people ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say.sum}</th>
            {board.forecast.map(({ kind, people }) => (
              <td key={kind} className="number">
                {people}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** What the answers come to, and what that rests on. */
export function NeedForecast({ board }: { board: NeedBoard }) {
  const { forecast: say } = useWords().needs
  const isEmpty = board.offices.every(({ standing }) => standing !== 'answered')
  return (
    <section className="section" aria-labelledby="prognos">
      <h2 id="prognos">{say.title}</h2>
      <p className="quiet">{board.restsOn}</p>
      {isEmpty ? <p>{say.nothing}</p> : <Sentences board={board} />}
      <Regions board={board} />
    </section>
  )
}
