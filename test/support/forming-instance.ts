import type { FormingPerson, FormingProblem, FormingRound } from '../../src/domain/forming-problem.ts'
import { numbersFrom } from './placing-instance.ts'

export type FormingShape = { readonly people: number; readonly rounds: number }

const offices = 44
const parts = ['gothenburg', 'fyrbodal', 'skaraborg', 'sjuharad', 'halland'] as const
/** Large offices send more: an office is drawn with a leaning towards the first. */
const officeAt = (draw: number) => Math.floor(draw ** 1.6 * offices)

/**
 * A course's queue from a seed: offices of unlike size in five parts, rounds that go about among the parts. Most can go
 * in their own part and to some rounds elsewhere, on about two dates of three; most would rather have one to three.
 */
export function queueFrom(seed: number, shape: FormingShape): FormingProblem {
  const next = numbersFrom(seed)
  const rounds = Array.from({ length: shape.rounds }, (_, at): FormingRound & { part: number } => ({
    id: `round-${String(at + 1).padStart(3, '0')}`,
    title: `${parts[at % parts.length]} ${at + 1}`,
    least: 18,
    full: 20,
    seated: [],
    running: 'may',
    part: at % parts.length,
  }))
  const people = Array.from({ length: shape.people }, (_, at): FormingPerson => {
    const office = officeAt(next())
    const far = next() < 0.4 ? 0.35 : 0.1
    const can = rounds.filter(({ part }) => next() < (part === office % parts.length ? 0.65 : far))
    const own = can.filter(({ part }) => part === office % parts.length)
    const wished = next() < 0.8 ? own.filter(() => next() < 0.5).slice(0, 3) : []
    return {
      id: `person-${at + 1}`,
      office: `Kontor ${office + 1}`,
      can: can.map(({ id }) => id),
      prefers: wished.map(({ id }) => id),
      queue: at + 1,
      goesFirst: next() < 0.05,
      pinned: null,
      stood: null,
    }
  })
  return { people, rounds: rounds.map(({ part: _, ...round }) => round), movePrice: 0 }
}
