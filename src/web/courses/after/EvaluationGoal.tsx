import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { courseSettingKeys, courseSettings } from '../../../domain/course-settings.ts'
import type { Setting } from '../../../domain/settings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { useSettings } from '../../costs/use-settings.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { cache, recordsQuery } from '../../records.ts'
import { useWords } from './words.tsx'

const key = courseSettingKeys.goal
const isGoal = (value: string): boolean => courseSettings([{ key, value }]).misread.length === 0

function GoalForm({ settings }: { settings: readonly Stored<Setting>[] }) {
  const { after, form } = useWords()
  const say = after.evaluation
  const { writing, set } = useSettings(settings)
  const id = useId()
  const stands = settings.find(row => row.key === key)?.value ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const text = (draft ?? stands).trim()
  const isWrong = draft !== null && !isGoal(text)
  const save = async () => {
    if (!isGoal(text)) return
    const done = text === stands || (await set(key, text, { named: say.setGoal, said: say.goalSaved(text) }))
    if (!done) return
    setDraft(null)
    await cache.invalidateQueries({ queryKey: ['evaluation'] })
  }
  const [trouble] = writing.notWritten
  return (
    <form
      className="after-goal-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor={id}>{say.setGoal}</label>
      <span className="after-goal-field">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder={say.noGoal}
          value={draft ?? stands}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onChange={event => setDraft(event.target.value)}
        />
        <button type="submit" className="button" disabled={draft === null || isWrong}>
          {form.save}
        </button>
      </span>
      <p id={`${id}-hint`} className="quiet small" data-wrong={isWrong} role={isWrong ? 'alert' : undefined}>
        {isWrong ? say.badGoal : say.goalHow}
      </p>
      {trouble !== undefined && <FailureNote doing="saving" failure={trouble.failure} />}
    </form>
  )
}

/** The average aimed at, the same for every round, for those who set it. */
export function EvaluationGoal() {
  const { data } = useQuery(recordsQuery('settings'))
  return data === undefined ? null : <GoalForm settings={data.records} />
}
