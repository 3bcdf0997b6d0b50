import { useQueries, useQuery } from '@tanstack/react-query'
import { FailureNote } from '../FailureNote.tsx'
import { momentText, numberText } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { HealthMark, Shape } from '../marks.tsx'
import { Page } from '../Page.tsx'
import { recordsQuery, useMe } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { useWords } from '../words.tsx'
import { type Fault, type Health, healthQuery, type ListHealth, type Repaired, useRepair } from './health.ts'
import './health.css'

function RepairResult({ done, left }: Repaired) {
  const { health } = useWords()
  const part = (title: string, sentences: readonly string[]) =>
    sentences.length > 0 && (
      <>
        <h2>{title}</h2>
        <ul>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </>
    )
  return (
    <div className="note" data-tone={left.length > 0 ? 'warning' : 'success'} role="status">
      <Shape name={left.length > 0 ? 'triangle' : 'check'} />
      <div>
        {part(health.repairDone, done)}
        {part(health.repairLeft, left)}
      </div>
    </div>
  )
}

function Problems({ problems }: { problems: readonly Fault[] }) {
  return (
    <ul className="problems">
      {problems.map(({ code, sentence, mendedBy }) => (
        <li key={code + sentence}>
          {sentence} <span className="quiet">{mendedBy}</span>
        </li>
      ))}
    </ul>
  )
}

function ListRow({ list }: { list: ListHealth }) {
  const { health } = useWords()
  return (
    <tr>
      <th scope="row">{list.list}</th>
      <td>
        <HealthMark ok={list.state === 'ready'} word={health.states[list.state]} />
        {list.problems.length > 0 && <Problems problems={list.problems} />}
      </td>
      <td className="number">
        {numberText(list.records)}
        {list.unreadable > 0 && <p className="small">{health.unreadableCount(list.unreadable)}</p>}
      </td>
      <td>{list.syncedAt === null ? health.never : momentText(list.syncedAt)}</td>
    </tr>
  )
}

function Lists({ health }: { health: Health }) {
  const words = useWords().health
  return (
    <section className="section" aria-labelledby="lists">
      <h2 id="lists">{words.lists}</h2>
      <table className="table health-lists">
        <thead>
          <tr>
            <th scope="col">{words.list}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="number">
              {words.rows}
            </th>
            <th scope="col">{words.synced}</th>
          </tr>
        </thead>
        <tbody>
          {health.lists.map(list => (
            <ListRow key={list.noun} list={list} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The rows themselves, for the lists that have any; someone who may not read a list sees its number only. */
function Unreadables({ health }: { health: Health }) {
  const words = useWords().health
  const me = useMe()
  const nouns = health.lists
    .filter(({ noun, unreadable }) => unreadable > 0 && me?.may[noun]?.includes('read'))
    .map(({ noun }) => noun)
  const answers = useQueries({ queries: nouns.map(noun => recordsQuery(noun)) })
  const rows = answers.flatMap(({ data }) => data?.unreadable ?? [])
  return (
    <section className="section" aria-labelledby="unreadable">
      <h2 id="unreadable">{words.unreadable}</h2>
      {nouns.length === 0 && <p>{words.noUnreadable}</p>}
      <UnreadableRows rows={rows} />
    </section>
  )
}

function Status({ health }: { health: Health }) {
  const { statuses } = useWords().health
  const allRead = health.lists.every(({ unreadable }) => unreadable === 0)
  const said = health.status === 'ready' && !allRead ? 'unreadable' : health.status
  return <HealthMark ok={said === 'ready'} word={statuses[said]} />
}

/** What works and what does not, in sentences, with who can mend it. */
export function HealthPage() {
  const words = useWords()
  const { data, error, refetch } = useQuery(healthQuery)
  const repair = useRepair()
  const canRepair = useMe()?.canRepair ?? false
  return (
    <Page
      title={words.health.title}
      lede={words.health.lede}
      action={
        canRepair && (
          <button
            type="button"
            className="button primary"
            title={words.health.repairHelp}
            disabled={repair.isPending}
            onClick={() => repair.mutate()}
          >
            {repair.isPending ? words.health.repairing : words.health.repair}
          </button>
        )
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {repair.error !== null && (
        <FailureNote failure={repair.error} doing="saving" again={() => repair.mutate()} />
      )}
      {repair.data !== undefined && <RepairResult {...repair.data} />}
      {data === undefined && error === null && <Loading what={words.loading.health} />}
      {data !== undefined && (
        <>
          <p className="health-status" role="status">
            <Status health={data} />
          </p>
          <Lists health={data} />
          <Unreadables health={data} />
        </>
      )}
    </Page>
  )
}
