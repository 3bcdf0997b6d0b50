import type { RosterFileWords } from './roster-file-words.sv.ts'

/** English of the pages where rosters go out to Excel and come in again. */
export const rosterFileEn: RosterFileWords = {
  title: 'List to and from Excel',
  loading: 'The round',
  lede: round =>
    `${round}: download the list for whoever holds the course, and take it in again when it is filled in. Nothing changes until you have seen each row and pressed the button at the end.`,
  download: 'Download the list',
  downloading: 'Preparing the list …',
  oldTitle: 'Old rosters',
  oldLede:
    'Take in lists of earlier years, one round or several at once. They show who has taken the basic course. Nothing changes until you have seen each row and pressed the button at the end.',
}
