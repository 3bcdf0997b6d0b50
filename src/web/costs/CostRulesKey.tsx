import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { sayKey } from '../../domain/say-standing.ts'
import { keyAt, keysOf } from '../../domain/share-keys.ts'
import { hasDraft } from '../draft-storage.ts'
import { longDay } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { percentText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { useMay } from '../records.ts'
import { RuleSource } from './CostRulesSource.tsx'
import { keyDraft } from './key-draft.ts'
import type { RulesLists } from './rules-data.ts'
import { type KeyRow, keyRows } from './share-key-rows.ts'
import { useWords } from './words.tsx'

const CostRulesNewKey = lazy(async () => ({
  default: (await import('./CostRulesNewKey.tsx')).CostRulesNewKey,
}))

type KeyProps = { lists: RulesLists; today: string }

const shapes = { inForce: 'check', coming: 'arrow', before: 'ring' } as const

function Row({ row, meeting }: { row: KeyRow; meeting: string | undefined }) {
  const { key: say } = useWords().settling.rules
  const { columns } = say
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader} className="settle-day">
        {longDay(row.from)}
        <span className="mark settle-about" data-tone={row.standing === 'inForce' ? 'success' : 'neutral'}>
          <Shape name={shapes[row.standing]} /> {say[row.standing]}
        </span>
      </th>
      <td {...roles.cell} data-label={columns.key} className="number">
        {sayKey(row.key)}
      </td>
      <td {...roles.cell} data-label={columns.share} className="number">
        {percentText(row.key.MH / (row.key.MVG + row.key.MH))}
      </td>
      <td {...roles.cell} data-label={columns.decision}>
        {row.decision}
        {row.isAgreement && <span className="settle-about">{say.fromAgreement}</span>}
      </td>
      <td {...roles.cell} data-label={columns.meeting}>
        {row.meetingId !== null && meeting !== undefined && (
          <Link href={`/moten/${row.meetingId}`}>{meeting}</Link>
        )}
      </td>
      <td {...roles.cell} data-label={columns.reason}>
        {row.reason}
      </td>
    </tr>
  )
}

function Keys({ rows, lists }: { rows: readonly KeyRow[]; lists: RulesLists }) {
  const { key: say } = useWords().settling.rules
  const names = ['from', 'key', 'share', 'decision', 'meeting', 'reason'] as const
  if (rows.length === 0) return null
  return (
    <table {...roles.table} className="table cards" aria-label={say.table}>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {names.map(name => (
            <th
              key={name}
              scope="col"
              {...roles.columnheader}
              className={name === 'key' || name === 'share' ? 'number' : undefined}
            >
              {say.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map(row => (
          <Row
            key={row.id}
            row={row}
            meeting={lists.meetings.records.find(({ id }) => id === row.meetingId)?.title}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The key in force, every key over time, and the way to a new one. */
export function CostRulesKey({ lists, today }: KeyProps) {
  const { key: say, newKey } = useWords().settling.rules
  const mayCreate = useMay('create', 'shareKeys')
  const [writing, setWriting] = useState(() => hasDraft(keyDraft))
  const sources = { agreements: lists.agreements.records, shareKeys: lists.shareKeys.records }
  const rows = keyRows(lists, today)
  const restsOnItself = rows.some(({ standing, isAgreement }) => standing === 'inForce' && !isAgreement)
  const now = keyAt(keysOf(sources), today)
  return (
    <section className="section" aria-labelledby="nyckeln">
      <h2 id="nyckeln">{say.heading}</h2>
      <div className="rules-text">
        <p>{now === null ? say.none : say.now(sayKey(now.key), longDay(now.from), now.decision)}</p>
        <p>{say.frozen}</p>
        <RuleSource of={restsOnItself ? 'sourceOfUse' : 'source'} />
      </div>
      {mayCreate && !writing && (
        <p className="settle-deeds">
          <button type="button" className="button primary" onClick={() => setWriting(true)}>
            {say.create}
          </button>
        </p>
      )}
      {mayCreate && writing && (
        <Suspense fallback={<Loading what={newKey.heading} shape="text" />}>
          <CostRulesNewKey lists={lists} today={today} onClose={() => setWriting(false)} />
        </Suspense>
      )}
      <Keys rows={rows} lists={lists} />
    </section>
  )
}
