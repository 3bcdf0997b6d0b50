import { type ReactNode, useId } from 'react'

/**
 * A table of sums: the first column names its rows, the others hold figures. Wider than the screen it is moved sideways
 * within its own frame, also by keyboard.
 */
export function SumsTable(props: {
  caption: string
  /** The heading of the names, and of each column of figures. */
  names: string
  columns: readonly string[]
  /** A second column of words, where the rows have one. */
  second?: string | undefined
  /** Whether figures are links: then the frame needs no stop of its own to be moved. */
  linked: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="sums-frame" aria-labelledby={id} tabIndex={props.linked ? undefined : 0}>
      <table className="table sums">
        <caption id={id} className="heard">
          {props.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{props.names}</th>
            {props.second !== undefined && <th scope="col">{props.second}</th>}
            {props.columns.map(column => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {props.children}
      </table>
    </section>
  )
}
