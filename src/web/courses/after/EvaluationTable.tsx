import type { EvaluationBoard } from '../../../domain/after-course.ts'
import { localeNow } from '../../format.ts'
import { roles } from '../../plan/table-roles.ts'
import { AverageBar } from './AverageBar.tsx'
import { useWords } from './words.tsx'

const mark = (tenths: number | null, none: string): string =>
  tenths === null
    ? none
    : (tenths / 10).toLocaleString(localeNow(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function Row({ row }: { row: EvaluationBoard['questions'][number] }) {
  const { evaluation: say } = useWords().after
  const { label, tenths, answers, goalTenths, tenths2015 } = row
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        {label}
      </th>
      <td {...roles.cell} data-label={say.average} className="number after-average">
        {tenths === null ? <span className="quiet">{say.few}</span> : mark(tenths, say.none)}
      </td>
      <td {...roles.cell} data-label={say.answers} className="number">
        {answers ?? say.none}
      </td>
      <td {...roles.cell} data-label={say.goal} className="number">
        {mark(goalTenths, say.none)}
      </td>
      <td {...roles.cell} data-label={say.before} className="number">
        {mark(tenths2015, say.none)}
      </td>
      <td {...roles.cell} className="after-bar">
        <AverageBar {...row} />
      </td>
    </tr>
  )
}

/** The averages beside the goal and 2015, question by question, and the same in sentences. */
export function EvaluationTable({ questions }: Pick<EvaluationBoard, 'questions'>) {
  const { evaluation: say } = useWords().after
  return (
    <>
      <table className="table after-table" {...roles.table}>
        <caption className="heard">{say.caption}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th scope="col" {...roles.columnheader}>
              {say.question}
            </th>
            {[say.average, say.answers, say.goal, say.before].map(heading => (
              <th key={heading} scope="col" {...roles.columnheader} className="number">
                {heading}
              </th>
            ))}
            <td className="after-bar" />
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {questions.map(row => (
            <Row key={row.question} row={row} />
          ))}
        </tbody>
      </table>
      <p className="quiet small after-legend">{say.legend}</p>
      <details className="after-words">
        <summary>{say.inWords}</summary>
        <ul>
          {questions.map(({ question, says }) => (
            <li key={question}>{says.join(' ')}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
