import { useQuery } from '@tanstack/react-query'
import { courseKinds, courseTerms } from '../../domain/courses.ts'
import { readKronor } from '../../domain/read-money.ts'
import { ChoiceField, ClockField, DayField, LongTextField, TextField } from '../form-fields.tsx'
import { moneyText } from '../money.ts'
import { recordsQuery, useMe } from '../records.ts'
import { daysWritten, isDecidedLate, type RoundDraft } from './round-draft.ts'
import { SessionFields } from './SessionFields.tsx'
import { useWords } from './words.tsx'

export type FieldsProps = {
  written: RoundDraft
  faults: Readonly<Record<string, string>>
  onChange: (changed: Partial<RoundDraft>) => void
}

/** What the agreement says of the course on the first day written; null while it is not known. */
function useTerms({ kind, sessions }: RoundDraft) {
  const { data } = useQuery(recordsQuery('agreements'))
  const today = useMe()?.today
  const day = sessions[0]?.from || today
  return data === undefined || day === undefined ? null : courseTerms(data.records, kind, day)
}

function WhatFields({ written, faults, onChange }: FieldsProps) {
  const { fields, choices, roundForm: say } = useWords()
  const labels = fields.rounds
  return (
    <fieldset className="round-part">
      <legend>{say.what}</legend>
      <TextField
        label={labels.title}
        required
        hint={say.titleHint}
        value={written.title}
        problem={faults.title}
        onChange={title => onChange({ title })}
      />
      <ChoiceField
        label={labels.kind}
        value={written.kind}
        choices={courseKinds}
        labels={choices.courseKind}
        onChange={kind => onChange({ kind })}
      />
      <TextField
        label={labels.trainer}
        value={written.trainer}
        problem={faults.trainer}
        onChange={trainer => onChange({ trainer })}
      />
    </fieldset>
  )
}

function WhenFields({ written, faults, onChange }: FieldsProps) {
  const { fields, roundForm: say } = useWords()
  const labels = fields.rounds
  const agreed = useTerms(written)?.days ?? null
  const days = daysWritten(written)
  const isOther = agreed !== null && days > 0 && days !== agreed
  return (
    <fieldset className="round-part">
      <legend>{say.when}</legend>
      <SessionFields
        sessions={written.sessions}
        problem={faults.sessions}
        caution={isOther ? say.otherLength(days, agreed) : null}
        onChange={sessions => onChange({ sessions })}
      />
      <div className="round-pair">
        <ClockField
          label={labels.startTime}
          value={written.startTime}
          problem={faults.startTime}
          hint={say.hoursHint}
          onChange={startTime => onChange({ startTime })}
        />
        <ClockField
          label={labels.endTime}
          value={written.endTime}
          problem={faults.endTime}
          hint={say.hoursHint}
          onChange={endTime => onChange({ endTime })}
        />
      </div>
      <TextField
        label={labels.venue}
        value={written.venue}
        problem={faults.venue}
        onChange={venue => onChange({ venue })}
      />
    </fieldset>
  )
}

function SeatFields({ written, faults, onChange }: FieldsProps) {
  const { fields, roundForm: say } = useWords()
  const labels = fields.rounds
  const full = useTerms(written)?.full ?? null
  const isOver = full !== null && Number(written.places) > full
  return (
    <>
      <div className="round-pair">
        <TextField
          label={labels.places}
          hint={full === null ? say.placesHintPlain : say.placesHint(full)}
          value={written.places}
          problem={faults.places}
          onChange={places => onChange({ places })}
        />
        <TextField
          label={labels.waitLimit}
          hint={say.waitHint}
          value={written.waitLimit}
          problem={faults.waitLimit}
          onChange={waitLimit => onChange({ waitLimit })}
        />
      </div>
      {(isOver || written.overReason !== '') && (
        <LongTextField
          label={labels.overReason}
          hint={say.overHint}
          rows={2}
          value={written.overReason}
          problem={faults.overReason}
          onChange={overReason => onChange({ overReason })}
        />
      )}
    </>
  )
}

function SignUpFields(props: FieldsProps) {
  const { written, faults, onChange } = props
  const { fields, roundForm: say } = useWords()
  const labels = fields.rounds
  return (
    <fieldset className="round-part">
      <legend>{say.signUp}</legend>
      <div className="round-pair">
        <DayField
          label={labels.opensOn}
          hint={say.opensHint}
          value={written.opensOn}
          problem={faults.opensOn}
          onChange={opensOn => onChange({ opensOn })}
        />
        <DayField
          label={labels.signUpBy}
          value={written.signUpBy}
          problem={faults.signUpBy}
          onChange={signUpBy => onChange({ signUpBy })}
        />
      </div>
      <DayField
        label={labels.decideBy}
        hint={say.decideHint}
        value={written.decideBy}
        problem={faults.decideBy}
        onChange={decideBy => onChange({ decideBy })}
      />
      {isDecidedLate(written) && <p className="small">{say.decideLate}</p>}
      <SeatFields {...props} />
    </fieldset>
  )
}

function MoneyFields({ written, faults, onChange }: FieldsProps) {
  const { fields, roundForm: say } = useWords()
  const labels = fields.rounds
  const readAs = (text: string, hint: string): string => {
    const amount = readKronor(text)
    return amount.ok ? say.reads(moneyText(amount.ore)) : hint
  }
  return (
    <fieldset className="round-part">
      <legend>{say.money}</legend>
      <div className="round-pair">
        <TextField
          label={labels.priceOre}
          hint={readAs(written.price, say.moneyHint)}
          value={written.price}
          problem={faults.price}
          onChange={price => onChange({ price })}
        />
        <TextField
          label={labels.vatOre}
          hint={readAs(written.vat, say.vatHint)}
          value={written.vat}
          problem={faults.vat}
          onChange={vat => onChange({ vat })}
        />
      </div>
      <TextField
        label={labels.costOre}
        hint={readAs(written.cost, say.moneyHint)}
        value={written.cost}
        problem={faults.cost}
        onChange={cost => onChange({ cost })}
      />
    </fieldset>
  )
}

/** Everything that is written of a round by hand; what is decided about it is pressed on its page. */
export function RoundFields(props: FieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhenFields {...props} />
      <SignUpFields {...props} />
      <MoneyFields {...props} />
    </>
  )
}
