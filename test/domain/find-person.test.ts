import { describe, expect, it } from 'vitest'
import { eraseAs, invitationRefusal, seatRefusal } from '../../src/domain/erase-person.ts'
import { findPerson } from '../../src/domain/find-person.ts'
import { type CourseSeat, courseSeat } from '../../src/domain/seats.ts'
import { unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { activity, group, invitation, lists, meeting, person } from '../support/collaboration.ts'

const seat = (name: string, more: Partial<CourseSeat> = {}) => ({
  ...unwrittenSeat(name, 'basic', '1'),
  ...more,
})
const ebba = person('Ebba Provlind', { email: 'ebba@kommun.example' })
const all = lists({
  people: [ebba, person('Folke Provlind', { email: 'folke@kommun.example' })],
  seats: [
    seat('ebba  provlind', { email: '' }),
    seat('E. Provlind', { email: 'Ebba@Kommun.example' }),
    seat('Folke Provlind', { signedUpBy: 'Ebba Provlind' }),
    seat('Ebbas Provlinds'),
  ],
  invitations: [invitation('1', { name: 'Någon', address: 'ebba@kommun.example' })],
  groups: [group('Styrgrupp', { seats: [{ office: 'A', person: 'Ebba Provlind' }] })],
  activities: [activity('Tillsyn', { responsible: 'Folke Provlind, Ebba Provlind' })],
})
const found = (q: string) =>
  findPerson(all, q).map(({ noun, row, about, named }) => `${noun} ${row.id} ${about ? 'om' : named}`)

describe('everything that is kept of a person', () => {
  it('is found by name, however it is written, and by address, with the rows that only mention them', () => {
    const rows = found('Ebba Provlind')
    expect(rows.filter(row => row.endsWith('om')).map(row => row.split(' ')[0])).toEqual(
      ['people', 'invitations', 'seats', 'seats'].toSorted(
        (one, other) =>
          rows.findIndex(row => row.startsWith(one)) - rows.findIndex(row => row.startsWith(other)),
      ),
    )
    expect(
      rows
        .filter(row => !row.endsWith('om'))
        .map(row => row.replace(/ \S+ /, ' '))
        .toSorted(),
    ).toEqual(['activities responsible', 'groups seats', 'seats signedUpBy'])
    expect(found('EBBA@kommun.example')).toEqual(rows)
  })

  it('is nobody else: not who has a longer name, nor who shares half of it', () => {
    expect(found('Folke Provlind').some(row => row.startsWith('invitations'))).toBe(false)
    expect(found('Provlind')).toEqual([])
    expect(
      findPerson(all, 'Ebba Provlind').some(({ row }) => Reflect.get(row, 'name') === 'Ebbas Provlinds'),
    ).toBe(false)
  })
})

describe('what is said of somebody', () => {
  const erase = eraseAs('Borttagen person', '2027-02-19')

  it('is gone from every field when it is erased, and what is counted stays', () => {
    const full = seat('Ebba Provlind', {
      email: 'ebba@kommun.example',
      personId: '4',
      state: 'completed',
      roundId: '7',
      isManager: true,
      employedFrom: '2020-01-01',
      exceptionReason: 'Gick i Kalmar',
      signedUpBy: 'Chef Provsson',
      attendance: [{ day: '2026-01-01', attendance: 'present' }],
    })
    const left = erase.seats(full)
    expect(courseSeat.safeParse(left).success).toBe(true)
    expect(left).toEqual({
      ...unwrittenSeat('', 'basic', '1'),
      roundId: '7',
      state: 'completed',
      clearedOn: '2027-02-19',
    })
    const invited = erase.invitations(
      invitation('1', {
        name: 'Ebba',
        address: 'e@e.se',
        note: 'Ebba ringde',
        substitute: 'Folke',
        attendance: 'present',
      }),
    )
    expect(invited).toMatchObject({
      name: 'Borttagen person',
      address: '',
      note: '',
      substitute: '',
      personId: null,
    })
    expect(invited.attendance).toBe('present')
  })

  it('cannot be erased of who sits or waits, nor while Outlook would write it down again', () => {
    const over = () => true
    const runs = () => false
    expect(seatRefusal(seat('A B', { state: 'registered', roundId: '7' }), runs)).toBe('standingSeat')
    expect(seatRefusal(seat('A B', { state: 'registered', roundId: '7' }), over)).toBeNull()
    expect(seatRefusal(seat('A B'), over)).toBe('standingSeat')
    expect(seatRefusal(seat('A B', { state: 'completed', roundId: '7' }), runs)).toBeNull()
    const day = (startsOn: string) => invitationRefusal(meeting('managers', startsOn), '2027-02-19')
    expect([day('2027-02-12'), day('2027-02-11')]).toEqual(['comingMeeting', null])
    expect(invitationRefusal(undefined, '2027-02-19')).toBeNull()
  })
})
