import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { ageText, longDay, monthSpan } from '../format.ts'
import { LightMark, PartyMark, StatusMark } from '../marks.tsx'
import { recordsQuery } from '../records.ts'
import { useWords } from '../words.tsx'
import { statesOn } from './plan-data.ts'
import { useNames } from './use-names.ts'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { plan } = useWords()
  const said = children !== '' && children !== undefined && children !== null
  return (
    <div className="plan-fact">
      <dt>{name}</dt>
      <dd>{said ? children : <span className="quiet">{plan.activity.notSet}</span>}</dd>
    </div>
  )
}

type FactProps = { activity: Stored<Activity>; today: string }

/** What the days and the steering meetings make of the activity; null until the meetings are read. */
function useTimeState(activity: Stored<Activity>, today: string) {
  const later = useQuery(recordsQuery('activities', activity.year + 1)).data
  const meetings = useQuery(recordsQuery('meetings')).data
  if (meetings === undefined || later === undefined) return null
  return statesOn(today, [activity, ...later.records], meetings)(activity)
}

/** How it goes: status, light with its age and words, the next check, and whether it is late. */
export function ActivityStanding({ activity, today }: FactProps) {
  const { plan } = useWords()
  const state = useTimeState(activity, today)
  const { light, lightOn, lightComment } = activity
  const age = [
    ...(lightOn === null ? [] : [plan.activity.setOn(longDay(lightOn)), ageText(lightOn, today)]),
    ...(state?.lightFaded ? [plan.activity.beforeLast] : []),
  ]
  return (
    <section className="plan-standing" aria-label={plan.activity.state}>
      <div className="plan-standing-marks">
        <StatusMark status={activity.status} />
        {light === null ? (
          <span className="quiet">{plan.noLight}</span>
        ) : (
          <LightMark light={light} faded={state !== null && state.lightFaded !== null} />
        )}
        {state?.late && activity.endsOn !== null && (
          <span className="plan-late">{`${plan.late}. ${plan.lateSince(longDay(activity.endsOn))}`}</span>
        )}
      </div>
      {age.length > 0 && <p className="quiet small">{age.join(', ')}</p>}
      {light !== null && <p className="plan-said">{lightComment || plan.activity.noComment}</p>}
      {state !== null && (
        <p>
          <strong>{plan.activity.nextCheck}</strong>{' '}
          {state.nextCheck === null ? plan.activity.noCheck : longDay(state.nextCheck)}
        </p>
      )}
    </section>
  )
}

/** Last year's row and next year's, where the activity has them. */
function Years({ activity }: { activity: Stored<Activity> }) {
  const { plan } = useWords()
  const later = useQuery(recordsQuery('activities', activity.year + 1)).data?.records ?? []
  const next = later.find(one => one.continuesId === activity.id)
  return (
    <>
      {activity.continuesId !== null && (
        <p>
          <Link href={`/planen/${activity.continuesId}`}>{plan.activity.lastYear(activity.year - 1)}</Link>
        </p>
      )}
      {next !== undefined && (
        <p>
          <Link href={`/planen/${next.id}`}>{plan.activity.nextYear(next.year)}</Link>
        </p>
      )}
    </>
  )
}

/** Everything that is written of an activity (domain notes 3.1). */
export function ActivityFacts({ activity }: { activity: Stored<Activity> }) {
  const { plan, fields, choices, party } = useWords()
  const nameOf = useNames()
  const label = fields.activities
  const { groupId, officeId, link } = activity
  return (
    <section className="section">
      <h2>{plan.activity.facts}</h2>
      {activity.description !== '' && <p className="plan-said">{activity.description}</p>}
      <dl className="plan-facts">
        <Fact name={label.lead}>
          <PartyMark lead={activity.lead} /> {party[activity.lead].name}
        </Fact>
        <Fact name={label.groupId}>{groupId === null ? '' : (nameOf('groups', groupId) ?? groupId)}</Fact>
        <Fact name={label.officeId}>
          {officeId === null ? '' : (nameOf('offices', officeId) ?? officeId)}
        </Fact>
        <Fact name={label.responsible}>{activity.responsible}</Fact>
        <Fact name={label.staffing}>{activity.staffing}</Fact>
        <Fact name={plan.columns.endsOn}>{monthSpan(activity.startsOn, activity.endsOn)}</Fact>
        <Fact name={label.desiredStates}>
          {activity.desiredStates.map(point => choices.desiredState[point]).join(' · ')}
        </Fact>
        <Fact name={label.successFactor}>{activity.successFactor}</Fact>
        {link !== '' && (
          <Fact name={label.link}>
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </Fact>
        )}
      </dl>
      <Years activity={activity} />
    </section>
  )
}
