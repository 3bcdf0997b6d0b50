import type { FrameLocator, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Meeting } from '../../src/domain/meetings.ts'
import { notice } from '../../src/domain/notice.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { answerByHand, mailsSince, replies } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn } from '../support/tab.ts'

/*
 * A chefsmöte from its notice to its answers, through the real path: the invited answer by hand in their mailboxes, the
 * board shows it in the Teams frame. Outlook is read when somebody presses the button, and not before.
 */

const live = openProduct({ ANSWER_SECONDS: '3600' })
const { open, trouble } = live

const meetings = () => recordsOf<Meeting>(live.product, 'meetings')

/** The next chefsmöte, whose notice is sent here. */
let coming: Stored<Meeting>

async function sendNotice(): Promise<void> {
  await changeAsColleague(live.product, 'meetings', coming.id, { startTime: '09:00', endTime: '15:00' })
  const vera = await live.product.as('projektledare-vg')
  const path = `/api/meetings/${coming.id}/notice`
  const { recipients } = notice.parse((await vera(path)).body)
  const invited = recipients
    .filter(({ problem }) => problem === '')
    .map(({ personId, name, address, required }) => ({ personId, name, address, required }))
  const sent = await vera(path, { method: 'POST', body: { invited } })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
}

beforeAll(async () => {
  const [next] = (await meetings())
    .filter(({ kind, state }) => kind === 'managers' && state === 'planned')
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
  if (next === undefined) throw new Error('The demonstration has no chefsmöte ahead.')
  coming = next
  await sendNotice()
})

const board = () => `/moten/${coming.id}/svar`

const ada = 'ada@goteborg.example'
const sten = 'sten@halmstad.example'
const ylva = 'ylva@varberg.example'
const olle = 'olle@trollhattan.example'
const mira = 'mira@skara.example'

const { yes, maybe, no } = replies
const answer = (address: string, choice: string, more?: (page: Page) => Promise<unknown>) =>
  answerByHand(live, address, choice, more)

/** How many mails each mailbox has got that are no answers. */
async function mailCounts(): Promise<Record<string, number>> {
  const { mails } = await mailsSince(live.product)
  const counts: Record<string, number> = {}
  for (const { to } of mails.filter(({ kind }) => kind !== 'reply')) counts[to] = (counts[to] ?? 0) + 1
  return counts
}

/** The row of a person on the board; what stands under it is in the rows after it. */
const rowOf = (tab: FrameLocator, name: string): Locator =>
  tab.locator('.answer-row').filter({ has: tab.getByRole('rowheader', { name }) })

async function readNow(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Läs svaren nu' }).click()
  await tab
    .locator('.undo-bar')
    .filter({ hasText: /ny(a|tt) svar/i })
    .waitFor()
}

describe('the board of answers', () => {
  it('says before anybody has answered that nothing is known, never that nobody has answered', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await rowOf(tab, 'Ada Exempelgren').getByText('Okänt').waitFor()
    await tab
      .getByText('Okänt betyder att inget svar har kommit fram. Den som svarat utan att skicka svar')
      .waitFor()
    expect(await tab.locator('body').textContent()).not.toContain('har inte svarat')
    await page.context().close()
  })

  it('shows what the invited answered in their mailboxes when Outlook has been read', async () => {
    await answer(sten, yes)
    await answer(ylva, maybe)
    await answer(ada, no, async page => {
      await page.getByLabel('Föreslagen start').fill(`${coming.startsOn}T13:00`)
      await page.getByLabel('Föreslaget slut').fill(`${coming.startsOn}T16:30`)
    })
    await answer(olle, yes, page => page.getByLabel('Skicka svar till arrangören').uncheck())
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    await rowOf(tab, 'Sten Provén').getByText('Kommer', { exact: true }).first().waitFor()
    await rowOf(tab, 'Sten Provén').getByText('Svarade i Outlook').waitFor()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kanske' }).waitFor()
    const declined = rowOf(tab, 'Ada Exempelgren')
    await declined.locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await declined.getByText(/Föreslår .* kl\. 13–16\.30/).waitFor()
    await declined.getByText('Det börjar 4 timmar senare än kallelsen.').waitFor()
    await rowOf(tab, 'Olle Påhittsbo').locator('.mark', { hasText: 'Okänt' }).waitFor()
    await tab.getByText(/Svaren lästes i Outlook/).waitFor()
    await page.context().close()
  })

  it('counts them by county against the offices that are wanted', async () => {
    const { page, tab } = await open('styrgrupp-h', board())
    const line = tab.locator('.answer-counties tr').filter({ hasText: 'Halland' })
    await line.getByText(/^1 av 7 kontor kommer · 1 kanske · /).waitFor()
    await page.context().close()
  })

  it('is narrowed by what is chosen and sought, and the choice stands in the address', async () => {
    const { page, tab, address } = await open('projektledare-vg', board())
    await tab.locator('.answer-row').first().waitFor()
    const all = await tab.locator('.answer-row').count()
    await tab.getByRole('button', { name: 'Halland', exact: true }).click()
    await tab.getByLabel('Svar', { exact: true }).selectOption('tentative')
    await expect.poll(() => tab.locator('.answer-row').count()).toBe(1)
    await rowOf(tab, 'Ylva Låtsasberg').waitFor()
    await tab.getByText(`1 av ${all} inbjudna visas`).waitFor()
    expect((await address()).search).toBe('?answer=tentative&place=H')
    await tab.getByRole('searchbox').fill('finns inte')
    await tab.getByText('Inget svar passar filtren').waitFor()
    await tab.getByRole('button', { name: 'Visa alla' }).click()
    await expect.poll(() => tab.locator('.answer-row').count()).toBe(all)
    await page.context().close()
  })
})

describe('an answer entered by hand', () => {
  it('takes one press, says who entered it, stands beside Outlook’s, and can be undone', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    const ylvas = rowOf(tab, 'Ylva Låtsasberg')
    await ylvas.getByRole('button', { name: 'Kommer Ylva Låtsasberg' }).click()
    await ylvas.locator('.mark', { hasText: 'Kommer' }).waitFor()
    await ylvas.getByText(/Infört av Vera Exempelsson/).waitFor()
    await ylvas.getByText('I Outlook: kanske').waitFor()
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await ylvas.locator('.mark', { hasText: 'Kanske' }).waitFor()
    expect(await ylvas.getByText(/Infört av/).count()).toBe(0)
    await page.context().close()
  })

  it('names who comes instead, and then the office comes', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    const part = tab.locator('tr').filter({ has: tab.getByRole('button', { name: 'Göteborgsregionen' }) })
    await part.getByText(/^0 av \d+ kontor kommer/).waitFor()
    await tab.getByRole('button', { name: 'Ersättare och anteckning för Ada Exempelgren' }).click()
    await tab.getByLabel('Ersättare', { exact: true }).fill('Bo Ersättarsson')
    await tab.getByLabel('Anteckning', { exact: true }).fill('Ringde i går')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await rowOf(tab, 'Ada Exempelgren').getByText('Ersätts av Bo Ersättarsson').waitFor()
    await rowOf(tab, 'Ada Exempelgren').getByText('Ringde i går').waitFor()
    await part.getByText(/^1 av \d+ kontor kommer/).waitFor()
    await page.context().close()
  })

  it('stands side by side with a newer one from Outlook until somebody has chosen', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await tab.getByRole('button', { name: 'Kommer Ylva Låtsasberg' }).click()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kommer' }).waitFor()
    // Outlook's answer is later by a whole second, which is what a list keeps.
    await page.waitForFunction(at => Date.now() > at + 1500, await page.evaluate(() => Date.now()))
    await answer(ylva, no)
    await readNow(tab)
    const both = tab.getByRole('region', { name: 'Outlook säger något nyare: Ylva Låtsasberg' })
    await both.locator('.mark', { hasText: /^Kommer$/ }).waitFor()
    await both.locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await rowOf(tab, 'Ylva Låtsasberg')
      .locator('.mark', { hasText: /^Kommer$/ })
      .waitFor()
    await tab.getByRole('button', { name: 'Ta Outlooks svar för Ylva Låtsasberg' }).click()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await both.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('over somebody else’s is a choice between the two, and nothing is lost', async () => {
    const { page, tab } = await open('projektledare-vg', board(), { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Ersättare och anteckning för Sten Provén' }).click()
    await tab.getByLabel('Anteckning', { exact: true }).fill('Min anteckning')
    const hugo = await live.product.as('projektledare-h')
    const rows = z
      .array(z.object({ id: z.string(), etag: z.string(), name: z.string(), meetingId: z.string() }))
      .parse((await hugo('/api/invitations')).body.records)
    const stens = rows.find(one => one.meetingId === coming.id && one.name === 'Sten Provén')
    const theirs = { answer: 'tentative', substitute: '', note: 'Kollegans anteckning' }
    const entered = await hugo(`/api/invitations/${stens?.id}/answer`, {
      method: 'POST',
      body: theirs,
      headers: { 'If-Match': stens?.etag ?? '' },
    })
    expect(entered.status).toBe(200)
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Någon annan hann före').waitFor()
    await tab.getByText('Kollegans anteckning').first().waitFor()
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await rowOf(tab, 'Sten Provén').getByText('Min anteckning').waitFor()
    await rowOf(tab, 'Sten Provén').locator('.mark', { hasText: 'Kanske' }).waitFor()
    await page.context().close()
  })
})

describe('an answer from an address that nobody invited', () => {
  it('stands apart until somebody says whose it is, and then counts for that person', async () => {
    await answer(mira, yes, async page => {
      await page.getByLabel('Svara från').selectOption('added')
      await page.getByLabel('Den andra adressen').fill('mira.privat@annan.example')
    })
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    const stranger = tab.getByRole('region', { name: 'Svar från någon som inte är inbjuden' })
    await stranger.getByText('mira.privat@annan.example').waitFor()
    await rowOf(tab, 'Mira Testlund').locator('.mark', { hasText: 'Okänt' }).waitFor()
    const choice = stranger.getByLabel('Vems är svaret?')
    expect(await choice.evaluate(select => Reflect.get(select, 'selectedOptions')[0].textContent)).toBe(
      'Mira Testlund, Skara kommun',
    )
    await stranger.getByRole('button', { name: /^För in svaret/ }).click()
    await rowOf(tab, 'Mira Testlund').locator('.mark', { hasText: 'Kommer' }).waitFor()
    await rowOf(tab, 'Mira Testlund').getByText('Svarade från mira.privat@annan.example.').waitFor()
    await stranger.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('from somebody new can become an invitation, which mails that person only', async () => {
    await answer(olle, yes, async page => {
      await page.getByLabel('Svara från').selectOption('added')
      await page.getByLabel('Den andra adressen').fill('gast@nagonannan.example')
    })
    const before = await mailCounts()
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    await tab.getByRole('button', { name: /^Bjud in i stället: .*gast@nagonannan\.example/ }).click()
    const dialog = tab.getByRole('dialog')
    await dialog
      .getByText('Kallelsen skickas till gast@nagonannan.example. Ingen annan får någon post.')
      .waitFor()
    await dialog.getByRole('button', { name: 'Skicka till 1 person' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByRole('region', { name: /^Svar från någon/ }).waitFor({ state: 'detached' })
    const after = await mailCounts()
    const mailed = Object.keys(after).filter(to => after[to] !== before[to])
    expect(mailed.filter(to => to !== 'gast@nagonannan.example')).toEqual([])
    await page.context().close()
  })
})

describe('a reminder', () => {
  it('shows its words and names before it is sent, reaches only the unknown, and nobody twice', async () => {
    const before = await mailCounts()
    const { page, tab } = await open('projektledare-vg', board())
    await tab.locator('.answer-row').first().waitFor()
    const unknown = tab.locator('.answer-row').filter({ has: tab.locator('.mark', { hasText: 'Okänt' }) })
    const count = await unknown.count()
    expect(count).toBeGreaterThan(1)
    await tab.getByRole('button', { name: `Påminn ${count} personer` }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(`Skickas till ${count} personer`).waitFor()
    expect(await dialog.locator('.answer-names li').count()).toBe(count)
    const text = dialog.getByRole('textbox')
    expect(await text.inputValue()).toContain(coming.title)
    await text.fill(`${await text.inputValue()}\n\nHälsningar från projektledarna`)
    await dialog.getByRole('button', { name: `Skicka till ${count} personer` }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText('Ingen att påminna.').waitFor()
    await unknown
      .first()
      .getByText(/^Påmind /)
      .waitFor()
    const after = await mailCounts()
    const gained = Object.keys(after).filter(to => after[to] !== before[to])
    expect(gained).toHaveLength(count)
    expect(gained.every(to => after[to] === (before[to] ?? 0) + 1)).toBe(true)
    expect([ada, sten, ylva, mira].filter(to => gained.includes(to))).toEqual([])
    const mails = (await live.product.call(`/local/api/mails?to=${encodeURIComponent(olle)}`)).body.mails
    expect(JSON.stringify(mails.at(-1))).toContain('Hälsningar från projektledarna')
    await page.context().close()
  })
})

describe('who may do what', () => {
  it('a member of the steering group reads everything and changes nothing', async () => {
    const { page, tab } = await open('styrgrupp-vg', board())
    await rowOf(tab, 'Ada Exempelgren').waitFor()
    await tab.getByRole('heading', { name: 'Vilka kommer?' }).waitFor()
    expect(await tab.getByRole('button', { name: /Påminn|Läs svaren|Ersättare och/ }).count()).toBe(0)
    await tab.getByRole('link', { name: 'Närvaro' }).waitFor()
    await page.context().close()
  })

  it('a manager sees those of the own office only, and answers for them', async () => {
    const { page, tab } = await open('chef', board())
    await rowOf(tab, 'Bo Testgård').waitFor()
    expect(await tab.locator('.answer-row').count()).toBe(1)
    expect(await tab.getByRole('heading', { name: 'Vilka kommer?' }).count()).toBe(0)
    await tab.getByText('Du ser svaren från Borås stad.').waitFor()
    await tab.getByRole('button', { name: 'Kommer Bo Testgård' }).click()
    await rowOf(tab, 'Bo Testgård')
      .getByText(/Infört av Bo Testgård/)
      .waitFor()
    expect(await tab.getByRole('button', { name: /Påminn|Läs svaren/ }).count()).toBe(0)
    await page.context().close()
  })

  it('a meeting that nobody is invited to says what will stand there, and how to begin', async () => {
    const other = (await meetings()).find(({ kind, state }) => kind === 'preparation' && state === 'planned')
    const { page, tab } = await open('projektledare-vg', `/moten/${other?.id}/svar`)
    await tab.getByText('Ingen är inbjuden än').waitFor()
    await tab.getByRole('link', { name: 'Till kallelsen' }).waitFor()
    await page.context().close()
  })

  it('who came waits for the meeting’s first day', async () => {
    const { page, tab } = await open('projektledare-vg', `${board()}?visa=narvaro`)
    await tab.getByText(/^Närvaron kan fyllas i från mötets första dag/).waitFor()
    expect(await tab.getByRole('radio').count()).toBe(0)
    await page.context().close()
  })
})

describe('the board', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const faults: string[] = []
      for (const width of [1280, 400]) {
        const { page, tab } = await open('projektledare-vg', board(), { theme, width })
        await tab.locator('.answer-row').first().waitFor()
        faults.push(...(await faultsOn(page)))
        await page.context().close()
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('is there in English too', async () => {
    const { page, tab } = await open('projektledare-vg', board(), { lang: 'en' })
    await tab.getByRole('heading', { name: 'Who is coming?' }).waitFor()
    await page.context().close()
  })

  it('said nothing of trouble in the console', () => {
    expect(trouble).toEqual([])
  })
})
