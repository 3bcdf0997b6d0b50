import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Activity } from '../../domain/activities.ts'
import { type CarryProposal, carryOver, compareYears } from '../../domain/new-year.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { useUndoImport } from '../import/use-import.ts'
import { Loading } from '../Loading.tsx'
import { PartyMark, StatusMark } from '../marks.tsx'
import { Page } from '../Page.tsx'
import { persist } from '../persist.ts'
import { recordsQuery, useMay } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { yearInView } from '../year.ts'
import './plan.css'

type Activities = readonly Stored<Activity>[]
type Outcome = { batch: string; created: number; existing: number }
type LeaveReason = 'done' | 'closed' | 'unticked'
type Left = { activity: Stored<Activity>; reason: LeaveReason }

/** Begins the next year's plan. Sent again it goes on where it was, so a slow answer is simply asked for again. */
function useCarryOver(from: number) {
  const client = useQueryClient()
  return useMutation<Outcome, Failure, readonly string[]>({
    mutationFn: activityIds => persist(`/api/plans/${from}/carry-over`, { activityIds }),
    onSettled: () => client.invalidateQueries(),
  })
}

function OpenList(props: {
  open: readonly CarryProposal[]
  chosen: ReadonlySet<string>
  onChoose: (ids: readonly string[]) => void
}) {
  const { open, chosen, onChoose } = props
  const { newYear } = useWords().plan
  const toggle = (id: string) =>
    onChoose(chosen.has(id) ? [...chosen].filter(one => one !== id) : [...chosen, id])
  return (
    <>
      <p className="plan-buttons">
        <button type="button" className="button" onClick={() => onChoose(open.map(({ from }) => from.id))}>
          {newYear.all}
        </button>
        <button type="button" className="button" onClick={() => onChoose([])}>
          {newYear.none}
        </button>
      </p>
      <ul className="plan-carry">
        {open.map(({ from }) => (
          <li key={from.id}>
            <label>
              <input type="checkbox" checked={chosen.has(from.id)} onChange={() => toggle(from.id)} />
              <span className="plan-carry-title">{from.title}</span>
              <PartyMark lead={from.lead} />
              <StatusMark status={from.status} />
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

function LeftList({ left }: { left: readonly Left[] }) {
  const { newYear } = useWords().plan
  if (left.length === 0) return <p className="quiet">{newYear.leftEmpty}</p>
  return (
    <ul className="plan-left">
      {left.map(({ activity, reason }) => (
        <li key={activity.id}>
          <Link href={`/planen/${activity.id}`}>{activity.title}</Link>{' '}
          <span className="quiet">{newYear.reasons[reason]}</span>
        </li>
      ))}
    </ul>
  )
}

/** How the new plan will differ: what goes along, what stays, what is there already. */
function Difference(props: {
  carried: number
  left: number
  added: Activities
  already: number
  years: string
}) {
  const { carried, left, added, already, years } = props
  const { newYear } = useWords().plan
  return (
    <section className="plan-difference">
      <h2>{years}</h2>
      <ul>
        <li>{newYear.kept(carried)}</li>
        <li>{newYear.dropped(left)}</li>
        {already > 0 && <li>{newYear.already(already)}</li>}
        {added.length > 0 && (
          <li>
            {newYear.added(added.length)}
            <ul>
              {added.map(activity => (
                <li key={activity.id}>
                  <Link href={`/planen/${activity.id}`}>{activity.title}</Link>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}

function ChooseWhatGoesOn({ from, old, next }: { from: number; old: Activities; next: Activities }) {
  const { plan } = useWords()
  const { newYear } = plan
  const [, go] = useLocation()
  const announce = useUndo()
  const carry = useCarryOver(from)
  const takeBack = useUndoImport('activities')
  const proposals = carryOver(old, from + 1)
  const there = new Set(next.map(activity => activity.continuesId))
  const open = proposals.filter(({ action, from: activity }) => action === 'carry' && !there.has(activity.id))
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(open.map(proposal => proposal.from.id).filter(id => !dropped.has(id)))
  const staying = proposals
    .filter(({ from: activity }) => !chosen.has(activity.id) && !there.has(activity.id))
    .map(proposal => ({
      activity: proposal.from,
      reason: proposal.action === 'leave' ? proposal.reason : ('unticked' as const),
    }))
  const already = proposals.filter(proposal => there.has(proposal.from.id)).length
  // A carry-over is one action for the whole year: taken back, it takes the rows of an earlier round along.
  const begin = () =>
    carry.mutate([...chosen], {
      onSuccess: ({ batch, created }) => {
        const undo = created > 0 && already === 0 ? () => takeBack.mutateAsync(batch) : undefined
        announce(newYear.done(created, from + 1), undo)
        go(`/planen?year=${from + 1}`)
      },
    })
  return (
    <>
      <div className="plan-two">
        <section>
          <h2>{newYear.openTitle(from)}</h2>
          {open.length === 0 && <p className="quiet">{newYear.openEmpty(from)}</p>}
          {open.length > 0 && (
            <OpenList
              open={open}
              chosen={chosen}
              onChoose={ids =>
                setDropped(new Set(open.map(one => one.from.id).filter(id => !ids.includes(id))))
              }
            />
          )}
        </section>
        <div>
          <Difference
            carried={chosen.size}
            left={staying.length}
            added={compareYears(old, next).added}
            already={already}
            years={newYear.differenceTitle(from, from + 1)}
          />
          <section className="section">
            <h2>{newYear.leftTitle(from)}</h2>
            <LeftList left={staying} />
          </section>
        </div>
      </div>
      <div className="plan-foot">
        {carry.error !== null && <FailureNote doing="saving" failure={carry.error} again={begin} />}
        {carry.isPending && (
          <p role="status">
            {newYear.working(chosen.size, from + 1)} <span className="quiet">{newYear.workingHelp}</span>
          </p>
        )}
        <button type="button" className="button primary" disabled={carry.isPending} onClick={begin}>
          {newYear.start(chosen.size, from + 1)}
        </button>
      </div>
    </>
  )
}

/** Begins the next year's plan while this one runs: one screen, one button; this year's plan is not touched. */
export function NewYearPage() {
  const { plan, loading } = useWords()
  const asked = new URLSearchParams(useSearch()).get('from')
  const from = asked !== null && /^20\d\d$/.test(asked) ? Number(asked) : yearInView('')
  const mayCreate = useMay('create', 'activities')
  const old = useQuery(recordsQuery('activities', from))
  const next = useQuery(recordsQuery('activities', from + 1))
  const failure = old.error ?? next.error
  return (
    <Page title={plan.newYear.title(from + 1)} lede={plan.newYear.lede(from, from + 1)}>
      {failure !== null && <FailureNote failure={failure} />}
      {old.data !== undefined && next.data !== undefined ? (
        mayCreate ? (
          <ChooseWhatGoesOn from={from} old={old.data.records} next={next.data.records} />
        ) : (
          <p>{plan.newYear.forbidden}</p>
        )
      ) : (
        failure === null && <Loading what={loading.plan} shape="text" />
      )}
    </Page>
  )
}
