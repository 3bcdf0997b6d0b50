import { expect, test } from 'vitest'
import { sayField } from '../../src/domain/say-field.ts'

const nobody = () => undefined

test('the sessions of a round and the days of a person are said in words', () => {
  const sessions = [
    { from: '2027-04-06', to: '2027-04-07', place: 'Varberg' },
    { from: '2027-05-12', to: '2027-05-12', place: '' },
  ]
  expect(sayField('rounds', 'sessions', sessions, nobody)).toBe(
    '6 april 2027–7 april 2027 (Varberg), 12 maj 2027',
  )
  expect(sayField('seats', 'attendance', [{ day: '2027-04-06', attendance: 'absent' }], nobody)).toBe(
    '6 april 2027: Frånvarande',
  )
})
