import type { Person } from '../../src/domain/people.ts'
import { placingWords } from '../../src/domain/placing-words.sv.ts'
import { proposeYear } from '../../src/domain/propose-year.ts'
import type { Lists, Records } from '../../src/domain/records.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { askedYearOf } from '../../src/domain/year-asked.ts'
import type { AskedEvent, AskedYear, PlacingOrder } from '../../src/domain/year-proposal.ts'
import { yearWishesOf } from '../../src/domain/year-wishes-from.ts'
import { lists, office, person as somebody } from './collaboration.ts'

export const swedish = { words: sv, say: placingWords }
export const day = '2026-11-24'

/** A manager of the first office, unless something else is said. */
export const person = (name: string, more: Partial<Person> = {}): Person =>
  somebody(name, { email: `${name.toLowerCase()}@kommun.example`, officeId: '1', party: 'MVG', ...more })

const parts = ['gothenburg', 'fyrbodal', 'skaraborg', 'sjuharad'] as const
const offices = [
  ...parts.map(subregion => office(`Kontoret i ${subregion}`, 'VG', { subregion })),
  office('Kontoret i Halland', 'H'),
]
export const managers = Array.from({ length: 10 }, (_, at) =>
  person(`Chef${at}`, { officeId: String((at % 5) + 1) }),
)
export const members = ['Sara', 'Stig', 'Siv'].map((name, at) =>
  person(name, { roles: ['steeringMember'], party: at === 2 ? 'MH' : 'MVG', officeId: String(at + 1) }),
)

export const collaboration = (some: Parameters<typeof lists>[0] = {}): Lists =>
  lists({ offices, people: [...managers, ...members], ...some })

export const asked = (given: Lists, year = 2027) => askedYearOf(given, year, day, placingWords)

export function proposed(
  given: Lists,
  wished: AskedYear = asked(given),
  earlier: PlacingOrder['earlier'] = [],
) {
  const found = proposeYear(wished, yearWishesOf(wished, given, null), earlier, swedish)
  if (!found.ok) throw new Error(found.reasons.join(' '))
  return found
}

export const eventIn = (wished: AskedYear, key: string): AskedEvent => {
  const found = wished.series.flatMap(({ events }) => events).find(one => one.key === key)
  if (found === undefined) throw new Error(`No event ${key}.`)
  return found
}

export const withEvent = (wished: AskedYear, key: string, change: Partial<AskedEvent>): AskedYear => ({
  ...wished,
  series: wished.series.map(one => ({
    ...one,
    events: one.events.map(event => (event.key === key ? { ...event, ...change } : event)),
  })),
})

export const answer = (
  personId: string,
  more: Partial<Records['availability']> = {},
): Records['availability'] => ({
  name: 'Chef0',
  personId,
  officeId: '1',
  year: 2027,
  season: 'spring',
  answerBy: '2026-12-10',
  askedOn: '2026-11-20',
  remindedOn: null,
  answeredOn: '2026-11-22',
  answeredBy: 'Chef0',
  taken: [],
  note: '',
  round: 1,
  ...more,
})
