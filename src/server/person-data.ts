import { today } from '../domain/days.ts'
import { titleOf } from '../domain/describe-change.ts'
import {
  availabilityRefusal,
  type ErasureRefusal,
  invitationRefusal,
  seatRefusal,
} from '../domain/erase-person.ts'
import { type FoundRow, findPerson } from '../domain/find-person.ts'
import { type ErasableNoun, erasableNouns, type KeptRow, type PeopleData } from '../domain/people-data.ts'
import { lastDayOf } from '../domain/rounds.ts'
import { likenessOf } from '../domain/same-person.ts'
import { labelOf, sayField } from '../domain/say-field.ts'
import type { Table } from '../domain/tables.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'
import { namesIn } from './log-change.ts'
import { privacyWordsFor } from './privacy-words-for.ts'
import { readNewest } from './read-newest.ts'

const isErasable = (noun: Noun): noun is ErasableNoun => erasableNouns.some(one => one === noun)

/** Why what a row says of the person cannot be erased yet; null when it can. */
export function erasureRefusal<N extends ErasableNoun>(
  { mirror, world }: House,
  noun: N,
  id: string,
): ErasureRefusal | null {
  const day = today(world.now())
  const seat = noun === 'seats' ? mirror.row('seats', id)?.record : null
  if (seat)
    return seatRefusal(seat, roundId => {
      const round = mirror.row('rounds', roundId)?.record
      return !round || round.cancelledOn !== null || round.heldOn !== null || (lastDayOf(round) ?? day) < day
    })
  const invitation = noun === 'invitations' ? mirror.row('invitations', id)?.record : null
  if (invitation)
    return invitationRefusal(mirror.row('meetings', invitation.meetingId)?.record ?? undefined, day)
  const answer = noun === 'availability' ? mirror.row('availability', id)?.record : null
  return answer ? availabilityRefusal(answer, day) : null
}

/** Whether a row that was found can be erased here, and what is said of it. */
function standingOf(
  house: House,
  { noun, row, about }: FoundRow,
  words: Words,
): { erasable: boolean; says: string } {
  const say = privacyWordsFor(words)
  if (about && isErasable(noun)) {
    const refused = erasureRefusal(house, noun, row.id)
    return refused === null
      ? { erasable: true, says: say.erases[noun] }
      : { erasable: false, says: say[refused] }
  }
  if (noun === 'people' || noun === 'changes') return { erasable: false, says: say[noun] }
  return { erasable: false, says: say.otherwise }
}

function keptRow(house: House, found: FoundRow, words: Words): KeptRow {
  const { noun, row, about, named } = found
  const nameOf = namesIn(house.mirror)
  const { id, etag, modifiedAt: _at, modifiedBy: _by, ...record } = row
  const fields = Object.entries(record).flatMap(([field, value]) => {
    const said = sayField(noun, field, value, nameOf, words)
    return said === '' ? [] : [{ field, label: labelOf(noun, field, words), value: said }]
  })
  return {
    noun,
    id,
    etag,
    list: words.nouns[noun].list,
    title: titleOf(record),
    about,
    named: named.map(field => labelOf(noun, field, words)),
    fields,
    ...standingOf(house, found, words),
  }
}

/** Names in the rosters and in Personer that may be the one who was asked for. */
function nearNames({ mirror }: House, q: string): PeopleData['near'] {
  if (q.includes('@')) return []
  const nameOf = namesIn(mirror)
  const near = [...mirror.collection('people').records, ...mirror.collection('seats').records].filter(row => {
    const whole = { workplace: '', personId: null, ...row }
    const asked = { ...whole, name: q, email: '', personId: null }
    return likenessOf(asked, whole).likeness === 'near' && row.name !== ''
  })
  const named = near.map(({ name, officeId }) => ({
    name,
    office: officeId === null ? '' : (nameOf('offices', officeId) ?? ''),
  }))
  const byName = new Map(named.map(one => [`${one.name} ${one.office}`, one]))
  return [...byName.values()].filter(({ name }) => name.toLowerCase() !== q.toLowerCase()).slice(0, 20)
}

/** All that is kept of a person, by what SharePoint has now. */
export async function personData(house: House, q: string, words: Words): Promise<PeopleData> {
  await readNewest(house.mirror, nouns)
  const rows = findPerson(allLists(house.mirror, words), q).map(found => keptRow(house, found, words))
  const aboutFirst = rows.toSorted((one, other) => Number(other.about) - Number(one.about))
  return { q, rows: aboutFirst, near: nearNames(house, q), notes: [privacyWordsFor(words).afterwards] }
}

/** One line a field, for the person who asked to see it. */
export function personTable({ rows }: PeopleData, words: Words): Table {
  const { sheet, columns } = privacyWordsFor(words)
  return {
    name: sheet,
    columns: [
      { heading: columns.list, width: 18 },
      { heading: columns.row, width: 30 },
      { heading: columns.field, width: 24 },
      { heading: columns.value, width: 60, long: true },
    ],
    rows: rows.flatMap(({ list, title, fields }) =>
      fields.map(({ label, value }) => [list, title, label, value]),
    ),
  }
}
