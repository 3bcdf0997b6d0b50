import { sv as domain } from '../domain/words.sv.ts'
import { planSv } from './plan/words.sv.ts'
import { screensSv } from './screens.sv.ts'

/** Every word of the tab in Swedish: the domain's own, the screens' and the plan's. The costs' come with their pages. */
export const sv = {
  ...domain,
  ...screensSv,
  plan: planSv,
}

export type Words = typeof sv
