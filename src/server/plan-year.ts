import { z } from 'zod'
import { inOrder, moveActivity, orderAtEnd } from '../domain/activity-order.ts'
import { today } from '../domain/days.ts'
import { carryOver } from '../domain/new-year.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import { unwrittenPlan } from '../domain/unwritten-plan.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { noQuery, type Route, route } from './route.ts'
import { changeRecord, createRecord, writerFor } from './write-record.ts'

const orderBody = z.strictObject({ year: planYear, id: recordId, beforeId: recordId.nullable() })
const carryBody = z.strictObject({ activityIds: z.array(recordId).max(1000) })
const yearParam = { year: z.string().regex(/^20\d\d$/) }

const activitiesOf = (house: House, year: number) =>
  inOrder(house.mirror.collection('activities').records.filter(activity => activity.year === year))

/** Moves an activity to before another, or last, with as few rows written as possible. */
const orderRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/activities/order',
      summary: sv.fields.activities.order,
      status: 200,
      query: noQuery,
      body: orderBody,
      answer: z.looseObject({ records: z.array(z.unknown()) }),
    },
    async ({ body: { year, id, beforeId }, ...ask }) => {
      refuseWithoutReach(ask.actor, 'change', 'activities')
      const activities = activitiesOf(house, year)
      const last = activities.at(-1)
      if (last === undefined) throw new Problem('not_found')
      const target = beforeId === null ? { after: last.id } : { before: beforeId }
      const writer = writerFor(house, ask, '')
      const records = []
      for (const { id: moved, order } of moveActivity(activities, id, target)) {
        const stored = activities.find(activity => activity.id === moved)
        if (stored === undefined) throw new Problem('not_found')
        const record = { ...bareRecord(lists.activities.schema, stored), order }
        records.push(await changeRecord(writer, lists.activities, moved, record, stored.etag))
      }
      return { records }
    },
  )

/**
 * Begins the next year's plan with the chosen activities of this one. Every row has a key of its own, so that it
 * can be pressed twice, and goes on where it was interrupted.
 */
const carryOverRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/plans/{year}/carry-over',
      summary: sv.batches.carryOver,
      status: 200,
      params: yearParam,
      query: noQuery,
      body: carryBody,
      answer: z.object({ batch: z.string(), created: z.number(), existing: z.number() }),
    },
    async ({ params, body: { activityIds }, ...ask }) => {
      refuseWithoutReach(ask.actor, 'create', 'activities')
      refuseWithoutReach(ask.actor, 'create', 'plans')
      const year = Number(params.year)
      const next = year + 1
      const batch = `carry-${next}`
      const writer = writerFor(house, ask, batch)
      const plan = { ...unwrittenPlan(next), updatedOn: today(house.world.now()) }
      const standing = house.mirror.collection('plans').records.some(one => one.year === next)
      if (!standing) await createRecord(writer, lists.plans, plan, `plan-${next}`)
      const before = new Set(activitiesOf(house, next).map(({ id }) => id))
      let order = orderAtEnd(activitiesOf(house, next))
      let created = 0
      const chosen = carryOver(activitiesOf(house, year), next).filter(({ from }) =>
        activityIds.includes(from.id),
      )
      for (const proposal of chosen) {
        if (proposal.action === 'leave') continue
        const stored = await createRecord(
          writer,
          lists.activities,
          { ...proposal.record, order },
          proposal.key,
        )
        if (before.has(stored.id)) continue
        created += 1
        order = orderAtEnd([stored])
      }
      return { batch, created, existing: chosen.length - created }
    },
  )

export const planYearRoutes = (house: House): Route[] => [orderRoute(house), carryOverRoute(house)]
