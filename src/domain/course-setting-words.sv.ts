import type { WaitingOrder } from './waiting-list.ts'

/** How people write the order of a waiting list in Inställningar. Small letters, no punctuation. */
export const orderWords: Readonly<Record<string, WaitingOrder>> = {
  'kontoren i tur och ordning': 'officesInTurn',
  'kontor i tur och ordning': 'officesInTurn',
  'ett kontor i taget': 'officesInTurn',
  'efter tid': 'time',
  tid: 'time',
  anmälningstid: 'time',
}

/** How people say whether a deficit may be a joint cost. */
export const deficitWords: Readonly<Record<string, boolean>> = { ja: true, på: true, nej: false, av: false }

/** How people say that something is kept until somebody decides. */
export const keepForeverWords: readonly string[] = ['tills vidare', 'alltid', 'tas inte bort']
