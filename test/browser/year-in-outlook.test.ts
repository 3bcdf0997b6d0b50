import ICAL from 'ical.js'
import type { FrameLocator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addDays, weekdayOf } from '../../src/domain/days.ts'
import { answerByHand, mailedSince, mailsSince, replies } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'

/*
 * Next year from nothing to answered, as the project leader and the invited go through it: planned, one day
 * locked, put into the meetings, invited, answered, declined with a substitute, moved, called off; every mail counted.
 * One step after another in one and the same product.
 */

const year = new Date().getFullYear() + 1
/** Mötesplats goda exempel comes every second year. */
const isExampleYear = year % 2 === 0
/** Meetings that the year is proposed to hold. */
let count = 0
const leader = 'projektledare-vg'
const live = openProduct({ ANSWER_SECONDS: '3600' })

const record = z.object({
  id: z.string(),
  etag: z.string(),
  title: z.string(),
  kind: z.string(),
  startsOn: z.string(),
  host: z.string(),
})
type Meeting = z.infer<typeof record>

async function meetings(): Promise<Meeting[]> {
  const vera = await live.product.as(leader)
  const all = z.array(record).parse((await vera('/api/meetings')).body.records)
  return all
    .filter(({ startsOn }) => startsOn.startsWith(`${year}-`))
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
}

async function meetingOf(kind: string, at: number): Promise<Meeting> {
  const found = (await meetings()).filter(one => one.kind === kind)[at]
  if (found === undefined) throw new Error(`${year} has no meeting ${at} of ${kind}.`)
  return found
}

beforeAll(async () => {
  const vera = await live.product.as(leader)
  for (const { id, etag } of await meetings()) {
    const gone = await vera(`/api/meetings/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } })
    expect(gone.status).toBe(204)
  }
})

const open = (to: string) => live.open(leader, to)
const settled = (tab: FrameLocator) => tab.locator('.proposal[aria-busy="false"]').waitFor()

const recipients = z.object({ recipients: z.array(z.object({ address: z.string(), name: z.string() })) })
async function invitedTo(id: string) {
  const vera = await live.product.as(leader)
  return recipients.parse((await vera(`/api/meetings/${id}/notice`)).body).recipients
}
const sorted = (kind: string, people: readonly { address: string }[]) =>
  people.map(({ address }) => `${kind} ${address}`).sort()

/** Sends the notice of a meeting from its page, and answers who got it. */
async function sendFromPage(id: string) {
  const { last } = await mailsSince(live.product)
  const invited = await invitedTo(id)
  const { tab, close } = await open(`/moten/${id}/kallelse`)
  await tab.getByRole('button', { name: `Skicka kallelsen till ${invited.length} personer` }).click()
  await tab.getByText(`${invited.length} personer är inbjudna.`).waitFor({ timeout: 60_000 })
  await close()
  expect(await mailedSince(live.product, last)).toEqual(sorted('invitation', invited))
  return invited
}

describe(`the year ${year}, from nothing`, () => {
  it('is proposed whole, each day with its reason, keeping to the order of the agreement', async () => {
    expect(await meetings()).toEqual([])
    const { tab, close } = await open(`/moten/arsforslag?year=${year}`)
    const rows = tab.locator('.proposal-dates tbody tr')
    await rows.first().waitFor()
    count = await rows.count()
    expect(count).toBe(isExampleYear ? 7 : 6)
    for (const text of await rows.allTextContents()) expect(text).toMatch(/berörs/)
    const order = await rows.evaluateAll(all => all.map(row => String(Reflect.get(row, 'dataset').key)))
    expect(order.indexOf('managers-1')).toBeLessThan(order.indexOf('jointSteering-2'))
    await close()
  })

  it('is planned anew about a day that is locked, and becomes meetings without a single mail', async () => {
    const { tab, close } = await open(`/moten/arsforslag?year=${year}`)
    const spring = tab.locator('tr[data-key="managers-1"]')
    await spring.getByRole('button', { name: /Välj en annan dag/ }).click()
    let day = `${year}-04-10`
    while (weekdayOf(day) !== 3) day = addDays(day, 1)
    await spring.getByLabel('Första dag').fill(day)
    await spring.getByRole('button', { name: 'Lås den här dagen' }).click()
    await spring.getByText('Låst', { exact: true }).waitFor()
    await settled(tab)
    await tab.getByRole('button', { name: 'Lägg in i mötena' }).click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: `Lägg in ${count} möten` })
      .click()
    await tab.getByText(`${count} möten är inlagda. Inget är skickat.`).waitFor()
    await close()
    expect((await meetingOf('managers', 0)).startsOn).toBe(day)
    expect((await meetings()).map(({ kind }) => kind).toSorted()).toEqual([
      ...(isExampleYear ? ['exampleDays'] : []),
      'jointSteering',
      'jointSteering',
      'jointSteering',
      'jointSteering',
      'managers',
      'managers',
    ])
    expect((await mailsSince(live.product)).mails).toEqual([])
  })

  it('is invited to once: a manager of each office gets one mail', async () => {
    const spring = await meetingOf('managers', 0)
    const invited = await sendFromPage(spring.id)
    expect(invited.length).toBeGreaterThan(40)
  }, 90_000)

  it('is answered in the mailboxes, declined with a substitute, and counted by county', async () => {
    const { id } = await meetingOf('managers', 0)
    await answerByHand(live, 'sten@halmstad.example', replies.yes)
    await answerByHand(live, 'ylva@varberg.example', replies.no)
    await answerByHand(live, 'ada@goteborg.example', replies.maybe)
    const { tab, close } = await open(`/moten/${id}/svar`)
    await tab.getByRole('button', { name: 'Läs svaren nu' }).click()
    const row = (name: string) =>
      tab.locator('.answer-row').filter({ has: tab.getByRole('rowheader', { name }) })
    await row('Sten Provén').locator('.mark', { hasText: 'Kommer' }).waitFor()
    await row('Ylva Låtsasberg').locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await row('Ada Exempelgren').locator('.mark', { hasText: 'Kanske' }).waitFor()
    const halland = tab.locator('.answer-counties tr').filter({ hasText: 'Halland' }).first()
    await halland.getByText(/^1 av 7 kontor kommer/).waitFor()
    await tab.getByRole('button', { name: 'Ersättare och anteckning för Ylva Låtsasberg' }).click()
    await tab.getByLabel('Ersättare', { exact: true }).fill('Alva Ersättarsson')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await row('Ylva Låtsasberg').getByText('Ersätts av Alva Ersättarsson').waitFor()
    await halland.getByText(/^2 av 7 kontor kommer/).waitFor()
    await close()
  }, 60_000)

  it('has a meeting that is moved: all get one mail of it, and the calendar file says the new day', async () => {
    const steering = await meetingOf('jointSteering', 1)
    const invited = await sendFromPage(steering.id)
    let day = addDays(steering.startsOn, 1)
    while (weekdayOf(day) > 4) day = addDays(day, 1)
    const { last } = await mailsSince(live.product)
    const { tab, close } = await open(`/moten/${steering.id}/andra`)
    await tab.getByLabel('Första dag').fill(day)
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('link', { name: 'Visa ändringen' }).click()
    await tab.getByRole('button', { name: `Meddela ändringen till ${invited.length} personer` }).click()
    await tab.getByText('En ändring har meddelats sedan dess.').waitFor()
    await close()
    expect(await mailedSince(live.product, last)).toEqual(sorted('update', invited))
    const [update] = (await mailsSince(live.product, last)).mails
    const [file = ''] = /\/mote\/[\w-]+\.ics/.exec(update?.body ?? '') ?? []
    const { status, body } = await live.product.call(file)
    expect(status).toBe(200)
    const event = new ICAL.Component(ICAL.parse(String(body))).getFirstSubcomponent('vevent')
    expect(String(event?.getFirstPropertyValue('summary'))).toBe(steering.title)
    expect(String(event?.getFirstPropertyValue('dtstart')).slice(0, 10)).toBe(day)
  }, 90_000)

  it('has a meeting that is called off, with the reason in the one mail that each gets', async () => {
    const { id } = await meetingOf('jointSteering', 3)
    const invited = await sendFromPage(id)
    const { last } = await mailsSince(live.product)
    const { tab, close } = await open(`/moten/${id}/kallelse`)
    await tab.getByRole('button', { name: 'Ställ in mötet' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('Skäl').fill('Inget att besluta om i november.')
    await dialog.getByRole('button', { name: `Ställ in och meddela ${invited.length} personer` }).click()
    await tab.getByText('Skäl: Inget att besluta om i november.').waitFor()
    await close()
    expect(await mailedSince(live.product, last)).toEqual(sorted('cancellation', invited))
    expect(
      (await mailsSince(live.product, last)).mails.every(({ comment }) => comment.includes('november')),
    ).toBe(true)
  }, 90_000)

  it('stands in Översikt as it is, and raised no error on the way', async () => {
    const { tab, close } = await open(`/?year=${year}`)
    await tab
      .getByText(/^Minst tre|styrgrupp/i)
      .first()
      .waitFor()
    await close()
    expect(live.trouble).toEqual([])
  })
})
