/** Swedish of the states of a round, in few words: they come with the pages about courses. */
export const roundStateWords = {
  planned: 'Planeras',
  open: 'Öppen',
  canStart: 'Kan starta',
  full: 'Full',
  held: 'Genomförd',
  cancelled: 'Inställd',
}
