import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { YearChoice } from '../../YearChoice.tsx'
import { MeetingNav } from '../MeetingNav.tsx'
import { useWords } from '../words.tsx'
import { withMeetings } from './asked-year.ts'
import { ConfirmDialog, Confirmed } from './Confirm.tsx'
import { Proposal } from './Proposal.tsx'
import { useConfirm } from './use-confirm.ts'
import { useYear, type Wishes as YearWishes } from './use-year.ts'
import { Wishes } from './Wishes.tsx'
import { usualYear, withoutPins, yearAddress, yearAsked } from './year-address.ts'
import { comingMeetings, madeOf, toConfirm } from './year-plan.ts'
import './year.css'

/** Puts the proposal into the meetings, and takes it back: then the wishes and locked days are as they were. */
function useConfirming(year: number, today: string) {
  const plan = useYear(year)
  const confirm = useConfirm()
  const [open, setOpen] = useState(false)
  const [before, setBefore] = useState<YearWishes>({ asked: null, pins: {} })
  const { asked, proposal, mine, pins } = plan
  const ready = proposal.data?.ok === true && !proposal.isPlaceholderData ? proposal.data : null
  const events = asked === undefined || ready === null ? [] : toConfirm(asked, ready)
  const coming = comingMeetings(events, today)
  const order = () =>
    confirm.mutate(
      { year, events },
      {
        onSuccess: ({ meetings }) => {
          setOpen(false)
          setBefore({ asked: mine, pins })
          const keys = events.map(({ key }) => key)
          plan.settle({
            asked: mine && withMeetings(mine, madeOf(coming, meetings)),
            pins: withoutPins(pins, keys),
          })
        },
      },
    )
  const takenBack = () => plan.settle({ ...before, pins: { ...plan.pins, ...before.pins } })
  return { plan, confirm, open, setOpen, ready, events, coming, order, takenBack }
}

function PlannedYear({ year, today }: { year: number; today: string }) {
  const words = useWords()
  const { year: say } = words
  const [, go] = useLocation()
  const { plan, confirm, open, setOpen, ready, events, coming, order, takenBack } = useConfirming(year, today)
  const { wishes, asked } = plan
  return (
    <Page
      title={say.title(year)}
      lede={<span className="proposal-lede">{say.lede}</span>}
      action={
        <>
          <button type="button" className="button" disabled={ready === null} onClick={() => window.print()}>
            {say.print}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={events.length === 0}
            onClick={() => {
              confirm.reset()
              setOpen(true)
            }}
          >
            {say.confirm.open}
          </button>
        </>
      }
      filters={
        <>
          <MeetingNav />
          <YearChoice
            year={year}
            years={[usualYear(today) - 1, usualYear(today), usualYear(today) + 1]}
            onChoose={chosen => go(yearAddress(chosen, {}))}
          />
        </>
      }
    >
      <p className="proposal-paper quiet">{say.paper.from(longDay(today))}</p>
      {wishes.error !== null && <FailureNote failure={wishes.error} again={() => void wishes.refetch()} />}
      {asked === undefined && wishes.error === null && <Loading what={say.loading} rows={8} />}
      <Confirmed confirm={confirm} onTaken={takenBack} />
      {asked !== undefined && (
        <div className="proposal-page">
          <Wishes asked={asked} plan={plan} />
          <Proposal asked={asked} plan={plan} />
        </div>
      )}
      {open && ready !== null && asked !== undefined && (
        <ConfirmDialog
          coming={coming}
          standing={ready.events.length - events.length}
          confirm={confirm}
          onOrder={order}
          onClose={() => setOpen(false)}
        />
      )}
    </Page>
  )
}

/** The year planned as a whole: what it is to hold, the days proposed for it, and putting them into the meetings. */
export function YearPage() {
  const { year: say, meetingNav } = useWords()
  const search = useSearch()
  const me = useMe()
  const mayPlan = useMay('create', 'meetings')
  if (me === undefined)
    return (
      <Page title={meetingNav.year} filters={<MeetingNav />}>
        <Loading what={say.loading} rows={8} />
      </Page>
    )
  const year = yearAsked(search, me.today)
  if (!mayPlan)
    return (
      <Page title={meetingNav.year} filters={<MeetingNav />}>
        <Empty title={say.closed.title} how={say.closed.how} />
      </Page>
    )
  return <PlannedYear key={year} year={year} today={me.today} />
}
