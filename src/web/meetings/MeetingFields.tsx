import { Checkbox, Field } from '@fluentui/react-components'
import { readKronor } from '../../domain/read-money.ts'
import { meetingKinds, meetingStates } from '../../domain/vocabulary.ts'
import { ChoiceField, ClockField, DayField, LongTextField, TextField } from '../form-fields.tsx'
import { weekDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useMe } from '../records.ts'
import { answerDayCaution } from './meeting-answer-day.ts'
import type { MeetingDraft } from './meeting-draft.ts'
import { useWords } from './words.tsx'

export type FieldsProps = {
  written: MeetingDraft
  /** Whether the meeting is being entered; its kind then says whether its participants are hidden. */
  isNew: boolean
  faults: Readonly<Record<string, string>>
  onChange: (changed: Partial<MeetingDraft>) => void
}

function WhatFields({ written, isNew, faults, onChange }: FieldsProps) {
  const words = useWords()
  const labels = words.fields.meetings
  return (
    <>
      <TextField
        label={labels.title}
        required
        value={written.title}
        problem={faults.title}
        onChange={title => onChange({ title })}
      />
      <ChoiceField
        label={labels.kind}
        value={written.kind}
        choices={meetingKinds}
        labels={words.choices.meetingKind}
        onChange={kind => onChange({ kind, ...(isNew && { hidesInvited: kind === 'managers' }) })}
      />
    </>
  )
}

function WhenFields({ written, faults, onChange }: FieldsProps) {
  const words = useWords()
  const labels = words.fields.meetings
  const { startsOn, endsOn } = written
  const today = useMe()?.today ?? startsOn
  const caution = answerDayCaution(written, today, words)
  return (
    <>
      <DayField
        label={labels.startsOn}
        required
        value={startsOn}
        problem={faults.startsOn}
        onChange={day => onChange({ startsOn: day ?? '', ...(endsOn === startsOn && { endsOn: day ?? '' }) })}
      />
      <DayField
        label={labels.endsOn}
        required
        value={endsOn}
        problem={faults.endsOn}
        onChange={day => onChange({ endsOn: day ?? '' })}
      />
      <div className="meeting-hours">
        <ClockField
          label={labels.startTime}
          value={written.startTime}
          problem={faults.startTime}
          hint={words.meetingForm.hoursHint}
          onChange={startTime => onChange({ startTime })}
        />
        <ClockField
          label={labels.endTime}
          value={written.endTime}
          problem={faults.endTime}
          onChange={endTime => onChange({ endTime })}
        />
      </div>
      <DayField
        label={labels.answerBy}
        value={written.answerBy}
        problem={faults.answerBy}
        onChange={answerBy => onChange({ answerBy })}
      />
      {caution !== null && (
        <div className="note" data-tone="warning">
          <Shape name="triangle" />
          <div>
            <p>{caution.says}</p>
            {caution.offer !== null && (
              <p className="note-actions">
                <button
                  type="button"
                  className="button"
                  onClick={() => onChange({ answerBy: caution.offer })}
                >
                  {words.meetingForm.answerOffer(weekDay(caution.offer))}
                </button>
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

function WhereFields({ written, faults, onChange }: FieldsProps) {
  const words = useWords()
  const labels = words.fields.meetings
  return (
    <>
      <TextField
        label={labels.place}
        value={written.place}
        problem={faults.place}
        onChange={place => onChange({ place })}
      />
      <TextField
        label={labels.host}
        hint={words.meetings.hostHelp}
        value={written.host}
        problem={faults.host}
        onChange={host => onChange({ host })}
      />
      <Field hint={words.meetingForm.onlineHint}>
        <Checkbox
          label={labels.online}
          checked={written.online}
          onChange={(_, data) => onChange({ online: data.checked === true })}
        />
      </Field>
      <Field hint={words.meetingForm.hidesHint}>
        <Checkbox
          label={labels.hidesInvited}
          checked={written.hidesInvited}
          onChange={(_, data) => onChange({ hidesInvited: data.checked === true })}
        />
      </Field>
    </>
  )
}

function WordFields({ written, faults, onChange }: FieldsProps) {
  const words = useWords()
  const labels = words.fields.meetings
  const { meetingForm: say } = words
  const read = readKronor(written.estimate)
  return (
    <>
      <LongTextField
        label={labels.agenda}
        hint={say.agendaHint}
        rows={6}
        value={written.agenda}
        problem={faults.agenda}
        onChange={agenda => onChange({ agenda })}
      />
      <LongTextField
        label={labels.practical}
        hint={say.practicalHint}
        value={written.practical}
        problem={faults.practical}
        onChange={practical => onChange({ practical })}
      />
      <TextField
        label={labels.estimateOre}
        hint={read.ok ? say.reads(moneyText(read.ore)) : say.estimateHint}
        value={written.estimate}
        problem={faults.estimate ?? faults.estimateOre}
        onChange={estimate => onChange({ estimate })}
      />
      <ChoiceField
        label={labels.state}
        value={written.state}
        choices={meetingStates}
        labels={words.choices.meetingState}
        onChange={state => onChange({ state })}
      />
    </>
  )
}

/** Everything that is written of a meeting by hand. What its host prepares is ticked off on a page of its own. */
export function MeetingFields(props: FieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhenFields {...props} />
      <WhereFields {...props} />
      <WordFields {...props} />
    </>
  )
}
