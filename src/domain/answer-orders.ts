import { z } from 'zod'
import { invitation } from './invitations.ts'
import { instant, line, named, paragraph, recordId } from './primitives.ts'
import { storage } from './stored.ts'
import { attendances, givenAnswers } from './vocabulary.ts'

/* What is entered by hand about those invited: an answer, whose a stranger's answer is, and who came. */

/** What somebody tells beside Outlook. No answer and no substitute takes back what was entered before. */
export const answerOrder = z.strictObject({
  answer: z.enum(givenAnswers).nullable(),
  substitute: line,
  note: line,
})
export type AnswerOrder = z.infer<typeof answerOrder>

/** The row of the person whose answer it is. */
export const whoseOrder = z.strictObject({ invitationId: recordId })

/** Who came: each row with the version that was seen. */
export const attendanceOrder = z.strictObject({
  rows: z
    .array(
      z.strictObject({ id: recordId, etag: z.string().max(255), attendance: z.enum(attendances).nullable() }),
    )
    .min(1)
    .max(600),
})
export type AttendanceOrder = z.infer<typeof attendanceOrder>

/** What came of each row, in the order asked: `row` as it now stands, and why it was not saved; '' when it was. */
export const attendanceOutcome = z.object({
  rows: z.array(
    z.object({
      id: recordId,
      saved: z.boolean(),
      reason: paragraph,
      row: z.intersection(invitation, z.object(storage)).nullable(),
    }),
  ),
})

/** What a look at Outlook changed in the list, and when it was. */
export const answersRead = z.object({ changed: z.int(), readAt: z.string() })

/** Somebody who came without being invited: a person of the list Personer, or a name that somebody wrote. */
export const cameOrder = z.strictObject({
  personId: recordId.nullable(),
  name: named,
  officeId: recordId.nullable(),
})

/** When Outlook was last read (null: not since the server started), and what keeps it from being read now; '' for nothing. */
export const lastRead = z.object({ readAt: instant.nullable(), problem: z.string() })
