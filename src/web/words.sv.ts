import { sv as domain } from '../domain/words.sv.ts'
import { costSv } from './costs/cost-words.sv.ts'
import { dashboardSv } from './costs/dashboard-words.sv.ts'
import { settlingSv } from './costs/settling-words.sv.ts'
import { planSv } from './plan/words.sv.ts'
import { screensSv } from './screens.sv.ts'

/** Every word of the tab in Swedish: the domain's own, the screens', the plan's and the costs'. */
export const sv = {
  ...domain,
  ...screensSv,
  plan: planSv,
  dashboard: dashboardSv,
  cost: costSv,
  settling: settlingSv,
}

export type Words = typeof sv
