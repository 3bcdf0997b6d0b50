import { confirmFaults, meetingsOf } from '../domain/confirm-year.ts'
import { today } from '../domain/days.ts'
import type { Meeting } from '../domain/meetings.ts'
import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { sayDay } from '../domain/wording.ts'
import type { ConfirmedYear } from '../domain/year-proposal.ts'
import { isIn } from '../domain/year-standing.ts'
import { lists } from '../graph/lists.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import type { House } from './house.ts'
import { createRecord, type Writer } from './write-record.ts'
import { yearWordsFor } from './year-words-for.ts'

type Made = { meeting: Stored<Meeting>; isOther: boolean }

/** The key to make a meeting under: the event's own, or one more where what was made under it no longer stands. */
function keyFor({ mirror }: House, year: number, key: string): { key: string; row: Stored<Meeting> | null } {
  const own = `year-${year}-${key}`
  const rows = mirror.madeUnder('meetings', own)
  for (let turn = 1; ; turn += 1) {
    const under = turn === 1 ? own : `${own}:${turn}`
    const row = rows.find(({ clientKey }) => clientKey === under)
    // One that was called off, or moved to another year, is not the one that is wished.
    if (row === undefined || row.record === null || isIn(year, row.record))
      return { key: under, row: row?.record ?? null }
  }
}

const isLogged = ({ mirror }: House, id: string): boolean =>
  collectionIfAny(mirror, 'changes').records.some(
    ({ noun, kind, recordId }) => noun === 'meetings' && kind === 'created' && recordId === id,
  )

/** Makes one meeting once, whoever asks and however often; one that stands already is given as it is. */
async function makeOnce(writer: Writer, year: number, key: string, wanted: Meeting): Promise<Made> {
  const { key: under, row } = keyFor(writer.house, year, key)
  const isMade = row !== null && isLogged(writer.house, row.id)
  const meeting = isMade ? row : await createRecord(writer, lists.meetings, wanted, under)
  return { meeting, isOther: meeting.startsOn !== wanted.startsOn || meeting.host !== wanted.host }
}

/**
 * Makes the meetings of a confirmed year, one after another; the same request again, after an interruption or from
 * somebody else, makes those that are missing. What already stands on another day is told in `notes`. Nothing is sent.
 */
export async function confirmYear(writer: Writer, confirmed: ConfirmedYear) {
  const { house, words } = writer
  const say = yearWordsFor(words).year
  const faults = confirmFaults(confirmed, say)
  if (faults.length > 0)
    throw new Problem('malformed', { fields: faults.map(reason => ({ field: 'events', reason })) })
  await house.mirror.sync('meetings')
  const day = today(house.world.now())
  const made: Made[] = []
  for (const event of confirmed.events)
    for (const { key, meeting } of meetingsOf(event, day))
      made.push(await makeOnce(writer, confirmed.year, key, meeting))
  return {
    meetings: made.map(({ meeting }) => meeting),
    notes: made
      .filter(({ isOther }) => isOther)
      .map(({ meeting: { title, startsOn } }) =>
        say.notes.standsAlready(title, sayDay(startsOn, words.locale)),
      ),
  }
}
