import type { PrivacyWords } from './privacy-words.sv.ts'
import { many } from './wording.ts'

const days = (count: number) => many(count, 'day', 'days')

/** English of what is kept of people. */
export const privacyWords: PrivacyWords = {
  nobody: 'Removed person',
  noRound: 'Without a round',
  notWritten: 'Somebody without a name',
  keptFor: (field, count) => `${field}: ${days(count)} after the round is over.`,
  keptUntilDecided: field => `${field}: until further notice. Nobody has decided for how long.`,
  changed: 'The row has changed since you looked. Look again before it is removed.',
  nothingLeft: 'There is nothing more to remove in the row now.',
  afterwards:
    'SharePoint keeps earlier versions of the rows, and Outlook keeps the events that participants were sent. They are removed there, as the site and the mailbox are set up.',
  standingSeat: 'The person waits for or has a seat. Cancel it first.',
  comingMeeting: 'The meeting has not been held, or was just held. Answers are read for seven days after it.',
  runningSeason: 'The question is about a half-year that is not over.',
  erases: {
    seats:
      'Name, address and what belongs to the person are removed. Office, round and state stay, without the person.',
    invitations: 'Name and address are removed. That somebody was invited, and from which office, stays.',
    availability: 'The name is removed. The answer stays for as long as the person is in People.',
  },
  people: 'The row is removed in the list People (Personer) in SharePoint.',
  changes: 'The log is not changed here. The row is removed in the list Changes (Ändringar) in SharePoint.',
  otherwise: 'The person is mentioned in the text. Change it where it was written.',
  file: q => `What is kept of ${q}`,
  sheet: 'Kept',
  columns: { list: 'List', row: 'Row', field: 'What', value: 'Content' },
}
