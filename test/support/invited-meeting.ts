import { spanOf } from '../../src/domain/event-span.ts'
import type { Event } from '../../src/domain/events.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import type { Meeting } from '../../src/domain/meetings.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenEvent } from '../../src/domain/unwritten-event.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { createEvent } from '../../src/graph/create-event.ts'
import { lists } from '../../src/graph/lists.ts'
import { createRow } from '../../src/graph/rows.ts'
import { invitation } from './collaboration.ts'
import type { Caller, TestHouse } from './house.ts'

/** A meeting whose notice was sent: its rows, its event in Outlook, and short ways to what the invited do. */
export type InvitedMeeting = {
  meeting: Stored<Meeting>
  event: Stored<Event>
  address: (person: string) => string
  /** The row of a person as it stands in the mirror. */
  row: (person: string) => Stored<Invitation>
  rows: () => Stored<Invitation>[]
  eventRow: () => Stored<Event> | undefined
  /** Answers the last mail to a person, as the person would in the own mailbox. */
  reply: (person: string, body: Record<string, unknown>) => Promise<number>
  /** How many mails of each kind a person has. */
  mails: (person: string) => Promise<Record<string, number>>
}

let made = 0

async function keep<N extends 'events' | 'invitations'>(
  { house }: TestHouse,
  noun: N,
  record: Parameters<typeof createRow<N>>[3],
) {
  made += 1
  const row = await createRow(
    house.ownGraph,
    house.mirror.place(noun),
    lists[noun],
    record,
    `prov-${noun}-${made}`,
  )
  house.mirror.take(noun, row)
  if (row.record === null) throw new Error(`${noun} cannot be read`)
  return row.record
}

export type Setting = {
  people: readonly string[]
  more?: Partial<Meeting>
  /** Offices of the people, by their row. */
  offices?: Readonly<Record<string, string>>
  /** False for a meeting whose notice is not sent yet. */
  isSent?: boolean
}

/** Makes a meeting and invites; `vera` is a project leader. */
export async function inviteTo(test: TestHouse, vera: Caller, setting: Setting): Promise<InvitedMeeting> {
  const { people, more = {}, offices = {}, isSent = true } = setting
  const { house, call } = test
  made += 1
  const number = made
  const address = (person: string) => (person.includes('@') ? person : `${person}.${number}@kommun.example`)
  const body: Meeting = {
    ...unwrittenMeeting('managers', '2027-03-10'),
    title: `Chefsmöte ${number}`,
    startTime: '09:00',
    endTime: '12:00',
    place: 'Varberg',
    answerBy: '2027-02-24',
    ...more,
  }
  const created = await vera('/api/meetings', { method: 'POST', body })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  const meeting = created.body
  for (const person of people) {
    const row = invitation(meeting.id, {
      name: `${person} Påhittad`,
      address: address(person),
      officeId: offices[person] ?? null,
      standing: isSent ? 'invited' : 'listed',
    })
    await keep(test, 'invitations', row)
  }
  const span = spanOf(body)
  const keys = { row: `prov-${meeting.id}`, revision: 1, transactionId: `prov-${meeting.id}` }
  const sent = isSent
    ? await createEvent(
        house.ownGraph,
        house.world.organiser,
        {
          ...span,
          subject: body.title,
          html: '<p>Välkommen.</p>',
          place: body.place,
          isOnline: false,
          hidesInvited: true,
          takesProposals: true,
          invited: people.map(person => ({
            address: address(person),
            name: `${person} Påhittad`,
            isRequired: true,
          })),
        },
        keys,
      )
    : null
  const event = await keep(test, 'events', {
    ...unwrittenEvent('meeting', body.title, { round: 1, transactionId: keys.transactionId }),
    meetingId: meeting.id,
    eventId: sent?.id ?? '',
    uid: sent?.uid ?? '',
    state: isSent ? 'standing' : 'sending',
    toldStart: isSent ? span.start : null,
    toldEnd: isSent ? span.end : null,
    sentOn: isSent ? '2027-02-01' : null,
  })
  const rows = () =>
    house.mirror.collection('invitations').records.filter(one => one.meetingId === meeting.id)
  const mailsOf = async (person: string) => (await call(`/local/api/mails?to=${address(person)}`)).body
  return {
    meeting,
    event,
    address,
    rows,
    row: person => {
      const found = rows().find(one => one.address.toLowerCase() === address(person).toLowerCase())
      if (found === undefined) throw new Error(`${person} is not on the list`)
      return found
    },
    eventRow: () => house.mirror.row('events', event.id)?.record ?? undefined,
    reply: async (person, answer) => {
      const { mails } = await mailsOf(person)
      const invitation = mails.findLast(
        ({ kind }: { kind: string }) => kind === 'invitation' || kind === 'update',
      )
      return (await call(`/local/api/mails/${invitation?.id}/reply`, { method: 'POST', body: answer })).status
    },
    mails: async person => {
      const { counts } = await mailsOf(person)
      return Object.fromEntries(Object.entries<number>(counts).filter(([, count]) => count > 0))
    },
  }
}
