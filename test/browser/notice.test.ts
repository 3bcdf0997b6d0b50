import { readFile } from 'node:fs/promises'
import type { FrameLocator, Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { organiserMailbox } from '../../src/local/outlook/mailboxes.ts'
import { mailedSince, mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide, type TabOptions } from '../support/tab.ts'

/*
 * The notice of a meeting on screen, through the real path: Teams frame, tab, API, Outlook, the mailboxes. Every mail
 * that somebody gets is counted.
 */

const year = new Date().getFullYear() + 1
const leader = 'projektledare-vg'

const live = openProduct({ ANSWER_SECONDS: '3600' })

const open = (to: string, options: TabOptions = {}, person = leader) => live.open(person, to, options)

async function makeMeeting(more: object = {}): Promise<string> {
  const vera = await live.product.as(leader)
  const body = {
    ...unwrittenMeeting('managers', `${year}-04-14`),
    title: 'Chefsmöte att kalla till',
    startTime: '09:00',
    endTime: '15:00',
    place: 'Varberg, rådhuset',
    host: 'Halland',
    agenda: 'Välkommen\nVad säger <DÖL> & planen?',
    practical: 'Lunch ingår.',
    answerBy: `${year}-03-20`,
    ...more,
  }
  const { status, body: made } = await vera('/api/meetings', {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(status).toBe(201)
  return made.id
}

const proposal = z.object({ recipients: z.array(z.object({ address: z.string(), name: z.string() })) })

async function invitedBy(id: string): Promise<string[]> {
  const vera = await live.product.as(leader)
  const { recipients } = proposal.parse((await vera(`/api/meetings/${id}/notice`)).body)
  return recipients.map(({ address }) => address).sort()
}

/** The lines that a person reads, as the browser lays them out. */
async function linesIn(found: Locator): Promise<string[]> {
  const text = z.string().parse(await found.evaluate(element => Reflect.get(element, 'innerText')))
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

const preview = (tab: FrameLocator) => tab.locator('.notice-preview .notice-body')

async function send(tab: FrameLocator, count: number): Promise<void> {
  await tab.getByRole('button', { name: `Skicka kallelsen till ${count} personer` }).click()
  await tab.getByText(`${count} personer är inbjudna.`).waitFor()
}

describe('the notice of a chefsmöte', () => {
  let id = ''
  let invited: string[] = []

  it('waits to be prepared, and goes to all managers, each with what was shown', async () => {
    id = await makeMeeting()
    invited = await invitedBy(id)
    const { last } = await mailsSince(live.product)
    const { tab, page, close } = await open(`/moten/${id}`)
    await tab.getByText('Ingen är inbjuden än.').waitFor()
    await tab.getByRole('link', { name: 'Förbered kallelsen' }).click()
    const shown = await linesIn(preview(tab))
    expect(shown).toEqual(expect.arrayContaining(['Välkommen', 'Vad säger <DÖL> & planen?', 'Lunch ingår.']))
    expect(await tab.getByText('Syns inte. Var och en ser bara sig själv.').count()).toBe(1)
    await send(tab, invited.length)
    expect(await mailedSince(live.product, last)).toEqual(invited.map(address => `invitation ${address}`))

    const sent = (await mailsSince(live.product, last)).mails[0]
    const afterwards = await linesIn(preview(tab))
    await page.setContent(sent?.body ?? '')
    expect(await linesIn(page.locator('body'))).toEqual(afterwards)
    // The link to the calendar file is made with the event; until then its place is held by words.
    expect(afterwards.filter(line => !shown.includes(line))).toHaveLength(1)
    await close()
  })

  it('stands in the list with its day and the answers so far', async () => {
    const { tab, close } = await open(`/moten?year=${year}`)
    const row = tab.getByRole('row', { name: /Chefsmöte att kalla till/ })
    await row.getByText(/^Skickad \d/).waitFor()
    await row.getByText(`0 av ${invited.length} kommer`).waitFor()
    await close()
  })

  it('mails only the one who is added, and says when an address is there already in other letters', async () => {
    const { last } = await mailsSince(live.product)
    const { tab, close } = await open(`/moten/${id}/kallelse`)
    await tab.getByRole('button', { name: 'Lägg till person' }).click()
    await tab.getByLabel('Namn', { exact: true }).fill('Någon igen')
    await tab.getByLabel('E-postadress').fill((invited[0] ?? '').toUpperCase())
    await tab.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await tab.getByText(/står redan på listan som/).waitFor()
    await tab.getByLabel('Namn', { exact: true }).fill('Ebba Nypåhittad')
    await tab.getByLabel('E-postadress').fill('ebba')
    await tab.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await tab.getByText('”ebba” är ingen e-postadress.').waitFor()
    await tab.getByLabel('E-postadress').fill('ebba@kommun.example')
    await tab.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await tab.getByText('1 person får kallelsen.').waitFor()
    expect(await mailedSince(live.product, last)).toEqual([])
    await tab.getByRole('button', { name: 'Bjud in 1 till' }).click()
    await tab.getByText(`${invited.length + 1} personer är inbjudna.`).waitFor()
    expect(await mailedSince(live.product, last)).toEqual(['invitation ebba@kommun.example'])
    await close()
  })

  it('tells all of a moved day, once, when somebody says so and not before', async () => {
    const { tab, close } = await open(`/moten/${id}/andra`)
    const { last } = await mailsSince(live.product)
    await tab.getByLabel('Första dag').fill(`${year}-04-15`)
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Mötet är ändrat men de inbjudna vet det inte.').waitFor()
    expect(await mailedSince(live.product, last)).toEqual([])
    await tab.getByRole('link', { name: 'Visa ändringen' }).click()
    await tab.getByText(/^Tiden: de inbjudna har fått .*14 april.*nu gäller .*15 april/).waitFor()
    const all = [...invited, 'ebba@kommun.example'].sort()
    await tab.getByRole('button', { name: `Meddela ändringen till ${all.length} personer` }).click()
    await tab.getByText('En ändring har meddelats sedan dess.').waitFor()
    expect(await mailedSince(live.product, last)).toEqual(all.map(address => `update ${address}`))
    await close()
  })

  it('is called off with a reason that everybody reads', async () => {
    const { last } = await mailsSince(live.product)
    const { tab, close } = await open(`/moten/${id}/kallelse`)
    const all = [...invited, 'ebba@kommun.example'].sort()
    await tab.getByRole('button', { name: 'Ställ in mötet' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Ställ in och meddela/ }).click()
    await dialog.getByText('Skriv varför mötet ställs in.').waitFor()
    expect(await mailedSince(live.product, last)).toEqual([])
    await dialog.getByLabel('Skäl').fill('Lokalen har brunnit.')
    await dialog.getByRole('button', { name: `Ställ in och meddela ${all.length} personer` }).click()
    await tab.getByText('Mötet är inställt och de inbjudna vet det.').waitFor()
    await tab.getByText('Skäl: Lokalen har brunnit.').waitFor()
    expect(await mailedSince(live.product, last)).toEqual(all.map(address => `cancellation ${address}`))
    const { mails } = await mailsSince(live.product, last)
    expect(mails.every(({ comment }) => comment.includes('Lokalen har brunnit.'))).toBe(true)
    await close()
  })
})

describe('a sending that is broken off', () => {
  it('goes on with the same people, also after a reload, and mails nobody twice', async () => {
    const id = await makeMeeting({
      title: 'Chefsmöte som avbryts',
      startsOn: `${year}-05-11`,
      endsOn: `${year}-05-11`,
    })
    const invited = await invitedBy(id)
    const [first = ''] = invited
    const { last } = await mailsSince(live.product)
    const { tab, page, close } = await open(`/moten/${id}/kallelse`, { meetsRefusals: true })
    const name = proposal
      .parse((await (await live.product.as(leader))(`/api/meetings/${id}/notice`)).body)
      .recipients.find(({ address }) => address === first)?.name
    await tab.getByRole('button', { name: `Ta bort ${name}` }).click()
    const rest = invited.slice(1)
    await live.product.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'dropped', method: 'POST', pathContains: '/events', count: 20 },
    })
    await tab.getByRole('button', { name: `Skicka kallelsen till ${rest.length} personer` }).click()
    await tab.getByText('Utskicket avbröts. Fortsätt.').waitFor()
    await live.product.call('/local/api/faults', { method: 'DELETE' })
    await page.reload()
    await tab.getByRole('button', { name: `Fortsätt utskicket till ${rest.length} personer` }).click()
    await tab.getByText(`${rest.length} personer är inbjudna.`).waitFor()
    expect(await mailedSince(live.product, last)).toEqual(rest.map(address => `invitation ${address}`))
    await close()
  })
})

describe('a meeting that somebody deleted in Outlook', () => {
  it('is said to be gone when all are to be told of a change, and is sent anew to the same people', async () => {
    const days = { startsOn: `${year}-09-08`, endsOn: `${year}-09-08` }
    const id = await makeMeeting({ title: 'Chefsmöte som försvinner', ...days })
    const invited = await invitedBy(id)
    const { tab, close } = await open(`/moten/${id}/kallelse`, { meetsRefusals: true })
    await send(tab, invited.length)
    const vera = await live.product.as(leader)
    const sent = z.array(z.object({ meetingId: z.string().nullable(), eventId: z.string() }))
    const { records } = (await vera('/api/events')).body
    const event = sent.parse(records).find(({ meetingId }) => meetingId === id)
    const byHand = `/local/api/mailboxes/${organiserMailbox}/events/${encodeURIComponent(event?.eventId ?? '')}`
    expect((await live.product.call(byHand, { method: 'DELETE' })).status).toBe(204)
    await tab.getByRole('link', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Plats').fill('Falkenberg')
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('link', { name: 'Visa ändringen' }).click()
    await tab.getByRole('button', { name: /^Meddela ändringen till/ }).click()
    await tab.getByText('Mötet är borttaget i Outlook', { exact: true }).waitFor()
    const { last } = await mailsSince(live.product)
    await tab.getByRole('button', { name: `Skicka en ny kallelse till ${invited.length} personer` }).click()
    await tab.getByText(`${invited.length} personer är inbjudna.`).waitFor()
    expect(await mailedSince(live.product, last)).toEqual(invited.map(address => `invitation ${address}`))
    await close()
  })
})

describe('who is only invited', () => {
  it('reads what to do on the page of the meeting, and gets it as a calendar file', async () => {
    const id = await makeMeeting({
      title: 'Chefsmöte för chefen',
      startsOn: `${year}-06-02`,
      endsOn: `${year}-06-02`,
    })
    const invited = await invitedBy(id)
    const sender = await open(`/moten/${id}/kallelse`)
    await send(sender.tab, invited.length)
    await sender.close()
    const { tab, page, close } = await open(`/moten/${id}`, {}, 'chef')
    await tab.getByText(/^Du är inbjuden\. Svara i inbjudan i Outlook\./).waitFor()
    expect(await tab.getByRole('link', { name: 'Kallelse' }).count()).toBe(0)
    const coming = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Hämta kalenderfil' }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    expect(text).toContain('SUMMARY:Chefsmöte för chefen')
    await close()
  })
})

describe('the pages of a meeting', () => {
  it('say of a meeting that is not there that it is not, with a way back', async () => {
    const { tab, close } = await open('/moten/999999', { meetsRefusals: true })
    await tab.getByText('Mötet finns inte, eller har tagits bort.').waitFor()
    await tab.getByRole('link', { name: 'Till mötena' }).click()
    await tab.getByRole('heading', { name: 'Möten', exact: true }).waitFor()
    await close()
  })

  it('say what is wrong with hours and days before anything is saved', async () => {
    const id = await makeMeeting({ title: 'Chefsmöte med fel' })
    const { tab, close } = await open(`/moten/${id}/andra`)
    await tab.getByLabel('Slutar klockan').fill('08:00')
    await tab.getByLabel('Svara senast').fill(`${year}-04-20`)
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Mötet slutar innan det börjar.').waitFor()
    await tab.getByText('Svarsdagen ligger efter att mötet har börjat. Välj en tidigare dag.').waitFor()
    await tab.getByRole('button', { name: /^Sätt Svara senast till/ }).click()
    await tab.getByText(/^Mötet börjar .* men Svara senast är/).waitFor({ state: 'detached' })
    expect(await tab.getByLabel('Svara senast').inputValue()).not.toBe(`${year}-04-20`)
    await tab.getByLabel('Sista dag').fill(`${year}-04-13`)
    await tab.getByText('Sista dagen ligger före den första.').waitFor()
    await close()
  })

  it('hold WCAG in every theme, fit a narrow screen, and leave no error behind', async () => {
    const id = await makeMeeting({ title: 'Chefsmöte i alla teman' })
    const faults: string[] = []
    for (const theme of ['default', 'dark', 'contrast'])
      for (const width of [1280, 400])
        for (const part of ['', '/kallelse', '/andra']) {
          const { tab, page, close } = await open(`/moten/${id}${part}`, { theme, width })
          const wanted =
            { '': '.meeting-step', '/kallelse': '.notice-row', '/andra': '.panel-form' }[part] ?? ''
          await tab.locator(wanted).first().waitFor()
          faults.push(...(await faultsOn(page)).map(fault => `${theme} ${part} ${fault}`))
          if ((await pixelsTooWide(tab)) > 0) faults.push(`${theme} ${width} ${part} is too wide`)
          await close()
        }
    expect(faults).toEqual([])
    expect(live.trouble).toEqual([])
  }, 240_000)
})
