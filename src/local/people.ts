/** One person of the demonstration year; all names are plainly invented. */
export type LocalPerson = {
  /** Short name used by /local/sign-in, for example 'projektledare-vg'. */
  id: string
  oid: string
  name: string
  mail: string
  /** Differs from `mail` for one municipal person: nobody may be recognised by either. */
  upn: string
  appRoles: string[]
  siteRole: 'owner' | 'member' | 'visitor'
  title: string
  party: 'MVG' | 'MH'
  office: string | null
  guest: boolean
}

export const tenantId = '5a3e1f60-7c1d-4e7b-9d6a-0b6f4c2d9e11'
export const hostname = 'samverkan.sharepoint.example'
export const sitePath = '/sites/miljosamverkan'
export const siteId = `${hostname},3b0d9c52-6f0e-4d0a-8a51-6d2f9c1e7a01,8e1c4a77-2d35-4f0b-9b8e-1f5a7d3c6b02`
export const tabClientId = '0c7d2b1e-4a6f-4c58-9e3d-7a1b5f8c2d03'
export const backgroundClientId = '1d8e3c2f-5b70-4d69-8f4e-8b2c6a9d3e04'
export const provisionClientId = '2e9f4d30-6c81-4e7a-9a5f-9c3d7bae4f05'
/** The client Teams itself uses on desktop and phone (platform.md 1.2). */
export const teamsClientId = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'

/** The three registrations of the product and what an administrator has consented to for each. */
export const registrations: readonly {
  clientId: string
  name: string
  delegated: string[]
  application: string[]
}[] = [
  {
    clientId: tabClientId,
    name: 'Samverkan (fliken)',
    delegated: ['Sites.Selected', 'User.Read'],
    application: [],
  },
  {
    clientId: backgroundClientId,
    name: 'Samverkan (bakgrund)',
    delegated: [],
    application: ['Sites.Selected', 'Lists.SelectedOperations.Selected'],
  },
  {
    clientId: provisionClientId,
    name: 'Samverkan (uppsättning)',
    delegated: [],
    application: ['Sites.FullControl.All'],
  },
]

const vg = 'Länsstyrelsen i Västra Götalands län'
const halland = 'Länsstyrelsen i Hallands län'

/** Everyone who can sign in here, in the order SharePoint got to know them. */
export const people: readonly LocalPerson[] = [
  {
    id: 'projektledare-vg',
    oid: 'a1000000-0000-4000-8000-000000000001',
    name: 'Vera Exempelsson',
    mail: 'vera.exempelsson@lansstyrelsen.example',
    upn: 'vera.exempelsson@lansstyrelsen.example',
    appRoles: ['Projektledare'],
    siteRole: 'owner',
    title: 'Projektledare, MVG',
    party: 'MVG',
    office: vg,
    guest: false,
  },
  {
    id: 'projektledare-h',
    oid: 'a1000000-0000-4000-8000-000000000002',
    name: 'Hugo Påhittsson',
    mail: 'hugo.pahittsson@lansstyrelsen.example',
    upn: 'hugo.pahittsson@lansstyrelsen.example',
    appRoles: ['Projektledare'],
    siteRole: 'member',
    title: 'Projektledare, MH',
    party: 'MH',
    office: halland,
    guest: false,
  },
  {
    id: 'styrgrupp-vg',
    oid: 'a1000000-0000-4000-8000-000000000003',
    name: 'Siv Provberg',
    mail: 'siv.provberg@lansstyrelsen.example',
    upn: 'siv.provberg@lansstyrelsen.example',
    appRoles: ['Styrgrupp'],
    siteRole: 'visitor',
    title: 'Styrgruppsledamot, MVG',
    party: 'MVG',
    office: vg,
    guest: false,
  },
  {
    id: 'styrgrupp-h',
    oid: 'a1000000-0000-4000-8000-000000000004',
    name: 'Hanna Låtsaslund',
    mail: 'hanna.latsaslund@lansstyrelsen.example',
    upn: 'hanna.latsaslund@lansstyrelsen.example',
    appRoles: ['Styrgrupp'],
    siteRole: 'visitor',
    title: 'Styrgruppsledamot, MH',
    party: 'MH',
    office: halland,
    guest: false,
  },
  {
    id: 'chef',
    oid: 'a1000000-0000-4000-8000-000000000005',
    name: 'Bo Testgård',
    mail: 'bo.testgard@boras.example',
    upn: 'bo.testgard@boras.example',
    appRoles: ['Chef'],
    siteRole: 'visitor',
    title: 'Miljöchef, Borås stad',
    party: 'MVG',
    office: 'Borås stad',
    guest: true,
  },
  {
    id: 'kontaktperson',
    oid: 'a1000000-0000-4000-8000-000000000006',
    name: 'Karin Fiktivsdotter',
    mail: 'karin.fiktivsdotter@kungsbacka.example',
    upn: 'kafi0412_kungsbacka.example#EXT#@samverkan.example',
    appRoles: ['Kontaktperson'],
    siteRole: 'visitor',
    title: 'Kontaktperson, Kungsbacka kommun',
    party: 'MH',
    office: 'Kungsbacka kommun',
    guest: true,
  },
  {
    id: 'lasare',
    oid: 'a1000000-0000-4000-8000-000000000007',
    name: 'Lo Modellqvist',
    mail: 'lo.modellqvist@lansstyrelsen.example',
    upn: 'lo.modellqvist@lansstyrelsen.example',
    appRoles: [],
    siteRole: 'visitor',
    title: 'Läsare utan roll',
    party: 'MVG',
    office: vg,
    guest: false,
  },
  {
    id: 'kursadministrator',
    oid: 'a1000000-0000-4000-8000-000000000008',
    name: 'Kaj Kursfors',
    mail: 'kaj.kursfors@kursforetaget.example',
    upn: 'kaj.kursfors_kursforetaget.example#EXT#@samverkan.example',
    appRoles: ['Kursadministratör'],
    siteRole: 'visitor',
    title: 'Kursadministratör hos kursföretaget',
    party: 'MVG',
    office: null,
    guest: true,
  },
]

const firstUserNumber = 6

/** The person's number in the site's User Information List, which person columns refer to. */
export function userNumber(oid: string): number | undefined {
  const position = people.findIndex(person => person.oid === oid)
  return position < 0 ? undefined : position + firstUserNumber
}

/** The person behind a number of the User Information List. */
export function personByNumber(number: number): LocalPerson | undefined {
  return people[number - firstUserNumber]
}
