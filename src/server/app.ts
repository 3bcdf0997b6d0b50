import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { asProblem, Problem, problemStatus } from '../domain/problem.ts'
import { answerRoutes } from './answer-commands.ts'
import { attendanceRoute } from './attendance.ts'
import { calendarFileRoutes, meetingCalendarRoute } from './calendar-files.ts'
import { cameRoute } from './came-anyway.ts'
import { certificateRoutes } from './certificates.ts'
import { collectionRoutes } from './collections.ts'
import { costOverviewRoute } from './cost-overview.ts'
import { courseAttendanceRoutes } from './course-attendance.ts'
import { courseBoardRoutes } from './course-boards.ts'
import { courseLetterRoutes } from './course-letters.ts'
import { evaluationRoute } from './evaluations.ts'
import { exportCostsRoute } from './export-costs.ts'
import { exportRosterRoute } from './export-roster.ts'
import { exportSettlementRoute } from './export-settlement.ts'
import { feedRoutes } from './feeds.ts'
import { formingRoutes } from './forming.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import type { House } from './house.ts'
import { importRoutes } from './imports.ts'
import { lastReadRoute } from './last-read.ts'
import { meRoute } from './me.ts'
import { needRoutes } from './needs.ts'
import { noticeRoutes } from './notices.ts'
import { describeRoutes } from './openapi.ts'
import { overviewRoute } from './overview.ts'
import { peopleDataRoutes } from './people-data.ts'
import { planYearRoutes } from './plan-year.ts'
import { answerProblem, causeOf } from './problems.ts'
import { publicAnswerPages } from './public-answer.ts'
import { publicEvaluationPages } from './public-evaluation.ts'
import { publicNeedPages } from './public-need.ts'
import { publicSeatPages } from './public-seat.ts'
import { queuePeopleRoute } from './queue-people.ts'
import { reminderRoutes } from './reminder.ts'
import { retentionRoutes } from './retention.ts'
import { roundStepRoutes } from './round-steps.ts'
import { mount, noBody, noQuery, type Route, route } from './route.ts'
import { seasonAnswerRoutes } from './season-answers.ts'
import { seasonRoutes } from './seasons.ts'
import { claimRoutes } from './seat-claim.ts'
import { seatFeeRoutes } from './seat-fees.ts'
import { replaceRoute } from './seat-replace.ts'
import { restoreRoute } from './seat-restore.ts'
import { seatStepRoutes } from './seat-steps.ts'
import { settlementRoutes } from './settlements.ts'
import { undoRoutes } from './undo-batch.ts'
import { undoRostersRoute } from './undo-rosters.ts'
import { wordsFor } from './words-for.ts'
import { yearProposalRoutes } from './year-proposal.ts'

function openapiRoute(routes: readonly Route[]): Route {
  const described = { current: '' }
  return route(
    {
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'OpenAPI',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.looseObject({}),
      open: true,
    },
    () => {
      described.current ||= JSON.stringify(describeRoutes(routes))
      return new Response(described.current, {
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      })
    },
  )
}

/** An address that is a key by itself is not written down. */
const withoutSecret = (path: string): string =>
  path.replace(/^(\/(?:kalender|mote|svara|plats|behov|utvardering)\/).*/, '$1…')

/** All about the courses, from the need of the offices to what there is to invoice. */
const courseRoutes = (house: House): Route[] => [
  ...needRoutes(house),
  ...courseAttendanceRoutes(house),
  ...formingRoutes(house),
  ...retentionRoutes(house),
  ...peopleDataRoutes(house),
  ...courseBoardRoutes(house),
  ...courseLetterRoutes(house),
  ...claimRoutes(house),
  queuePeopleRoute(house),
  ...seatStepRoutes(house),
  replaceRoute(house),
  restoreRoute(house),
  ...roundStepRoutes(house),
  ...certificateRoutes(house),
  evaluationRoute(house),
  ...seatFeeRoutes(house),
]

/** The API of the house: every route, every failure as one sentence to the person and one line to the operator. */
export function buildApp(house: House): Hono {
  const app = new Hono()
  const routes = [
    meRoute(house),
    overviewRoute(house),
    costOverviewRoute(house),
    ...healthRoutes(house),
    ...historyRoutes(house),
    ...planYearRoutes(house),
    ...importRoutes(house),
    ...undoRoutes(house),
    undoRostersRoute(house),
    exportCostsRoute(house),
    exportRosterRoute(house),
    exportSettlementRoute(house),
    ...settlementRoutes(house),
    ...noticeRoutes(house),
    ...seasonRoutes(house),
    ...seasonAnswerRoutes(house),
    ...feedRoutes(house),
    meetingCalendarRoute(house),
    ...answerRoutes(house),
    lastReadRoute(house),
    attendanceRoute(house),
    cameRoute(house),
    ...reminderRoutes(house),
    ...yearProposalRoutes(house),
    ...courseRoutes(house),
    ...collectionRoutes(house),
  ]
  mount(app, [openapiRoute(routes), ...routes, ...calendarFileRoutes(house)], house.actorFor)
  app.route('/', publicAnswerPages(house))
  app.route('/', publicEvaluationPages(house))
  app.route('/', publicNeedPages(house))
  app.route('/', publicSeatPages(house))
  // Not a route of its own: a second match would cost every request a chain of handlers.
  app.notFound(() => {
    throw new Problem('not_found')
  })
  app.onError((error, c) => {
    const problem = asProblem(error)
    const requestId = randomUUID()
    const { code } = problem
    const status = problemStatus[code]
    house.world.log({
      level: status >= 500 ? 'error' : 'warn',
      event: 'request_failed',
      requestId,
      method: c.req.method,
      path: withoutSecret(c.req.path).slice(0, 200),
      code,
      status,
      // The subject of a bad address is the address.
      subject: code === 'bad_address' ? null : (problem.details.subject ?? null),
      cause: causeOf(problem),
    })
    return answerProblem(problem, wordsFor(c.req.header('accept-language')), requestId)
  })
  return app
}
