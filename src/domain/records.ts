import type { z } from 'zod'
import { activity } from './activities.ts'
import { agreement } from './agreements.ts'
import { availability } from './availabilities.ts'
import { avoidedDays } from './avoided-days.ts'
import { budget } from './budgets.ts'
import { category } from './categories.ts'
import { change } from './changes.ts'
import { cost } from './costs.ts'
import { evaluationAnswer } from './evaluation.ts'
import { event } from './events.ts'
import { feed } from './feeds.ts'
import { group } from './groups.ts'
import { invitation } from './invitations.ts'
import { meeting } from './meetings.ts'
import { need } from './needs.ts'
import { office } from './offices.ts'
import { person } from './people.ts'
import { plan } from './plans.ts'
import { round } from './rounds.ts'
import { courseSeat } from './seats.ts'
import { setting } from './settings.ts'
import { settlement } from './settlements.ts'
import { shareKey } from './share-keys.ts'
import type { Collection } from './stored.ts'
import type { Noun } from './vocabulary.ts'

/** Every noun and its schema: adding a noun begins with a line here. */
export const schemas = {
  offices: office,
  people: person,
  groups: group,
  agreements: agreement,
  meetings: meeting,
  availability,
  events: event,
  invitations: invitation,
  avoidedDays,
  feeds: feed,
  needs: need,
  rounds: round,
  seats: courseSeat,
  evaluations: evaluationAnswer,
  plans: plan,
  activities: activity,
  shareKeys: shareKey,
  categories: category,
  costs: cost,
  budgets: budget,
  settlements: settlement,
  settings: setting,
  changes: change,
} as const satisfies Record<Noun, z.ZodType>

export type Records = { [N in Noun]: z.infer<(typeof schemas)[N]> }

/** All lists as they stand in the mirror: what rules and screens compute from. */
export type Lists = { [N in Noun]: Collection<Records[N]> }
