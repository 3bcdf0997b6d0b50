/** How a standing of a question looks; the word stands beside it. */
export const standingMarks = {
  unasked: { tone: 'neutral', shape: 'ring' },
  waiting: { tone: 'info', shape: 'arrow' },
  silent: { tone: 'warning', shape: 'triangle' },
  answered: { tone: 'success', shape: 'check' },
} as const
