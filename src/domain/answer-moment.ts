import { swedishMoment } from './swedish-moment.ts'

/** So much a question takes in a calendar: a quarter of an hour at nine in the morning of a day in Sweden. Instants in UTC. */
export const answerMoment = (day: string): { start: string; end: string } => ({
  start: swedishMoment(day, '09:00'),
  end: swedishMoment(day, '09:15'),
})
