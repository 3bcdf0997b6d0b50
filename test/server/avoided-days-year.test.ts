import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ now: () => Date.parse('2026-11-24T09:00:00Z') })
}, 60_000)
afterAll(() => test.close())

it('days to avoid are read of one year by the day on which they begin', async () => {
  const vera = await test.as('projektledare-vg')
  const shared = { title: 'Lov', kind: 'winterBreak', county: null, officeId: null }
  for (const day of ['2040-02-13', '2041-02-11'])
    await vera('/api/avoidedDays', { method: 'POST', body: { ...shared, from: day, to: day } })
  const { body } = await vera('/api/avoidedDays?year=2041')
  expect(body.records.map(({ from }: { from: string }) => from)).toEqual(['2041-02-11'])
})
