import type { FormingOrder } from '../../../domain/course-forming.ts'
import { type CourseKind, courseKinds } from '../../../domain/courses.ts'

/** What is asked of a proposal, as it stands in the address: so the browser's back takes the last change back. */
export type Asked = {
  kind: CourseKind
  /** Whether a proposal is wanted at all. */
  proposes: boolean
  rounds: FormingOrder['rounds']
  pins: FormingOrder['pins']
}

const id = /^\d{1,10}$/
const runnings = { ja: 'must', nej: 'mustNot' } as const

const idsIn = (text: string | null): string[] => (text ?? '').split(',').filter(one => id.test(one))

/** Reads an address; what cannot be read in it is passed over. */
export function readAsked(search: string): Asked {
  const query = new URLSearchParams(search)
  const kind = courseKinds.find(one => one === query.get('kind')) ?? 'basic'
  const rounds = (['ja', 'nej'] as const).flatMap(key =>
    idsIn(query.get(key)).map(one => ({ id: one, running: runnings[key] })),
  )
  const pins = (query.get('las') ?? '').split(',').flatMap(pair => {
    const [seatId = '', roundId = '', ...rest] = pair.split('-')
    return id.test(seatId) && id.test(roundId) && rest.length === 0 ? [{ seatId, roundId }] : []
  })
  return { kind, proposes: query.has('forslag'), rounds, pins }
}

/** The address of what is asked; what says nothing is left out. */
export function askedAddress({ kind, proposes, rounds, pins }: Asked): string {
  const idsOf = (running: string) => rounds.flatMap(one => (one.running === running ? [one.id] : []))
  const parts = [
    `kind=${kind}`,
    ...(proposes ? ['forslag=1'] : []),
    ...Object.entries(runnings).flatMap(([key, running]) => {
      const ids = idsOf(running)
      return ids.length === 0 ? [] : [`${key}=${ids.join(',')}`]
    }),
    ...(pins.length === 0 ? [] : [`las=${pins.map(pin => `${pin.seatId}-${pin.roundId}`).join(',')}`]),
  ]
  return `/kurser/ko?${parts.join('&')}`
}

/** What is asked, with something else said of whether a round runs. */
export const withRunning = (
  asked: Asked,
  roundId: string,
  running: FormingOrder['rounds'][number]['running'],
): Asked => ({
  ...asked,
  rounds: [...asked.rounds.filter(one => one.id !== roundId), { id: roundId, running }].filter(
    one => one.running !== 'may',
  ),
})

/** What is asked, with somebody held to a round, or let go (''). */
export const withPin = (asked: Asked, seatId: string, roundId: string): Asked => ({
  ...asked,
  pins: [
    ...asked.pins.filter(one => one.seatId !== seatId),
    ...(roundId === '' ? [] : [{ seatId, roundId }]),
  ],
})
