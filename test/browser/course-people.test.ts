import { beforeAll, describe, expect, it } from 'vitest'
import type { RosterRow } from '../../src/domain/course-board.ts'
import type { Office } from '../../src/domain/offices.ts'
import type { Round } from '../../src/domain/rounds.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenRound } from '../../src/domain/unwritten-course.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import type { Caller } from '../support/house.ts'
import { mailedSince, mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOnScreens, pixelsTooWide } from '../support/tab.ts'

/* The people of a course on screen, through the real path: Teams frame, tab, API, Graph, SharePoint and Outlook. */

const live = openProduct()
const { open, trouble } = live

let vera: Caller
let today: string
let office: Stored<Office>

beforeAll(async () => {
  vera = await live.product.as('projektledare-vg')
  today = (await vera('/api/me')).body.today
  const found = (await recordsOf<Office>(live.product, 'offices')).find(
    ({ name }) => name === 'Kungsbacka kommun',
  )
  if (found === undefined) throw new Error('The demonstration has no such office.')
  office = found
})

const dayFrom = (days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A round of the basic course with so many seats, open today, that begins in a month. */
async function openRound(places: number): Promise<Stored<Round>> {
  const days = { from: dayFrom(30), to: dayFrom(31), place: 'Varberg' }
  const body = {
    ...unwrittenRound(`Grund ${crypto.randomUUID().slice(0, 4)}`, 'basic'),
    sessions: [days, { ...days, from: dayFrom(60), to: dayFrom(60) }],
    opensOn: dayFrom(-1),
    places,
  }
  const made = await vera('/api/rounds', { method: 'POST', body })
  expect(made.status).toBe(201)
  return made.body
}

const person = (name: string) => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@hallprov.example`,
  officeId: office.id,
  workplace: '',
  isManager: null,
  employedFrom: dayFrom(-400),
  exceptionReason: '',
})
const names = ['Ada Provlund', 'Bertil Exempelmo', 'Cilla Modellhed', 'Disa Testström']

async function signUp(roundId: string, count: number): Promise<void> {
  const body = { people: names.slice(0, count).map(person) }
  expect((await vera(`/api/rounds/${roundId}/claims`, { method: 'POST', body })).status).toBe(200)
}
const rosterOf = async (roundId: string): Promise<RosterRow[]> =>
  (await vera(`/api/rounds/${roundId}/roster`)).body.rows
const statesOf = async (roundId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await rosterOf(roundId)).map(({ name, state }) => [name, state]))

describe('signing up', () => {
  it('takes many pasted from Excel, shows what becomes of each, and mails as many as the button says', async () => {
    const { id } = await openRound(2)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/anmal`)
    await tab.getByRole('combobox', { name: 'Kontor' }).selectOption({ label: 'Kungsbacka kommun' })
    await tab.getByText('Klistra in från Excel').click()
    const rows = names.slice(0, 3).map(name => `${name}\t${person(name).email}\t19800101-1234\t2024-01-15`)
    await tab
      .getByRole('textbox', { name: 'Rader från Excel' })
      .fill(['Namn\tE-post\tPersonnummer\tAnställd från', ...rows].join('\n'))
    await tab.getByRole('button', { name: 'Läs in raderna' }).click()
    await tab.getByText('3 personnummer eller telefonnummer togs inte med.').waitFor()
    await tab.getByRole('button', { name: 'Granska 3 personer' }).click()
    await tab.getByText('Ingen plats är ledig. Nummer 1 på reservlistan.').waitFor()
    expect(await rosterOf(id)).toEqual([])
    const { last } = await mailsSince(live.product)
    await tab.getByRole('button', { name: 'Anmäl 3 personer, besked till 2' }).click()
    await tab.getByText('Så gick det').waitFor()
    expect(await statesOf(id)).toEqual({
      'Ada Provlund': 'registered',
      'Bertil Exempelmo': 'registered',
      'Cilla Modellhed': 'reserve',
    })
    const told = new Set((await mailedSince(live.product, last)).map(line => line.split(' ').at(-1)))
    expect(told).toEqual(new Set(['ada@hallprov.example', 'bertil@hallprov.example']))
    await page.context().close()
  })

  it('says what is missing, keeps what was written over a reload, and stops who sits there already', async () => {
    const { id } = await openRound(3)
    await signUp(id, 1)
    const { page, tab } = await open('kontaktperson', `/kurser/${id}/anmal`)
    await tab.getByRole('button', { name: /^Granska/ }).click()
    await tab.getByText('Skriv minst ett namn.').waitFor()
    await tab.getByRole('textbox', { name: 'Namn' }).fill('Ada Provlund')
    await tab.getByRole('textbox', { name: 'E-post' }).fill('ada@hallprov')
    await tab.getByRole('button', { name: 'Granska 1 person' }).click()
    await tab.locator('.person-fault').first().waitFor()
    await tab.getByRole('textbox', { name: 'E-post' }).fill('ada@hallprov.example')
    page.once('dialog', dialog => dialog.accept())
    await page.reload()
    await tab.getByText('Det du skrev förut finns kvar.').waitFor()
    await tab.getByRole('button', { name: 'Granska 1 person' }).click()
    await tab.getByText('1 person kan inte anmälas.').waitFor()
    expect(await tab.getByRole('button', { name: /^Anmäl/ }).isDisabled()).toBe(true)
    await page.context().close()
  })
})

describe('signing up to a queue', () => {
  it('takes people of the own office while there is no round, and mails nobody', async () => {
    const { last } = await mailsSince(live.product)
    const { page, tab } = await open('kontaktperson', '/kurser/ko/anmal/managersBasic')
    await tab.getByRole('textbox', { name: 'Namn' }).fill('Egon Provgård')
    await tab.getByRole('checkbox', { name: 'Är chef' }).check()
    await tab.getByRole('button', { name: 'Ställ 1 person i kö' }).click()
    await tab.getByText('Så gick det').waitFor()
    const { rows } = (await vera('/api/course-queue?kind=managersBasic')).body
    const egon = rows.find(({ name }: RosterRow) => name === 'Egon Provgård')
    expect(egon).toMatchObject({ state: 'interest', isManager: true })
    expect(await mailedSince(live.product, last)).toEqual([])
    await page.context().close()
  })
})

describe('the roster', () => {
  it('cancels a seat with the number of mails said first, and the next in line is offered it', async () => {
    const { id } = await openRound(2)
    await signUp(id, 3)
    const { last } = await mailsSince(live.product)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`)
    await tab.getByRole('button', { name: 'Avboka: Ada Provlund' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Platsen erbjuds Cilla Modellhed, som är näst på tur.').waitFor()
    await dialog.getByRole('button', { name: 'Avboka, besked till 2 personer' }).click()
    await tab.getByRole('heading', { name: 'Erbjudna en plats' }).waitFor()
    const told = new Set((await mailedSince(live.product, last)).map(line => line.split(' ').at(-1)))
    expect(told).toEqual(new Set(['ada@hallprov.example', 'cilla@hallprov.example']))
    await tab.getByRole('button', { name: 'Tacka ja: Cilla Modellhed' }).click()
    await dialog.getByRole('button', { name: 'Tacka ja, besked till 1 person' }).click()
    await expect.poll(() => statesOf(id)).toMatchObject({ 'Cilla Modellhed': 'confirmed' })
    await page.context().close()
  })

  it('takes somebody off the waiting list at once, who is put back where they stood by Ångra', async () => {
    const { id } = await openRound(1)
    await signUp(id, 3)
    const { last } = await mailsSince(live.product)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`)
    await tab.getByRole('button', { name: 'Avboka: Bertil Exempelmo' }).click()
    await tab.getByText('Bertil Exempelmo är avbokad').waitFor()
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await expect
      .poll(async () => (await rosterOf(id)).find(({ name }) => name === 'Bertil Exempelmo')?.place)
      .toBe(1)
    expect(await mailedSince(live.product, last)).toEqual([])
    await page.context().close()
  })

  it('gives the seat to somebody else of the office, and confirms those who are signed up', async () => {
    const { id } = await openRound(3)
    await signUp(id, 3)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`)
    await tab.getByRole('button', { name: 'Byt person: Ada Provlund' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Disa Testström')
    await dialog.getByRole('textbox', { name: 'E-post' }).fill('disa@hallprov.example')
    await dialog.getByRole('button', { name: 'Byt person, besked till 2 personer' }).click()
    await tab.getByText('Disa Testström går i stället för Ada Provlund').waitFor()
    await tab.getByRole('button', { name: 'Bekräfta 3 anmälda' }).click()
    await tab.getByText('3 personer bekräftade').waitFor()
    expect(await statesOf(id)).toEqual({
      'Ada Provlund': 'replaced',
      'Bertil Exempelmo': 'confirmed',
      'Cilla Modellhed': 'confirmed',
      'Disa Testström': 'confirmed',
    })
    await page.context().close()
  })

  it('does nothing over what somebody else did meanwhile, and says so', async () => {
    const { id } = await openRound(2)
    await signUp(id, 2)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`, { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Avboka: Ada Provlund' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Ada Provlund får besked i sin kalender.').waitFor()
    const ada = (await rosterOf(id)).find(({ name }) => name === 'Ada Provlund')
    const headers = { 'If-Match': ada?.etag ?? '' }
    expect((await vera(`/api/seats/${ada?.id}/confirm`, { method: 'POST', headers })).status).toBe(200)
    await dialog.getByRole('button', { name: /^Avboka, besked/ }).click()
    await dialog.getByText('Raden har ändrats av någon annan', { exact: false }).waitFor()
    expect(await dialog.getByRole('button', { name: /^Avboka, besked/ }).isDisabled()).toBe(true)
    expect(await statesOf(id)).toMatchObject({ 'Ada Provlund': 'confirmed' })
    await page.context().close()
  })

  it('shows an office its own, and the steering group numbers only', async () => {
    const { id } = await openRound(2)
    await signUp(id, 2)
    const own = await open('kontaktperson', `/kurser/${id}`)
    await own.tab.getByText('Du ser dem från ditt eget kontor.').waitFor()
    await own.page.context().close()
    const numbers = await open('styrgrupp-vg', `/kurser/${id}`)
    await numbers.tab.getByText('2 av 2 platser är tagna', { exact: false }).waitFor()
    expect(await numbers.tab.getByText('Ada Provlund').count()).toBe(0)
    await numbers.page.context().close()
  })
})

/** A round of two days that ends today, in which four sit. */
async function roundUnderWay(): Promise<string> {
  const { id } = await openRound(4)
  await signUp(id, 4)
  const sessions = [{ from: dayFrom(-1), to: today, place: 'Varberg' }]
  await changeAsColleague(live.product, 'rounds', id, { sessions, opensOn: dayFrom(-30) })
  return id
}

describe('who came, ticked on a phone', () => {
  it('that could not be saved stays as it was pressed, with a way on', async () => {
    const id = await roundUnderWay()
    const { page, tab } = await open('projektledare-h', `/kurser/${id}/narvaro`, {
      width: 400,
      meetsRefusals: true,
    })
    const ada = tab.getByRole('radiogroup', { name: 'Ada Provlund', exact: true })
    await ada.waitFor()
    await page.route('**/api/rounds/*/attendance', route => route.abort())
    await ada.getByRole('radio', { name: 'Frånvarande' }).check()
    await tab.getByRole('alert').waitFor()
    expect(await ada.getByRole('radio', { name: 'Frånvarande' }).isChecked()).toBe(true)
    await page.unroute('**/api/rounds/*/attendance')
    await tab.getByRole('button', { name: /^Försök igen/ }).click()
    await tab.getByRole('alert').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await rosterOf(id)).find(({ name }) => name === 'Ada Provlund')?.attendance)
      .toEqual([{ day: today, attendance: 'absent' }])
    await page.context().close()
  })

  it('is saved at once, day by day, and proposes who completed the course', async () => {
    const id = await roundUnderWay()
    const { page, tab } = await open('kursadministrator', `/kurser/${id}/narvaro`, { width: 400 })
    const ada = tab.getByRole('radiogroup', { name: 'Ada Provlund', exact: true })
    await ada.getByRole('radio', { name: 'Frånvarande' }).check()
    await tab.getByText('3 återstår att fylla i').waitFor()
    await tab.getByRole('button', { name: 'Markera 3 återstående som närvarande' }).click()
    await tab.getByText('3 personer markerade som närvarande').waitFor()
    await tab.locator('.day-choice label').first().click()
    await ada.getByRole('radio', { name: 'Frånvarande' }).check()
    await tab.getByText('Förslag: ej genomförd').waitFor()
    await tab.getByRole('button', { name: 'Markera 3 återstående som närvarande' }).click()
    await tab.getByRole('button', { name: 'Markera 3 som var med alla dagar som genomförda' }).click()
    await expect
      .poll(() => statesOf(id))
      .toEqual({
        'Ada Provlund': 'registered',
        'Bertil Exempelmo': 'completed',
        'Cilla Modellhed': 'completed',
        'Disa Testström': 'completed',
      })
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await expect.poll(async () => Object.values(await statesOf(id))).not.toContain('completed')
    expect(await pixelsTooWide(tab)).toBe(0)
    await page.context().close()
  })
})

describe('these pages', () => {
  it.each(['default', 'dark', 'contrast'])(
    'have no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const { id } = await openRound(2)
      await signUp(id, 3)
      const rounds = await recordsOf<Round>(live.product, 'rounds')
      const held = rounds.find(({ heldOn }) => heldOn !== null)?.id ?? ''
      const shown = new Map([
        [`/kurser/${id}`, '.roster-line'],
        [`/kurser/${id}/anmal`, '.person'],
        ['/kurser/ko/anmal/managersBasic', '.person'],
        [`/kurser/${held}/narvaro`, '.tick-row'],
      ])
      const screens = [...shown.keys()]
      const tab = await open('projektledare-vg', screens[0] ?? '', { theme })
      const faults = await faultsOnScreens(tab, screens, (frame, screen) =>
        frame
          .locator(shown.get(screen) ?? '')
          .first()
          .waitFor(),
      )
      expect(faults).toEqual([])
    },
    240_000,
  )

  it('said nothing of trouble in the console', () => {
    expect(trouble).toEqual([])
  })
})
