import { afterEach, expect, it } from 'vitest'
import { addDays, today } from '../../src/domain/days.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { dataFolder, type Running, start } from '../support/process.ts'

const data = dataFolder()
let running: Running | undefined

afterEach(async () => {
  await running?.end('SIGKILL')
  data.remove()
})

it('a server follows the answers from its start, round after round, and stops with it', async () => {
  running = await start({ data: data.path, env: { ANSWER_SECONDS: '0.2' } })
  const { call } = running
  const vera = await running.as('projektledare-vg')
  await expect.poll(async () => (await call('/api/health')).body.mailbox.state).toBe('answers')
  const day = addDays(today(Date.now()), 60)
  const body = {
    ...unwrittenMeeting('other', day),
    title: 'Ett möte att svara på',
    startTime: '09:00',
    endTime: '12:00',
  }
  const meeting = (await vera('/api/meetings', { method: 'POST', body })).body
  const invited = ['bo', 'siv'].map(name => ({
    personId: null,
    name: `${name} Påhittad`,
    address: `${name}@kommun.example`,
    required: true,
  }))
  const sent = await vera(`/api/meetings/${meeting.id}/notice`, { method: 'POST', body: { invited } })
  expect([sent.status, sent.body.mailed]).toEqual([200, 2])
  const mails = (await call('/local/api/mails?to=bo@kommun.example')).body.mails
  const reply = { response: 'declined', comment: 'Siv kommer' }
  await call(`/local/api/mails/${mails.at(-1).id}/reply`, { method: 'POST', body: reply })
  const answersOf = async () =>
    (await vera('/api/invitations')).body.records
      .filter((row: { meetingId: string }) => row.meetingId === meeting.id)
      .map((row: { name: string; answer: string }) => `${row.name}: ${row.answer}`)
  await expect.poll(answersOf, { timeout: 5000 }).toEqual(['bo Påhittad: declined', 'siv Påhittad: unknown'])
  const { recipients, obstacles } = (await vera(`/api/meetings/${meeting.id}/reminder`)).body
  expect([recipients.map(({ name }: { name: string }) => name), obstacles]).toEqual([['siv Påhittad'], []])
  expect(await running.end('SIGTERM')).toBe(0)
}, 60_000)
