import type { Activity } from '../../domain/activities.ts'
import { activity as schema } from '../../domain/activities.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import type { Failure } from '../failure.ts'

const stored = schema.extend(storage)

/** The activity as it stands now, told by the answer that refused to write over it; undefined when it tells nothing. */
export function currentOf(failure: Failure | null): Stored<Activity> | undefined {
  return stored.safeParse(failure?.answer.current).data
}
