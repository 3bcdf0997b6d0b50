import { z } from 'zod'
import { named, paragraph } from './primitives.ts'

/** One setting of the collaboration, kept as a row so that a project leader can change it without the tab. */
export const setting = z.strictObject({ key: named, value: paragraph })
export type Setting = z.infer<typeof setting>
