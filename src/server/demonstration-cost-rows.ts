import type { Party } from '../domain/vocabulary.ts'

/** Kinds of cost in the order of the first list of them. */
export const costKinds = ['managers', 'steering', 'courses', 'exampleDays', 'web', 'other'] as const

/** How a row stands apart from an ordinary one. */
type Special =
  | { is: 'allOn'; party: Party; reason: string }
  | { is: 'unshared' }
  | { is: 'credit'; of: string }
  | { is: 'correction'; of: string }

/** A joint cost of the demonstration. Months count from January of its year; kronor excluding moms. */
export type CostSketch = {
  key: string
  on: readonly [month: number, day: number]
  title: string
  supplier: string
  kind: (typeof costKinds)[number]
  paidBy: Party
  kronor: number
  /** Part of the net that is moms; a quarter unless it is food, books or free of it. */
  moms?: 0 | 0.06 | 0.12
  /** Key of the meeting or activity it belongs to, without its year, or the name of a course round. */
  meeting?: string
  activity?: string
  round?: string
  /** Nobody has put the link to the invoice in. */
  withoutReceipt?: boolean
  special?: Special
}

/** Key of the row of a kind of cost. */
export const kindKey = (kind: CostSketch['kind']): string => `@categories:${costKinds.indexOf(kind) + 1}`

/** What comes back every year, by whom it is paid that year. */
export function everyYear(year: number): CostSketch[] {
  const springHost: Party = year % 2 === 0 ? 'MH' : 'MVG'
  const autumnHost: Party = year % 2 === 0 ? 'MVG' : 'MH'
  return [...managerMeetings(year, springHost, autumnHost), ...steeringMeetings, ...coursesAndWeb(year)]
}

const steeringMeetings: readonly CostSketch[] = [
  {
    key: 'styr-2',
    on: [2, 14],
    title: 'Lokal till styrgruppen i februari',
    supplier: 'Mötesrum Exempel',
    kind: 'steering',
    paidBy: 'MVG',
    kronor: 1_850,
    meeting: 'gemensam-2',
  },
  {
    key: 'styr-5',
    on: [5, 24],
    title: 'Lunch vid styrgruppen i maj',
    supplier: 'Restaurang Provköket',
    kind: 'steering',
    paidBy: 'MVG',
    kronor: 2_412.5,
    moms: 0.12,
    meeting: 'gemensam-5',
  },
  {
    key: 'styr-9',
    on: [9, 23],
    title: 'Fika vid styrgruppen i september',
    supplier: 'Kafé Modellen',
    kind: 'steering',
    paidBy: 'MH',
    kronor: 1_234.57,
    moms: 0.12,
    meeting: 'gemensam-9',
  },
  {
    key: 'styr-11',
    on: [11, 18],
    title: 'Lunch vid styrgruppen i november',
    supplier: 'Restaurang Provköket',
    kind: 'steering',
    paidBy: 'MVG',
    kronor: 2_537.5,
    moms: 0.12,
    meeting: 'gemensam-11',
  },
]

function coursesAndWeb(year: number): CostSketch[] {
  return [
    {
      key: 'kb-material',
      on: [3, 9],
      title: 'Arbetsböcker till grundutbildningen',
      supplier: 'Tryckeri Låtsas',
      kind: 'courses',
      paidBy: 'MVG',
      kronor: 9_876.4,
      moms: 0.06,
      activity: 'kb-grund',
      round: `K&B grund våren ${year}`,
    },
    {
      key: 'kb-upphandling',
      on: [8, 28],
      title: 'Juridisk granskning av kursavtalet',
      supplier: 'Juristbyrå Fiktiv',
      kind: 'courses',
      paidBy: 'MVG',
      kronor: 14_500,
      activity: 'kb-grund',
    },
    {
      key: 'webbhotell',
      on: [1, 20],
      title: 'Webbhotell, ett år',
      supplier: 'Nätplats Påhitt AB',
      kind: 'web',
      paidBy: 'MVG',
      kronor: 6_240,
      activity: 'webb',
    },
    {
      key: 'doman',
      on: [1, 20],
      title: 'Domännamn',
      supplier: 'Nätplats Påhitt AB',
      kind: 'web',
      paidBy: 'MVG',
      kronor: 395,
      activity: 'webb',
    },
    {
      key: 'enkat',
      on: [12, 18],
      title: 'Licens för röstningsenkäten, ett år',
      supplier: 'Enkätverktyget Prov AB',
      kind: 'other',
      paidBy: 'MVG',
      kronor: 3_900,
    },
  ]
}

function managerMeetings(year: number, spring: Party, autumn: Party): CostSketch[] {
  return [
    {
      key: 'chef-var-lokal',
      on: [5, 4],
      title: 'Lokal och mat, chefsmötet på våren',
      supplier: 'Konferens Exempelgården',
      kind: 'managers',
      paidBy: spring,
      kronor: 68_420,
      moms: 0.12,
      meeting: 'chefer-var',
    },
    {
      key: 'chef-var-forelasare',
      on: [5, 6],
      title: 'Föreläsare om hot och våld',
      supplier: 'Trygg Scen AB',
      kind: 'managers',
      paidBy: spring,
      kronor: 18_000 + (year % 3) * 500,
      meeting: 'chefer-var',
    },
    {
      key: 'chef-host-lokal',
      on: [10, 14],
      title: 'Lokal och mat, chefsmötet på hösten',
      supplier: 'Kusthotell Provet',
      kind: 'managers',
      paidBy: autumn,
      kronor: 71_305.5,
      moms: 0.12,
      meeting: 'chefer-host',
    },
    {
      key: 'chef-host-buss',
      on: [10, 15],
      title: 'Buss till studiebesöket',
      supplier: 'Bussbolaget Test',
      kind: 'managers',
      paidBy: autumn,
      kronor: 5_000.01,
      moms: 0.06,
      meeting: 'chefer-host',
    },
  ]
}

/** The year before last: a Mötesplats in even years, and a new logotype. */
export function firstYear(year: number): CostSketch[] {
  return [
    ...exampleDays(year),
    {
      key: 'logga',
      on: [2, 6],
      title: 'Roll-ups med den gemensamma loggan',
      supplier: 'Tryckeri Låtsas',
      kind: 'other',
      paidBy: 'MH',
      kronor: 7_860,
    },
  ]
}

/** Last year: a key on trial from July, a lecture that was cancelled and credited, a smaller web. */
export function secondYear(year: number): CostSketch[] {
  return [
    ...exampleDays(year),
    {
      key: 'workshop',
      on: [3, 27],
      title: 'Workshop om gemensam praxis',
      supplier: 'Processledarna Påhitt',
      kind: 'other',
      paidBy: 'MH',
      kronor: 22_300,
      activity: 'sanktionsavgifter',
    },
    {
      key: 'workshop-kredit',
      on: [4, 10],
      title: 'Kreditnota: workshopen ställdes in',
      supplier: 'Processledarna Påhitt',
      kind: 'other',
      paidBy: 'MH',
      kronor: -22_300,
      activity: 'sanktionsavgifter',
      special: { is: 'credit', of: 'workshop' },
    },
    {
      key: 'foto',
      on: [9, 4],
      title: 'Fotografering till webben',
      supplier: 'Fotograf Motljus',
      kind: 'web',
      paidBy: 'MH',
      kronor: 4_999.99,
      activity: 'webb',
    },
  ]
}

/** This year: what a steering group wants to see, and what a project leader has left to do. */
export const thisYear = (year: number): CostSketch[] => [
  ...exampleDays(year),
  ...standingApart(year),
  ...leftToDo,
]

function standingApart(year: number): CostSketch[] {
  return [
    {
      key: 'skyltar',
      on: [1, 29],
      title: 'Skyltar till mötena',
      supplier: 'Skyltverkstan Låtsas',
      kind: 'other',
      paidBy: 'MH',
      kronor: 3_200,
      special: { is: 'allOn', party: 'MH', reason: 'Används bara vid möten i Halland.' },
    },
    {
      key: 'arvode',
      on: [2, 12],
      title: 'Arvode, inspiration om dialog',
      supplier: 'Talarpodiet Exempel',
      kind: 'other',
      paidBy: 'MH',
      kronor: 5_000,
      moms: 0,
      activity: 'dialogdag',
    },
    {
      key: 'analys',
      on: [4, 17],
      title: 'Analys av webbens besökare',
      supplier: 'Siffrorna Påhitt AB',
      kind: 'web',
      paidBy: 'MVG',
      kronor: 8_750,
      activity: 'webb',
      special: { is: 'allOn', party: 'MVG', reason: 'Beställdes innan webben blev gemensam.' },
    },
    {
      key: 'logga-rattelse',
      on: [1, 31],
      title: 'Rättelse: frakten för roll-ups kom inte med',
      supplier: 'Tryckeri Låtsas',
      kind: 'other',
      paidBy: 'MH',
      kronor: 640,
      special: { is: 'correction', of: 'logga' },
    },
    {
      key: 'forelasare-kredit',
      on: [6, 11],
      title: 'Kreditnota: föreläsaren tog inte betalt för resan',
      supplier: 'Trygg Scen AB',
      kind: 'managers',
      paidBy: year % 2 === 0 ? 'MH' : 'MVG',
      kronor: -1_333.35,
      meeting: 'chefer-var',
      special: { is: 'credit', of: 'chef-var-forelasare' },
    },
  ]
}

const leftToDo: readonly CostSketch[] = [
  {
    key: 'utskick-1',
    on: [3, 3],
    title: 'Utskick till kontoren, första omgången',
    supplier: 'Tryckeri Låtsas',
    kind: 'web',
    paidBy: 'MVG',
    kronor: 2_980,
    activity: 'kommunikationsplan',
    withoutReceipt: true,
  },
  {
    key: 'utskick-2',
    on: [3, 24],
    title: 'Utskick till kontoren, andra omgången',
    supplier: 'Tryckeri Låtsas',
    kind: 'web',
    paidBy: 'MVG',
    kronor: 2_860,
    activity: 'kommunikationsplan',
    withoutReceipt: true,
  },
  {
    key: 'studiebesok',
    on: [8, 20],
    title: 'Fika vid studiebesöket, inskriven i SharePoint',
    supplier: 'Kafé Modellen',
    kind: 'other',
    paidBy: 'MH',
    kronor: 865,
    moms: 0.12,
    special: { is: 'unshared' },
  },
]

/** In even years (agreement, "Mötesplats goda exempel"). */
function exampleDays(year: number): CostSketch[] {
  if (year % 2 !== 0) return []
  return [
    {
      key: 'motesplats-handpenning',
      on: [4, 29],
      title: 'Handpenning för lokalen till Mötesplats',
      supplier: 'Mässlokalen Fiktiv',
      kind: 'exampleDays',
      paidBy: 'MVG',
      kronor: 25_000,
      meeting: 'motesplats',
    },
    {
      key: 'motesplats-program',
      on: [9, 11],
      title: 'Tryck av programmet',
      supplier: 'Tryckeri Låtsas',
      kind: 'exampleDays',
      paidBy: 'MVG',
      kronor: 12_345.67,
      moms: 0.06,
      meeting: 'motesplats',
    },
    {
      key: 'motesplats-lokal',
      on: [11, 2],
      title: 'Lokal och mat till Mötesplats',
      supplier: 'Mässlokalen Fiktiv',
      kind: 'exampleDays',
      paidBy: 'MVG',
      kronor: 118_640,
      moms: 0.12,
      meeting: 'motesplats',
    },
  ]
}

/** Set aside a year for each kind of cost, kronor, before it is shared by the key. */
export const budgetKronor: Readonly<Record<CostSketch['kind'], number>> = {
  managers: 165_000,
  steering: 9_000,
  courses: 30_000,
  exampleDays: 150_000,
  web: 20_000,
  other: 25_000,
}
