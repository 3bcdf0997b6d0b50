import type { Invitation } from './invitations.ts'

/** What Outlook says of somebody who has not answered. */
export const unanswered = {
  answer: 'unknown',
  answeredAt: null,
  proposedStart: null,
  proposedEnd: null,
} as const

/** What stands beside Outlook's answer while nobody has entered anything. */
export const unentered = {
  manualAnswer: null,
  manualBy: '',
  manualAt: null,
  substitute: '',
  note: '',
} as const

/** Somebody put on the list of a meeting, of whom nothing is known and who has got nothing. */
export function unwrittenInvitation(
  who: Pick<Invitation, 'name' | 'meetingId' | 'personId' | 'officeId' | 'address'>,
): Invitation {
  return {
    ...who,
    required: false,
    standing: 'listed',
    ...unanswered,
    ...unentered,
    remindedOn: null,
    attendance: null,
  }
}
