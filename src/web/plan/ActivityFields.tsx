import { Checkbox } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Activity } from '../../domain/activities.ts'
import { isMember } from '../../domain/sides.ts'
import { activityStatuses, desiredStates, leads, lights } from '../../domain/vocabulary.ts'
import { ChoiceField, DayField, LongTextField, RowField, TextField } from '../form-fields.tsx'
import { compareText } from '../format.ts'
import { recordsQuery } from '../records.ts'
import { useWords } from '../words.tsx'
import type { Faults } from './activity-fields.ts'

type PartProps = {
  activity: Activity
  faults: Faults
  today: string
  change: (changed: Partial<Activity>) => void
}

/** The properties of a text field that edits one text of the activity. */
function useText({ activity, faults, change }: PartProps) {
  const { fields } = useWords()
  type Text = 'title' | 'description' | 'successFactor' | 'responsible' | 'staffing' | 'lightComment' | 'link'
  return (field: Text) => ({
    label: fields.activities[field],
    value: activity[field],
    problem: faults[field],
    onChange: (value: string) => change({ [field]: value }),
  })
}

function Points({ activity, change }: PartProps) {
  const { plan, choices } = useWords()
  const toggle = (point: Activity['desiredStates'][number], on: boolean) =>
    change({
      desiredStates: desiredStates.filter(one => (one === point ? on : activity.desiredStates.includes(one))),
    })
  return (
    <fieldset className="plan-points-field">
      <legend className="plan-points-title">{plan.form.desiredStates}</legend>
      {desiredStates.map(point => (
        <Checkbox
          key={point}
          label={choices.desiredState[point]}
          checked={activity.desiredStates.includes(point)}
          onChange={(_, data) => toggle(point, data.checked === true)}
        />
      ))}
    </fieldset>
  )
}

/** What the activity is, and where it leads. */
export function WhatPart(props: PartProps & { hints: ReactNode }) {
  const text = useText(props)
  return (
    <>
      <TextField {...text('title')} required />
      {props.hints}
      <LongTextField {...text('description')} rows={5} />
      <Points {...props} />
      <TextField {...text('successFactor')} />
      <TextField {...text('link')} type="url" hint={useWords().plan.form.linkHint} />
    </>
  )
}

function useRows(today: string, standing: string | null) {
  const groups = useQuery(recordsQuery('groups')).data?.records ?? []
  const offices = useQuery(recordsQuery('offices')).data?.records ?? []
  return {
    groups,
    offices: offices
      .filter(office => isMember(office, today) || office.id === standing)
      .toSorted((a, b) => compareText(a.name, b.name)),
  }
}

/** Who leads and carries it. */
export function WhoPart(props: PartProps) {
  const { activity, faults, today, change } = props
  const { plan, fields, choices } = useWords()
  const text = useText(props)
  const { groups, offices } = useRows(today, activity.officeId)
  return (
    <>
      <ChoiceField
        label={fields.activities.lead}
        value={activity.lead}
        choices={leads}
        labels={choices.lead}
        problem={faults.lead}
        onChange={lead => change({ lead })}
      />
      <RowField
        label={fields.activities.groupId}
        value={activity.groupId}
        rows={groups.filter(group => group.active || group.id === activity.groupId)}
        none={plan.form.none}
        problem={faults.groupId}
        onChange={groupId => change({ groupId })}
      />
      <RowField
        label={fields.activities.officeId}
        value={activity.officeId}
        rows={offices}
        none={plan.form.none}
        problem={faults.officeId}
        onChange={officeId => change({ officeId })}
      />
      <TextField {...text('responsible')} hint={plan.form.responsibleHint} />
      <LongTextField {...text('staffing')} rows={3} />
    </>
  )
}

/** When it is done, and how it goes. */
export function WhenPart(props: PartProps) {
  const { activity, faults, change } = props
  const { plan, fields, choices } = useWords()
  const text = useText(props)
  const lightLabels = { ...choices.light, none: plan.form.noLight }
  return (
    <>
      <div className="plan-side-by-side">
        <DayField
          label={fields.activities.startsOn}
          value={activity.startsOn}
          problem={faults.startsOn}
          onChange={startsOn => change({ startsOn })}
        />
        <DayField
          label={fields.activities.endsOn}
          value={activity.endsOn}
          problem={faults.endsOn}
          onChange={endsOn => change({ endsOn })}
        />
      </div>
      <ChoiceField
        label={fields.activities.status}
        value={activity.status}
        choices={activityStatuses}
        labels={choices.activityStatus}
        onChange={status => change({ status })}
      />
      <ChoiceField
        label={fields.activities.light}
        value={activity.light ?? 'none'}
        choices={[...lights, 'none']}
        labels={lightLabels}
        onChange={light => change({ light: light === 'none' ? null : light })}
      />
      <LongTextField {...text('lightComment')} hint={plan.inPlace.commentHint} rows={3} />
    </>
  )
}
