import { type Activity, activity } from '../../domain/activities.ts'
import { line } from '../../domain/primitives.ts'
import { type Unsaved, useUnsaved } from '../unsaved.ts'

/** An activity while it is written: its title may still be empty and its link half an address. */
const unfinished = activity.extend({ title: line, link: line })

export type Draft = Omit<Unsaved<Activity>, 'text'> & { activity: Activity }

/** Unsaved text of one activity. */
export function useDraft(id: string, base: Activity, etag: string): Draft {
  const { text, ...rest } = useUnsaved(unfinished, id, base, etag)
  return { ...rest, activity: text }
}
