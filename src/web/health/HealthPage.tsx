import { useQueries, useQuery } from '@tanstack/react-query'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { clockText, momentText, numberText } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { HealthMark, Shape } from '../marks.tsx'
import { Page } from '../Page.tsx'
import { recordsQuery, useMe } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { healthQuery, type Repaired, useRepair } from './health.ts'
import { type Fault, type Health, type ListHealth, type Outage, outageOf } from './outage.ts'
import './health.css'

function RepairResult({ done, left }: Repaired) {
  const { health, mended } = useWords()
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
        {done.length === 0 && left.length === 0 && <p>{mended.nothing}</p>}
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

/** What is said of everything stands above the table, so that a row says only what is its own. */
function ListRow({ list, outage }: { list: ListHealth; outage: Outage | null }) {
  const { health } = useWords()
  const problems = list.problems.filter(({ code }) => code !== outage?.code)
  return (
    <tr>
      <th scope="row">{list.list}</th>
      <td>
        <HealthMark ok={list.state === 'ready'} word={health.states[list.state]} />
        {problems.length > 0 && <Problems problems={problems} />}
      </td>
      <td className="number">
        {numberText(list.records)}
        {list.unreadable > 0 && <p className="small">{health.unreadableCount(list.unreadable)}</p>}
      </td>
      <td>{list.syncedAt === null ? health.never : momentText(list.syncedAt)}</td>
    </tr>
  )
}

/** Lists with faults first; the others keep their order. */
function byNeed(lists: readonly ListHealth[]): ListHealth[] {
  const need = ({ state, problems }: ListHealth) => (state !== 'ready' ? 0 : problems.length > 0 ? 1 : 2)
  return lists.toSorted((a, b) => need(a) - need(b))
}

function Lists({ health, outage }: { health: Health; outage: Outage | null }) {
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
          {byNeed(health.lists).map(list => (
            <ListRow key={list.noun} list={list} outage={outage} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Mailbox({ mailbox: { state, sentence, mendedBy, readAt } }: Pick<Health, 'mailbox'>) {
  const { health } = useWords()
  return (
    <section className="section" aria-labelledby="mailbox">
      <h2 id="mailbox">{health.mailbox}</h2>
      <p className="health-mailbox">
        <HealthMark ok={state === 'answers' || state === 'unread'} word={sentence} />{' '}
        <span className="quiet">
          {mendedBy} {readAt !== null && health.mailboxRead(momentText(readAt))}
        </span>
      </p>
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

function sayOutage({ code, sentence, since }: Outage, words: Words['health']): string {
  if (since === null) return sentence
  const moment = clockText(since)
  return code === 'unavailable' ? words.outage(moment) : words.shared(sentence, moment)
}

function Status({ health, outage }: { health: Health; outage: Outage | null }) {
  const words = useWords().health
  const { statuses } = words
  if (outage !== null)
    return (
      <>
        <HealthMark ok={false} word={sayOutage(outage, words)} />{' '}
        <span className="quiet">{outage.mendedBy}</span>
      </>
    )
  const allRead = health.lists.every(({ unreadable }) => unreadable === 0)
  const said = health.status === 'ready' && !allRead ? 'unreadable' : health.status
  return <HealthMark ok={said === 'ready'} word={statuses[said]} />
}

function mayNot({ code }: Failure): boolean {
  return code === 'sharepoint_refused' || code === 'forbidden'
}

/** What works and what does not, in sentences, with who can mend it. */
export function HealthPage() {
  const words = useWords()
  const { data, error, refetch } = useQuery(healthQuery)
  const repair = useRepair()
  const outage = data === undefined ? null : outageOf(data)
  const canRepair = useMe()?.canRepair ?? false
  return (
    <Page
      title={words.health.title}
      lede={words.health.lede}
      action={
        canRepair && (
          <div className="repair">
            <button
              type="button"
              className="button primary"
              aria-describedby="repair-help"
              disabled={repair.isPending}
              onClick={() => repair.mutate()}
            >
              {repair.isPending ? words.health.repairing : words.health.repair}
            </button>
            <p id="repair-help" className="small quiet">
              {words.health.repairHelp}
            </p>
          </div>
        )
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {repair.error !== null && (
        <FailureNote
          failure={repair.error}
          doing="repairing"
          says={mayNot(repair.error) ? words.health.ownersOnly : undefined}
          again={mayNot(repair.error) ? undefined : () => repair.mutate()}
        />
      )}
      {repair.data !== undefined && <RepairResult {...repair.data} />}
      {data === undefined && error === null && <Loading what={words.loading.health} />}
      {data !== undefined && (
        <>
          <p className="health-status" role="status">
            <Status health={data} outage={outage} />
          </p>
          <Mailbox mailbox={data.mailbox} />
          <Lists health={data} outage={outage} />
          <Unreadables health={data} />
        </>
      )}
    </Page>
  )
}
