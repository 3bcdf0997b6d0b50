import type { Records } from '../../src/domain/records.ts'
import type { SeatState } from '../../src/domain/seats.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { lists } from '../../src/graph/lists.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import { linkWriter } from '../../src/server/public-page.ts'
import { reviseRecord } from '../../src/server/revise-record.ts'
import { createRecord } from '../../src/server/write-record.ts'
import { openTestHouse } from './house.ts'
import { outlookOf } from './notice.ts'
import { noon } from './season.ts'

type RoundRecord = Records['rounds']
type SeatRecord = Records['seats']

/** An open round in spring 2027: two days in April, one in May, decided on 3 March. */
const springRound: Partial<RoundRecord> = {
  sessions: [
    { from: '2027-04-06', to: '2027-04-07', place: 'Varberg' },
    { from: '2027-05-12', to: '2027-05-12', place: 'Borås' },
  ],
  venue: 'Kusthotellet',
  trainer: 'Kajsa Kursledare',
  startTime: '09:30',
  endTime: '16:30',
  opensOn: '2027-01-11',
  signUpBy: '2027-03-19',
  decideBy: '2027-03-03',
}

/** The product on empty lists in February 2027, with a clock that can be set, and rounds whose rows are written as the commands do. */
export async function openRoundsHouse(day = '2027-02-19') {
  const clock = { now: noon(day) }
  const test = await openTestHouse({ demonstrate: false, now: () => clock.now })
  const outlook = outlookOf(test)
  /** The server that is at work now. */
  const server = { house: test.house }
  const writer = (house: House = server.house) => linkWriter(house)
  let made = 0
  const key = (name: string) => {
    made += 1
    return `${name}-${made}`
  }
  return {
    test,
    server,
    /** Later, when what the server had been let in with has run out: it is started anew. */
    goTo: async (later: string) => {
      clock.now = noon(later)
      server.house = buildHouse(test.world)
      await server.house.mirror.sync()
    },
    outlook,
    mailed: outlook.mailed,
    round: (more: Partial<RoundRecord> = {}): Promise<Stored<RoundRecord>> =>
      createRecord(
        writer(),
        lists.rounds,
        { ...unwrittenRound(more.title ?? 'Grund våren 2027', 'basic'), ...springRound, ...more },
        key('round'),
      ),
    seat: (
      roundId: string,
      name: string,
      state: SeatState = 'registered',
      more: Partial<SeatRecord> = {},
    ): Promise<Stored<SeatRecord>> =>
      createRecord(
        writer(),
        lists.seats,
        {
          ...unwrittenSeat(name, 'basic', null),
          workplace: 'Provkommun',
          email: `${name.split(' ')[0]?.toLowerCase()}@kommun.example`,
          roundId,
          state,
          signedUpAt: '2027-02-01T08:00:00Z',
          signedUpBy: 'Chef Provsson',
          ...more,
        },
        key('seat'),
      ),
    changeRound: (id: string, more: Partial<RoundRecord>, house = server.house) =>
      reviseRecord(writer(house), lists.rounds, id, row => ({ ...row, ...more })),
    changeSeat: (id: string, more: Partial<SeatRecord>, house = server.house) =>
      reviseRecord(writer(house), lists.seats, id, row => ({ ...row, ...more })),
    events: () => server.house.mirror.collection('events').records,
  }
}
export type RoundsHouse = Awaited<ReturnType<typeof openRoundsHouse>>
