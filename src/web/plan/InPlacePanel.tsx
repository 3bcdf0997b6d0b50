import { Button, Field, Popover, PopoverSurface, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { type Activity, activity as schema } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { activityStatuses, lights } from '../../domain/vocabulary.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import { type Failure, isUncertain } from '../failure.ts'
import { ChoiceField, LongTextField } from '../form-fields.tsx'
import { LightMark } from '../marks.tsx'
import { StaleWrite } from '../StaleWrite.tsx'
import { UncertainWrite } from '../UncertainWrite.tsx'
import { useWords } from '../words.tsx'
import { ownActivity } from './activity-fields.ts'
import { currentOf } from './current-activity.ts'
import { type Standing, standingOf, withStanding } from './standing.ts'
import { useNames } from './use-names.ts'

/** An activity whose status and light are being changed where they stand. */
export type InPlace = {
  /** The row as the person saw it. */
  activity: Stored<Activity>
  at: HTMLElement
  /** What a save that failed tried to write, so that nothing has to be written again. */
  unsaved: { activity: Activity; failure: Failure } | null
}

type PanelProps = InPlace & {
  today: string
  faded: boolean
  onSave: (before: Stored<Activity>, after: Activity) => void
  /** A write of unknown outcome turned out to be made. */
  onSaved: (before: Stored<Activity>, saved: Stored<Activity>) => void
  onClose: () => void
}

type FieldProps = { standing: Standing; onChange: (changed: Partial<Standing>) => void }

function StandingFields({ standing, onChange }: FieldProps) {
  const { plan, choices } = useWords()
  return (
    <>
      <ChoiceField
        label={plan.inPlace.status}
        value={standing.status}
        choices={activityStatuses}
        labels={choices.activityStatus}
        onChange={status => onChange({ status })}
      />
      <Field label={plan.inPlace.light}>
        <RadioGroup
          layout="horizontal"
          value={standing.light ?? 'none'}
          onChange={(_, data) => onChange({ light: lights.find(code => code === data.value) ?? null })}
        >
          {lights.map(code => (
            <Radio key={code} value={code} label={<LightMark light={code} />} />
          ))}
          <Radio value="none" label={plan.inPlace.none} />
        </RadioGroup>
      </Field>
      <LongTextField
        label={plan.inPlace.comment}
        hint={plan.inPlace.commentHint}
        rows={3}
        value={standing.lightComment}
        onChange={lightComment => onChange({ lightComment })}
      />
    </>
  )
}

type ChangedProps = { onChanged: (theirs: Stored<Activity>) => void }

function NotSaved({ activity, unsaved, onSaved, onChanged }: PanelProps & ChangedProps) {
  if (unsaved === null) return null
  const { failure } = unsaved
  if (!isUncertain(failure)) return <FailureNote doing="saving" failure={failure} />
  return (
    <UncertainWrite
      noun="activities"
      schema={schema}
      seen={activity}
      mine={unsaved.activity}
      onSaved={saved => onSaved(activity, saved)}
      onChanged={onChanged}
    />
  )
}

function StandingForm(props: PanelProps & ChangedProps) {
  const { activity, unsaved, today, faded, onSave, onClose } = props
  const { inPlace } = useWords().plan
  const [standing, setStanding] = useState(() => standingOf(unsaved?.activity ?? activity))
  const save = (confirmed: boolean) =>
    onSave(activity, withStanding(ownActivity(activity), standing, today, confirmed))
  return (
    <form
      className="plan-panel-form"
      onSubmit={event => {
        event.preventDefault()
        save(false)
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(false)
      }}
    >
      <strong>{activity.title}</strong>
      <div className="plan-form-stack plan-panel-middle">
        <NotSaved {...props} />
        <StandingFields standing={standing} onChange={changed => setStanding({ ...standing, ...changed })} />
      </div>
      <div className="plan-buttons">
        <Button type="submit" appearance="primary">
          {inPlace.save}
        </Button>
        {faded && standing.light !== null && <Button onClick={() => save(true)}>{inPlace.confirm}</Button>}
        <Button onClick={onClose}>{inPlace.cancel}</Button>
      </div>
    </form>
  )
}

/** Status and light of one activity, changed where they stand. Ctrl+Enter saves, Esc leaves. */
export function InPlacePanel(props: PanelProps) {
  const { activity, at, unsaved, onSave, onClose } = props
  const { inPlace } = useWords().plan
  const nameOf = useNames()
  const [found, setFound] = useState<Stored<Activity>>()
  return (
    <Fluent>
      <Popover
        open
        trapFocus
        withArrow
        positioning={{
          target: at,
          position: 'below',
          align: 'start',
          autoSize: true,
          overflowBoundaryPadding: 8,
        }}
        onOpenChange={(_, data) => !data.open && onClose()}
      >
        <PopoverSurface
          aria-label={`${inPlace.title}: ${activity.title}`}
          className="plan-panel"
          // What went wrong may still be on its way; then the panel itself takes the focus.
          {...(unsaved === null ? {} : { tabIndex: -1 })}
        >
          {unsaved !== null && (found !== undefined || unsaved.failure.code === 'stale') ? (
            <StaleWrite
              noun="activities"
              nameOf={nameOf}
              seen={activity}
              base={ownActivity(activity)}
              mine={unsaved.activity}
              theirs={found ?? currentOf(unsaved.failure)}
              onKeep={(chosen, theirs) => onSave(theirs, chosen)}
              onUseTheirs={onClose}
            />
          ) : (
            <StandingForm {...props} onChanged={setFound} />
          )}
        </PopoverSurface>
      </Popover>
    </Fluent>
  )
}
