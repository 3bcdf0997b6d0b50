import { LongTextField, RowField, TextField } from '../form-fields.tsx'
import { compareText, dayAndMonth } from '../format.ts'
import type { PartProps } from './CostFields.tsx'
import { earlierIn, SuggestedField } from './CostSuggestedField.tsx'
import { useWords } from './words.tsx'

/** What the cost is for: an activity, a meeting, a course round, or nothing. */
export function AboutPart({ draft, book, faults, change }: PartProps) {
  const { fields, cost } = useWords()
  const { form } = cost
  const year = Number(draft.day.slice(0, 4))
  const activities = book.lists.activities.records.filter(
    one => one.year === year || one.id === draft.activityId,
  )
  const meetings = book.lists.meetings.records.filter(
    one => one.startsOn.startsWith(`${year}-`) || one.id === draft.meetingId,
  )
  const chosen = [draft.activityId, draft.meetingId, draft.round.trim() || null]
  const several = chosen.filter(one => one !== null).length > 1
  return (
    <>
      <p className="quiet">{several ? form.aboutFirst : form.aboutHint}</p>
      <RowField
        label={fields.costs.activityId}
        value={draft.activityId}
        rows={activities.map(({ id, title }) => ({ id, name: title })).toSorted(byName)}
        none={form.none}
        problem={faults.activityId}
        onChange={activityId => change({ activityId })}
      />
      <RowField
        label={fields.costs.meetingId}
        value={draft.meetingId}
        rows={meetings
          .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
          .map(({ id, title, startsOn }) => ({ id, name: `${title}, ${dayAndMonth(startsOn)}` }))}
        none={form.none}
        problem={faults.meetingId}
        onChange={meetingId => change({ meetingId })}
      />
      <SuggestedField
        label={fields.costs.round}
        hint={form.roundHint}
        value={draft.round}
        problem={faults.round}
        earlier={earlierIn(book, 'round')}
        onChange={round => change({ round })}
      />
    </>
  )
}

const byName = (one: { name: string }, other: { name: string }) => compareText(one.name, other.name)

/** The link to the receipt, and a note. */
export function PaperPart({ draft, faults, change }: PartProps) {
  const { fields, cost } = useWords()
  return (
    <>
      <TextField
        label={fields.costs.receipt}
        type="url"
        hint={cost.form.receiptHint}
        value={draft.receipt}
        problem={faults.receipt}
        onChange={receipt => change({ receipt })}
      />
      <LongTextField
        label={fields.costs.note}
        rows={3}
        value={draft.note}
        problem={faults.note}
        onChange={note => change({ note })}
      />
    </>
  )
}
