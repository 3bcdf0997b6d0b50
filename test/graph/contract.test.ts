import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { type Noun, nouns } from '../../src/domain/vocabulary.ts'
import { provision } from '../../src/graph/provision.ts'
import { type Exchange, hasContract, openContract } from '../support/graph-contract.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { byHand } from '../support/sharepoint.ts'

let test: TestHouse
const exchanges: Exchange[] = []

const textOrNothing = (text: string): unknown => (text === '' ? undefined : JSON.parse(text))

/** Notes every exchange of ours with Graph on its way. */
const noted =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const { origin, pathname, searchParams } = new URL(request.url)
    if (origin !== 'https://graph.microsoft.com') return fetch(request)
    const sent = textOrNothing(await request.clone().text())
    const response = await fetch(request)
    exchanges.push({
      method: request.method,
      path: pathname.replace('/v1.0', ''),
      query: [...searchParams.keys()],
      sent,
      status: response.status,
      answered: textOrNothing(await response.clone().text()),
    })
    return response
  }

const fault = (body: object) => test.call('/local/api/faults', { method: 'POST', body })

/** Everything our code asks of Graph, once: making, filling, following, writing, failing, mending. */
beforeAll(async () => {
  test = await openTestHouse({ fetch: noted })
  const hand = byHand(test)
  const vera = await test.as('projektledare-vg')
  const [seen] = (await vera('/api/activities')).body.records
  const path = `/api/activities/${seen.id}`
  const put = (change: object, etag: string) =>
    vera(path, { method: 'PUT', body: { ...seen, ...change }, headers: { 'If-Match': etag } })
  const changed = (await put({ title: 'Ändrad', desiredStates: ['dol1', 'dol2'] }, seen.etag)).body
  await put({ title: 'För sent' }, seen.etag)
  await vera(`${path}/history`)
  const meeting = { ...unwrittenMeeting('other', '2026-05-20'), title: 'M' }
  const create = () =>
    vera('/api/meetings', {
      method: 'POST',
      body: meeting,
      headers: { 'Idempotency-Key': 'kontraktsnyckel' },
    })
  const made = await create()
  await create()
  await fault({ kind: 'timeoutAfterCommit', method: 'POST', pathContains: '/items' })
  await vera('/api/settings', {
    method: 'POST',
    body: { key: 'a', value: 'b' },
    headers: { 'Idempotency-Key': 'andra-nyckeln' },
  })
  await vera(`/api/meetings/${made.body.id}`, { method: 'DELETE', headers: { 'If-Match': made.body.etag } })
  await test.house.mirror.sync()
  for (const kind of ['resync', 'brokenDeltaPage']) {
    await fault({ kind, pathContains: test.house.mirror.place('plans').listId })
    await test.house.mirror.sync('plans')
  }
  await fault({ kind: 'throttled', method: 'PATCH', retryAfter: 60 })
  await put({ title: 'Strypt' }, changed.etag)
  await fault({ kind: 'unavailable', count: 1, retryAfter: 60, method: 'GET' })
  await test.house.mirror.sync('groups')
  const hugo = await test.as('projektledare-h')
  await test.sharepoint({ method: 'DELETE', path: await hand.columnPath('plans', 'Ar') }, z.unknown())
  await test.sharepoint(
    {
      method: 'PATCH',
      path: await hand.columnPath('activities', 'Ar'),
      body: { indexed: false },
    },
    z.unknown(),
  )
  await test.sharepoint(
    {
      method: 'PATCH',
      path: await hand.columnPath('groups', 'Slag'),
      body: { choice: { choices: ['Eget'] } },
    },
    z.unknown(),
  )
  await hugo('/api/health/repair', { method: 'POST' })
  await provision(test.sharepoint, test.world.siteId)
  await test.call('/api/health')
  await hand.removeList('settings')
  await test.house.mirror.sync()
})
afterAll(() => test.close())

const name = ({ method, path, status }: Exchange) =>
  `${method} ${path
    .replaceAll(/[\w-]{36}/g, '…')
    .replaceAll(/\/\d+(?=\/|$)/g, '/n')
    .replace(/\/sites\/[^/]+/, '/sites/s')} ${status}`

it('the run asks all that our code can ask, and meets what can go wrong', () => {
  expect(new Set(exchanges.map(name))).toEqual(
    new Set([
      'GET /sites/s/lists 200',
      'POST /sites/s/lists 201',
      'GET /sites/s/lists/…/columns 200',
      'POST /sites/s/lists/…/columns 201',
      'PATCH /sites/s/lists/…/columns/… 200',
      'PATCH /sites/s/lists/…/columns/… 403',
      'DELETE /sites/s/lists/…/columns/… 204',
      'GET /sites/s/lists/…/items 200',
      'POST /sites/s/lists/…/items 201',
      'POST /sites/s/lists/…/items 400',
      'POST /sites/s/lists/…/items 504',
      'GET /sites/s/lists/…/items/n 200',
      'DELETE /sites/s/lists/…/items/n 204',
      'PATCH /sites/s/lists/…/items/n/fields 200',
      'PATCH /sites/s/lists/…/items/n/fields 412',
      'PATCH /sites/s/lists/…/items/n/fields 429',
      'GET /sites/s/lists/…/items/n/versions 200',
      'GET /sites/s/lists/…/items/delta 200',
      'GET /sites/s/lists/…/items/delta 404',
      'GET /sites/s/lists/…/items/delta 410',
      'GET /sites/s/lists/…/items/delta 503',
      'DELETE /sites/s/lists/… 204',
      'GET /sites/s/lists/…/permissions 200',
      'POST /sites/s/lists/…/permissions 201',
    ]),
  )
})

describe.runIf(hasContract)('Microsoft’s own description of Graph', () => {
  it('fits every call of ours and every answer of the local Graph', () => {
    const judge = openContract()
    expect([...new Set(exchanges.flatMap(judge))]).toEqual([])
  })

  it('does not fit what is wrong: the judge judges', () => {
    const judge = openContract()
    const base = { method: 'POST', path: '/sites/s/lists', query: [], status: 201 }
    const list = { id: 'x', displayName: 'Lista' }
    const wrong: Exchange[] = [
      { ...base, sent: { displayName: 7 }, answered: list },
      { ...base, sent: { columns: [{ name: 'A', text: { maxLength: 'lång' } }] }, answered: list },
      { ...base, sent: list, answered: { ...list, columns: 'inga' } },
      { ...base, sent: list, status: 418, answered: 'te' },
      { ...base, sent: list, status: 202, answered: list },
      { ...base, method: 'PUT', sent: list, answered: list },
      { ...base, path: '/sites/s/listor', sent: list, answered: list },
      { ...base, method: 'GET', query: ['$hittepå'], sent: undefined, status: 200, answered: { value: [] } },
    ]
    expect(wrong.map(exchange => judge(exchange).length > 0)).toEqual(wrong.map(() => true))
    expect(judge({ ...base, sent: list, answered: list })).toEqual([])
  })
})

/*
 * fieldValueSet is an open type: Graph's description lets any name through. So the cells we send are held
 * against a list written by hand; a `…LookupId` is a reference, and several choices carry their type beside them.
 */
const cells: Record<Noun, string[]> = {
  offices: ['Title', 'Lan', 'Lansdel', 'Slag', 'Kommuner', 'GallerFran', 'GallerTill', 'Bekraftad'],
  people: [
    'Title',
    'Epost',
    'ObjektId',
    'KontorLookupId',
    'Roller@odata.type',
    'Roller',
    'Part',
    'Befattning',
    'Aktiv',
  ],
  groups: ['Title', 'Slag', 'Uppdrag', 'Platser', 'MandatTill', 'Aktiv'],
  agreements: [
    'Title',
    'GallerFran',
    'Kommentar',
    'Styrgruppsmoten',
    'Chefsmoten',
    'AndelMVG',
    'AndelMH',
    'GransOre',
    'GruppMinst',
    'GruppFull',
    'DagarGrund',
    'DagarFortsattning',
    'DagarChef',
    'MotesplatsArEmellan',
    'MotesplatsFran',
    'MotesplatsDagar1',
    'MotesplatsDagar2',
    'KontorMVG',
    'KontorMH',
    'ProjektledareMVG',
    'ProjektledareMH',
    'StodMVG',
    'StodMH',
    'Kalla',
  ],
  meetings: [
    'Title',
    'Slag',
    'ForstaDag',
    'SistaDag',
    'Plats',
    'Vard',
    'Lage',
    'BorjarKlockan',
    'SlutarKlockan',
    'Teamsmote',
    'DoljDeltagare',
    'SvaraSenast',
    'Dagordning',
    'Praktiskt',
    'Klart@odata.type',
    'Klart',
    'TillNastaVard',
    'BeraknadKostnad',
  ],
  availability: [
    'Title',
    'PersonLookupId',
    'KontorLookupId',
    'Ar',
    'Sasong',
    'SvaraSenast',
    'Fragad',
    'Pamind',
    'Svarade',
    'SvaretInfortAv',
    'KanInte',
    'Anteckning',
    'LankNummer',
  ],
  events: [
    'Title',
    'Slag',
    'MoteLookupId',
    'FragaOmTiderLookupId',
    'KursomgangLookupId',
    'Tillfalle',
    'KursplatsLookupId',
    'BehovLookupId',
    'Nummer',
    'OutlookNyckel',
    'OutlookHandelse',
    'Kalendernyckel',
    'Teamslank',
    'Lage',
    'MeddeladBorjan',
    'MeddelatSlut',
    'MeddeladText',
    'MeddeladeAndringar',
    'Skickad',
    'Skal',
  ],
  invitations: [
    'Title',
    'MoteLookupId',
    'PersonLookupId',
    'KontorLookupId',
    'Epost',
    'BehoverVaraMed',
    'Inbjudan',
    'SvarOutlook',
    'SvaradeTid',
    'ForeslagenBorjan',
    'ForeslagetSlut',
    'SvarForHand',
    'InfortAv',
    'InfortTid',
    'Ersattare',
    'Anteckning',
    'Pamind',
    'Narvaro',
  ],
  avoidedDays: ['Title', 'Slag', 'Lan', 'KontorLookupId', 'Fran', 'Till'],
  needs: [
    'Title',
    'KontorLookupId',
    'Ar',
    'Halvar',
    'Grund',
    'Fortsattning',
    'Chefer',
    'SvaraSenast',
    'Fragad',
    'Pamind',
    'Svarade',
    'SvaretInfortAv',
    'LankNummer',
  ],
  rounds: [
    'Title',
    'Utbildning',
    'Tillfallen',
    'BorjarKlockan',
    'SlutarKlockan',
    'Kursledare',
    'Kursgard',
    'PrisPerPlats',
    'MomsPerPlats',
    'Kostnad',
    'AnmalanOppnar',
    'SistaAnmalan',
    'AvgorsSenast',
    'Beslutad',
    'Platser',
    'SkalFler',
    'SkalFarre',
    'Reservplatser',
    'Installd',
    'SkalInstalld',
    'Genomford',
    'Tilldelade',
  ],
  seats: [
    'Title',
    'Epost',
    'PersonLookupId',
    'KontorLookupId',
    'Arbetsplats',
    'Utbildning',
    'KursomgangLookupId',
    'Lage',
    'Chef',
    'AnstalldFran',
    'GickGrund',
    'Anmald',
    'AnmaldAv',
    'Erbjuden',
    'SvaraSenast',
    'ErsatterLookupId',
    'ErsattAvLookupId',
    'FranOmgangLookupId',
    'KanOmgangar',
    'HellreOmgangar',
    'LastOmgangLookupId',
    'Avbokad',
    'Narvaro',
    'GickKlart',
    'UppgifterBorttagna',
  ],
  evaluations: ['Title', 'KursomgangLookupId', 'Nojd', 'Kursledarna', 'Nytta'],
  feeds: ['Title', 'Slag', 'PersonLookupId', 'SkapadAv', 'Galler'],
  plans: [
    'Title',
    'Ar',
    'Uppdaterad',
    'Forankrad',
    'ForankradMoteLookupId',
    'Beslutad',
    'BeslutadMoteLookupId',
    'Paragraf',
    'SkalOrdning',
  ],
  activities: [
    'Title',
    'Beskrivning',
    'Ar',
    'Ordning',
    'OnskatLage@odata.type',
    'OnskatLage',
    'Framgangsfaktor',
    'LedsAv',
    'GruppLookupId',
    'KontorLookupId',
    'Kontakt',
    'Bemanning',
    'Startdag',
    'Slutdag',
    'Status',
    'Ljus',
    'SenasteLage',
    'LagetSatt',
    'Lank',
    'FortsatterFranLookupId',
  ],
  shareKeys: ['Title', 'GallerFran', 'DelMVG', 'DelMH', 'Beslut', 'MoteLookupId', 'Skal'],
  categories: ['Title', 'Konto', 'Ordning', 'Anvands'],
  costs: [
    'Title',
    'Dag',
    'Leverantor',
    'KostnadsslagLookupId',
    'Slag',
    'GallerKostnadLookupId',
    'BetaldAv',
    'BeloppExklMoms',
    'Moms',
    'NyckelMVG',
    'NyckelMH',
    'AndelMVG',
    'AndelMH',
    'SkalFordelning',
    'Lage',
    'AktivitetLookupId',
    'MoteLookupId',
    'Kursomgang',
    'Underlag',
    'Anteckning',
  ],
  budgets: ['Title', 'Ar', 'Part', 'KostnadsslagLookupId', 'Belopp', 'Anteckning'],
  settlements: [
    'Title',
    'Nummer',
    'Fran',
    'Till',
    'Avraknad',
    'BetalasAv',
    'Belopp',
    'BetaltMVG',
    'BetaltMH',
    'SkaBaraMVG',
    'SkaBaraMH',
    'Kostnader',
    'MotavrakningAvLookupId',
    'Skal',
    'Fakturatext',
    'Begaran',
  ],
  settings: ['Title', 'Varde'],
  changes: [
    'Title',
    'Tidpunkt',
    'Av',
    'ObjektId',
    'Lista',
    'Rad',
    'Slag',
    'Omgang',
    'Fore',
    'Efter',
    'Version',
  ],
}

const facets = {
  text: z.strictObject({
    allowMultipleLines: z.boolean(),
    maxLength: z.literal(255).optional(),
    linesForEditing: z.int().optional(),
    textType: z.literal('plain').optional(),
  }),
  number: z.strictObject({ decimalPlaces: z.enum(['none', 'two']) }),
  boolean: z.strictObject({}),
  dateTime: z.strictObject({ format: z.enum(['dateOnly', 'dateTime']), displayAs: z.literal('standard') }),
  choice: z.strictObject({
    choices: z.array(z.string()),
    allowTextEntry: z.literal(false),
    displayAs: z.enum(['dropDownMenu', 'checkBoxes']),
  }),
  lookup: z.strictObject({ listId: z.guid(), columnName: z.literal('Title') }),
}
const facet = Object.fromEntries(Object.entries(facets).map(([kind, shape]) => [kind, shape.optional()]))
const column = z
  .strictObject({
    name: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
    displayName: z.string(),
    indexed: z.boolean(),
    enforceUniqueValues: z.boolean(),
    ...facet,
  })
  .refine(one => Object.keys(one).filter(key => key in facets).length === 1, 'exactly one facet')
const newList = z.strictObject({
  displayName: z.string(),
  description: z.string().regex(/\[samverkan\/\w+\]$/),
  list: z.strictObject({ template: z.literal('genericList') }),
  columns: z.array(column),
})

describe('what we send', () => {
  const sentTo = (method: string, end: RegExp) =>
    exchanges.filter(one => one.method === method && end.test(one.path)).map(({ sent }) => sent)

  it('as a new list or column has no name but those we mean', () => {
    const made = sentTo('POST', /\/lists$/)
    expect(made).toHaveLength(nouns.length)
    for (const body of made) expect(newList.safeParse(body).error).toBeUndefined()
    const added = sentTo('POST', /\/columns$/)
    expect(added.length).toBeGreaterThan(0)
    for (const body of added) expect(column.safeParse(body).error).toBeUndefined()
  })

  it('as mended choices is the whole column: Graph might take what is left out for its default', () => {
    const choices = z.object({ choice: z.object({ choices: z.array(z.string()).min(2) }) })
    const mended = sentTo('PATCH', /\/columns\/[^/]+$/).filter(body => choices.safeParse(body).success)
    expect(mended.length).toBeGreaterThan(0)
    for (const body of mended)
      expect(z.strictObject({ choice: facets.choice }).safeParse(body).error).toBeUndefined()
  })

  it('as cells has no name but those of its list, and a new row has its key', () => {
    const seen = new Set<Noun>()
    const { mirror } = test.house
    const idOf = (noun: Noun) => mirror.states().find(state => state.noun === noun)?.place?.listId ?? 'borta'
    for (const noun of nouns) {
      const created = sentTo('POST', new RegExp(`${idOf(noun)}/items$`))
      for (const body of created) {
        const { fields } = z.strictObject({ fields: z.record(z.string(), z.unknown()) }).parse(body)
        expect([...cells[noun], 'ClientKey']).toEqual(expect.arrayContaining(Object.keys(fields)))
        expect(fields.ClientKey).toMatch(/^[^'&#%+]{8,255}$/)
        seen.add(noun)
      }
      for (const body of sentTo('PATCH', new RegExp(`${idOf(noun)}/items/\\d+/fields$`)))
        expect(Object.keys(z.record(z.string(), z.unknown()).parse(body))).toEqual(cells[noun])
    }
    expect(seen).toEqual(new Set(nouns.filter(noun => noun !== 'settings')))
  })

  it('never asks for a whole list with a filter that SharePoint would refuse', () => {
    const filtered = exchanges.filter(({ query }) => query.includes('$filter'))
    expect(filtered.length).toBeGreaterThan(0)
    expect(filtered.map(({ status }) => status)).toEqual(filtered.map(() => 200))
  })
})
