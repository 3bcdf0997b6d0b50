import { z } from 'zod'
import type { Actor } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import { planYear } from '../domain/primitives.ts'
import type { Problem } from '../domain/problem.ts'
import { proposeYear } from '../domain/propose-year.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { askedYearOf } from '../domain/year-asked.ts'
import { askedFaults } from '../domain/year-faults.ts'
import { peopleIn } from '../domain/year-people.ts'
import {
  askedYear,
  confirmedYear,
  type PlacingOrder,
  placingOrder,
  type YearProposal,
  yearProposal,
} from '../domain/year-proposal.ts'
import { audiencesIn, notesOn, yearWishesOf } from '../domain/year-wishes-from.ts'
import type { YearWords } from '../domain/year-words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import { allLists, type House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { writerFor } from './write-record.ts'
import { confirmYear } from './year-confirm.ts'
import { openYearSchedules, type YearSchedules } from './year-schedule.ts'
import { yearWordsFor } from './year-words-for.ts'

const yearQuery = z.strictObject({ year: z.coerce.number().pipe(planYear) })
/** `fresh` reads the calendars in Outlook anew. */
const freshQuery = z.strictObject({ fresh: z.enum(['true']).optional() })

/** Who plans the year is who makes its meetings. */
const demandPlanner = (actor: Actor) => refuseWithoutReach(actor, 'create', 'meetings')
const labels = (words: Words) => yearWordsFor(words).year.fields

const wishesRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/year-wishes',
      summary: 'Vad ett år ska rymma',
      status: 200,
      query: yearQuery,
      body: noBody,
      answer: askedYear,
      demand: demandPlanner,
    },
    ({ query: { year }, words }) => {
      // The titles become those of the meetings' rows, which are Swedish.
      const titles = yearWordsFor(sv).placing
      return askedYearOf(allLists(house.mirror, words), year, today(house.world.now()), titles)
    },
  )

function noteOnSchedule(failed: Problem | null, { schedule }: YearWords['notes']): string[] {
  if (failed === null) return []
  const { code } = failed
  return [code === 'mailbox_refused' || code === 'mailbox_gone' ? schedule[code] : schedule.otherwise]
}

async function propose(
  house: House,
  schedules: YearSchedules,
  { asked, earlier }: PlacingOrder,
  { words, isFresh }: { words: Words; isFresh: boolean },
): Promise<YearProposal> {
  const all = allLists(house.mirror, words)
  const { placing, year: say } = yearWordsFor(words)
  const faults = askedFaults(asked, all, say)
  if (faults.length > 0) return { ok: false, reasons: faults, helps: [] }
  const addresses = peopleIn(audiencesIn(asked), all).flatMap(({ email }) => (email === '' ? [] : [email]))
  const { schedule, failed } = await schedules(asked.year, addresses, isFresh)
  const wishes = yearWishesOf(asked, all, schedule)
  const found = proposeYear(asked, wishes, earlier, { words, say: placing })
  if (!found.ok) return found
  const rests = notesOn(asked, wishes, all, { words, say })
  const kept = earlier.length > 0 ? [say.notes.kept] : []
  return { ...found, notes: [...noteOnSchedule(failed, say.notes), ...rests, ...kept] }
}

const proposalRoute = (house: House): Route => {
  const schedules = openYearSchedules(house)
  return route(
    {
      method: 'POST',
      path: '/api/year-proposals',
      summary: 'Årsförslag',
      status: 200,
      query: freshQuery,
      body: placingOrder,
      labels,
      answer: yearProposal,
      demand: demandPlanner,
    },
    ({ body, query: { fresh }, words }) =>
      propose(house, schedules, body, { words, isFresh: fresh !== undefined }),
  )
}

const confirmRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/year-proposals/confirm',
      summary: sv.nouns.meetings.list,
      status: 200,
      query: noQuery,
      body: confirmedYear,
      labels,
      answer: z.object({ meetings: z.array(stored(lists.meetings)), notes: z.array(z.string()) }),
      demand: demandPlanner,
    },
    ({ body, ...ask }) => confirmYear(writerFor(house, ask, ''), body),
  )

/** A year proposed as a whole: what it is to hold, where that lies best, and the meetings made of it. */
export const yearProposalRoutes = (house: House): Route[] => [
  wishesRoute(house),
  proposalRoute(house),
  confirmRoute(house),
]
