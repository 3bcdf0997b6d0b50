import { z } from 'zod'
import { mostInCell } from './changes.ts'
import { named } from './primitives.ts'

/**
 * One setting of the collaboration, kept as a row so that a project leader can change it without the tab. The value
 * may be a picture (the logos), and is as long as a cell of SharePoint holds.
 */
export const setting = z.strictObject({ key: named, value: z.string().trim().max(mostInCell) })
export type Setting = z.infer<typeof setting>
