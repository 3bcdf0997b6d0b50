import type { z } from 'zod'
import type { TakenHalf } from '../domain/availabilities.ts'
import type { Seat } from '../domain/groups.ts'
import { type Records, schemas } from '../domain/records.ts'
import type { Grant, Session } from '../domain/rounds.ts'
import { type AttendedDay, dayAttendances } from '../domain/seats.ts'
import type { SettledRow } from '../domain/settlements.ts'
import { halves, type Noun } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import {
  type Columns,
  choice,
  choices,
  day,
  flag,
  indexed,
  instant,
  kronor,
  line,
  listed,
  lookup,
  maybe,
  optionalLine,
  paragraph,
  whole,
} from './columns.ts'

/** Column of the key that makes a repeated create harmless; every list has it. */
export const clientKey = 'ClientKey'

/** A list as declared: reading, writing, provisioning and the health page follow from this. */
export type List<N extends Noun = Noun> = {
  noun: N
  /** Name on the screen in SharePoint; a person may change it. */
  displayName: string
  /** What the list is known by when its name was changed. */
  marker: string
  columns: Columns<Records[N]>
  schema: z.ZodType<Records[N]>
  /**
   * Whether it is closed to the members of the site, for what it says of people: then the app writes it with its own
   * right on exactly this list, after `domain/access.ts` has said yes (design.md, "Whose token").
   */
  closed: boolean
  /** Whether the log, which more people read, tells of it without a word of whom or what. */
  discreet: boolean
}

const list = <N extends Noun>(
  noun: N,
  schema: z.ZodType<Records[N]>,
  columns: Columns<Records[N]>,
  reach: 'open' | 'closed' | 'discreet' = 'open',
): List<N> => ({
  noun,
  closed: reach !== 'open',
  discreet: reach === 'discreet',
  displayName: sv.nouns[noun].list,
  marker: `[samverkan/${noun}]`,
  columns,
  schema,
})

const commas = (name: string) =>
  listed<string>(
    name,
    text =>
      text
        .split(/[,\n]/)
        .map(part => part.trim())
        .filter(part => part !== ''),
    values => values.join(', '),
  )

/** One seat a line, "Borås stad: Kim Påhittad" or "Borås stad: vakant". */
const seats = (name: string) =>
  listed<Seat>(
    name,
    text =>
      text
        .split('\n')
        .filter(row => row.trim() !== '')
        .map(row => {
          const colon = row.indexOf(':')
          const who = colon < 0 ? '' : row.slice(colon + 1).trim()
          const office = (colon < 0 ? row : row.slice(0, colon)).trim()
          return { office, person: who === '' || who.toLowerCase() === sv.vacant ? null : who }
        }),
    values => values.map(seat => `${seat.office}: ${seat.person ?? sv.vacant}`).join('\n'),
  )

/**
 * One settled cost a line, "12 2026-05-04 3 MVG 1049.38 + 185.19": number of the row, its day, number of its kind of
 * cost, who paid, MVG's share and MH's in kronor.
 */
const settledRows = (name: string) =>
  listed<SettledRow>(
    name,
    text =>
      text
        .split('\n')
        .filter(row => row.trim() !== '')
        .map(row => {
          const [, costId, day, categoryId, paidBy, first, second] =
            /^(\d+) ([\d-]+) (\d+) (\w+) (-?\d+\.\d\d) \+ (-?\d+\.\d\d)$/.exec(row.trim()) ?? []
          const ore = (kronor: string | undefined) => Math.round(Number(kronor) * 100)
          return { costId, day, categoryId, paidBy, shareMVGOre: ore(first), shareMHOre: ore(second) }
        }),
    rows =>
      rows
        .map(({ costId, day, categoryId, paidBy, shareMVGOre, shareMHOre }) => {
          const [first, second] = [shareMVGOre, shareMHOre].map(ore => (ore / 100).toFixed(2))
          return `${costId} ${day} ${categoryId} ${paidBy} ${first} + ${second}`
        })
        .join('\n'),
  )

/** One half-day a line, "2027-03-10 förmiddag". */
const takenHalves = (name: string) =>
  listed<TakenHalf>(
    name,
    text =>
      text
        .split('\n')
        .map(row => row.trim())
        .filter(row => row !== '')
        .map(row => {
          const [day = '', word = ''] = row.split(/\s+/)
          const half = halves.find(one => sv.choices.half[one] === word.toLowerCase()) ?? word
          return { day, half }
        }),
    values => values.map(({ day, half }) => `${day} ${sv.choices.half[half]}`).join('\n'),
  )

/** One a line, split at the first space or bar as it says; empty lines are passed over. */
const byLine = <T>(name: string, read: (row: string) => unknown, write: (value: T) => string) =>
  listed<T>(
    name,
    text =>
      text
        .split('\n')
        .map(row => row.trim())
        .filter(row => row !== '')
        .map(read),
    values => values.map(write).join('\n'),
  )

/** One session a line, "2027-04-06–2027-04-07 Varberg" or "2027-05-12 Borås". */
const sessions = (name: string) =>
  byLine<Session>(
    name,
    row => {
      const [, from = row, to, place = ''] =
        /^(\d{4}-\d\d-\d\d)(?:\s*[–-]\s*(\d{4}-\d\d-\d\d))?(?:\s+(.*))?$/.exec(row) ?? []
      return { from, to: to ?? from, place: place.trim() }
    },
    ({ from, to, place }) => `${from === to ? from : `${from}–${to}`} ${place}`.trim(),
  )

/** One seat a line, "214" where it is theirs, "214 2027-03-08" where it is offered until a day. */
const grants = (name: string) =>
  byLine<Grant>(
    name,
    row => {
      const [seatId = '', until] = row.split(/\s+/)
      return { seatId, until: until ?? null }
    },
    ({ seatId, until }) => (until === null ? seatId : `${seatId} ${until}`),
  )

/** One day a line, "2027-04-06 Närvarande". */
const attendedDays = (name: string) =>
  byLine<AttendedDay>(
    name,
    row => {
      const [day = '', word = ''] = row.split(/\s+/)
      const attendance =
        dayAttendances.find(one => sv.choices.dayAttendance[one].toLowerCase() === word.toLowerCase()) ?? word
      return { day, attendance }
    },
    ({ day, attendance }) => `${day} ${sv.choices.dayAttendance[attendance]}`,
  )

const nounLabels: Record<Noun, string> = {
  offices: sv.nouns.offices.list,
  people: sv.nouns.people.list,
  groups: sv.nouns.groups.list,
  agreements: sv.nouns.agreements.list,
  meetings: sv.nouns.meetings.list,
  availability: sv.nouns.availability.list,
  events: sv.nouns.events.list,
  invitations: sv.nouns.invitations.list,
  avoidedDays: sv.nouns.avoidedDays.list,
  feeds: sv.nouns.feeds.list,
  needs: sv.nouns.needs.list,
  rounds: sv.nouns.rounds.list,
  seats: sv.nouns.seats.list,
  evaluations: sv.nouns.evaluations.list,
  plans: sv.nouns.plans.list,
  activities: sv.nouns.activities.list,
  shareKeys: sv.nouns.shareKeys.list,
  categories: sv.nouns.categories.list,
  costs: sv.nouns.costs.list,
  budgets: sv.nouns.budgets.list,
  settlements: sv.nouns.settlements.list,
  settings: sv.nouns.settings.list,
  changes: sv.nouns.changes.list,
}

const { unknown: _, ...givenAnswerLabels } = sv.choices.answer

/** The data model: every list, column and index of the collaboration. `Title` is SharePoint's own first column. */
export const lists: { readonly [N in Noun]: List<N> } = {
  offices: list('offices', schemas.offices, {
    name: line('Title'),
    county: choice('Lan', sv.choices.county),
    subregion: choice('Lansdel', sv.choices.subregion),
    kind: choice('Slag', sv.choices.officeKind),
    municipalities: commas('Kommuner'),
    validFrom: day('GallerFran'),
    validTo: day('GallerTill'),
    confirmed: flag('Bekraftad'),
  }),
  people: list('people', schemas.people, {
    name: line('Title'),
    email: line('Epost'),
    objectId: indexed(optionalLine('ObjektId')),
    officeId: indexed(lookup('Kontor', 'offices')),
    roles: choices('Roller', sv.choices.role),
    party: choice('Part', sv.choices.party),
    title: line('Befattning'),
    active: flag('Aktiv'),
  }),
  groups: list('groups', schemas.groups, {
    name: line('Title'),
    kind: choice('Slag', sv.choices.groupKind),
    purpose: paragraph('Uppdrag'),
    seats: seats('Platser'),
    mandateEnds: day('MandatTill'),
    active: flag('Aktiv'),
  }),
  agreements: list('agreements', schemas.agreements, {
    title: line('Title'),
    validFrom: day('GallerFran'),
    note: paragraph('Kommentar'),
    steeringMeetings: whole('Styrgruppsmoten'),
    managerMeetings: whole('Chefsmoten'),
    sharePercentMVG: whole('AndelMVG'),
    sharePercentMH: whole('AndelMH'),
    shareLimitOre: whole('GransOre'),
    groupAtLeast: whole('GruppMinst'),
    groupFull: whole('GruppFull'),
    basicCourseDays: whole('DagarGrund'),
    continuationCourseDays: whole('DagarFortsattning'),
    managerCourseDays: whole('DagarChef'),
    exampleDaysEveryYears: whole('MotesplatsArEmellan'),
    exampleDaysFrom: whole('MotesplatsFran'),
    exampleDaysFirstLength: whole('MotesplatsDagar1'),
    exampleDaysSecondLength: whole('MotesplatsDagar2'),
    officesMVG: whole('KontorMVG'),
    officesMH: whole('KontorMH'),
    projectLeadersMVG: whole('ProjektledareMVG'),
    projectLeadersMH: whole('ProjektledareMH'),
    supportMVG: line('StodMVG'),
    supportMH: line('StodMH'),
    source: line('Kalla'),
  }),
  meetings: list('meetings', schemas.meetings, {
    title: line('Title'),
    kind: indexed(choice('Slag', sv.choices.meetingKind)),
    startsOn: indexed(day('ForstaDag')),
    endsOn: day('SistaDag'),
    place: line('Plats'),
    host: line('Vard'),
    state: choice('Lage', sv.choices.meetingState),
    startTime: line('BorjarKlockan'),
    endTime: line('SlutarKlockan'),
    online: flag('Teamsmote'),
    hidesInvited: flag('DoljDeltagare'),
    answerBy: day('SvaraSenast'),
    agenda: paragraph('Dagordning'),
    practical: paragraph('Praktiskt'),
    prepared: choices('Klart', sv.choices.hostStep),
    handOver: paragraph('TillNastaVard'),
    estimateOre: kronor('BeraknadKostnad'),
  }),
  availability: list(
    'availability',
    schemas.availability,
    {
      name: line('Title'),
      personId: indexed(lookup('Person', 'people')),
      officeId: indexed(lookup('Kontor', 'offices')),
      year: indexed(whole('Ar')),
      season: choice('Sasong', sv.choices.season),
      answerBy: day('SvaraSenast'),
      askedOn: day('Fragad'),
      remindedOn: day('Pamind'),
      answeredOn: day('Svarade'),
      answeredBy: line('SvaretInfortAv'),
      taken: takenHalves('KanInte'),
      note: line('Anteckning'),
      round: whole('LankNummer'),
    },
    'discreet',
  ),
  needs: list(
    'needs',
    schemas.needs,
    {
      title: line('Title'),
      officeId: indexed(lookup('Kontor', 'offices')),
      year: indexed(whole('Ar')),
      half: choice('Halvar', sv.choices.yearHalf),
      basic: whole('Grund'),
      continuation: whole('Fortsattning'),
      managersBasic: whole('Chefer'),
      answerBy: day('SvaraSenast'),
      askedOn: day('Fragad'),
      remindedOn: day('Pamind'),
      answeredAt: instant('Svarade'),
      answeredBy: line('SvaretInfortAv'),
      round: whole('LankNummer'),
    },
    'closed',
  ),
  rounds: list(
    'rounds',
    schemas.rounds,
    {
      title: line('Title'),
      kind: indexed(choice('Utbildning', sv.choices.courseKind)),
      sessions: sessions('Tillfallen'),
      startTime: line('BorjarKlockan'),
      endTime: line('SlutarKlockan'),
      trainer: line('Kursledare'),
      venue: line('Kursgard'),
      priceOre: kronor('PrisPerPlats'),
      vatOre: kronor('MomsPerPlats'),
      costOre: kronor('Kostnad'),
      opensOn: day('AnmalanOppnar'),
      signUpBy: day('SistaAnmalan'),
      decideBy: day('AvgorsSenast'),
      decidedOn: day('Beslutad'),
      places: whole('Platser'),
      overReason: paragraph('SkalFler'),
      underReason: paragraph('SkalFarre'),
      waitLimit: whole('Reservplatser'),
      cancelledOn: day('Installd'),
      cancelReason: paragraph('SkalInstalld'),
      heldOn: day('Genomford'),
      granted: grants('Tilldelade'),
    },
    'closed',
  ),
  seats: list(
    'seats',
    schemas.seats,
    {
      name: line('Title'),
      email: line('Epost'),
      personId: indexed(lookup('Person', 'people')),
      officeId: indexed(lookup('Kontor', 'offices')),
      workplace: line('Arbetsplats'),
      kind: indexed(choice('Utbildning', sv.choices.courseKind)),
      roundId: indexed(lookup('Kursomgang', 'rounds')),
      state: indexed(choice('Lage', sv.choices.seatState)),
      isManager: maybe('Chef', sv.choices.yesNo),
      employedFrom: day('AnstalldFran'),
      exceptionReason: line('GickGrund'),
      signedUpAt: instant('Anmald'),
      signedUpBy: line('AnmaldAv'),
      offeredOn: day('Erbjuden'),
      offerUntil: day('SvaraSenast'),
      replacesId: indexed(lookup('Ersatter', 'seats')),
      replacedById: lookup('ErsattAv', 'seats'),
      fromRoundId: lookup('FranOmgang', 'rounds'),
      can: commas('KanOmgangar'),
      prefers: commas('HellreOmgangar'),
      pinnedRoundId: lookup('LastOmgang', 'rounds'),
      cancelledOn: day('Avbokad'),
      attendance: attendedDays('Narvaro'),
      finishedOn: day('GickKlart'),
      clearedOn: day('UppgifterBorttagna'),
    },
    'discreet',
  ),
  evaluations: list(
    'evaluations',
    schemas.evaluations,
    {
      title: line('Title'),
      roundId: indexed(lookup('Kursomgang', 'rounds')),
      satisfaction: whole('Nojd'),
      trainers: whole('Kursledarna'),
      use: whole('Nytta'),
    },
    'discreet',
  ),
  events: list(
    'events',
    schemas.events,
    {
      title: line('Title'),
      kind: choice('Slag', sv.choices.eventKind),
      meetingId: indexed(lookup('Mote', 'meetings')),
      availabilityId: indexed(lookup('FragaOmTider', 'availability')),
      roundId: indexed(lookup('Kursomgang', 'rounds')),
      session: whole('Tillfalle'),
      seatId: indexed(lookup('Kursplats', 'seats')),
      needId: indexed(lookup('Behov', 'needs')),
      round: whole('Nummer'),
      transactionId: line('OutlookNyckel'),
      eventId: paragraph('OutlookHandelse'),
      uid: paragraph('Kalendernyckel'),
      joinUrl: paragraph('Teamslank'),
      state: choice('Lage', sv.choices.eventState),
      toldStart: instant('MeddeladBorjan'),
      toldEnd: instant('MeddelatSlut'),
      toldWords: line('MeddeladText'),
      told: whole('MeddeladeAndringar'),
      sentOn: day('Skickad'),
      reason: paragraph('Skal'),
    },
    'discreet',
  ),
  invitations: list(
    'invitations',
    schemas.invitations,
    {
      name: line('Title'),
      meetingId: indexed(lookup('Mote', 'meetings')),
      personId: indexed(lookup('Person', 'people')),
      officeId: indexed(lookup('Kontor', 'offices')),
      address: line('Epost'),
      required: flag('BehoverVaraMed'),
      standing: choice('Inbjudan', sv.choices.invitedStanding),
      answer: choice('SvarOutlook', sv.choices.answer),
      answeredAt: instant('SvaradeTid'),
      proposedStart: instant('ForeslagenBorjan'),
      proposedEnd: instant('ForeslagetSlut'),
      manualAnswer: choice('SvarForHand', givenAnswerLabels),
      manualBy: line('InfortAv'),
      manualAt: instant('InfortTid'),
      substitute: line('Ersattare'),
      note: line('Anteckning'),
      remindedOn: day('Pamind'),
      attendance: choice('Narvaro', sv.choices.attendance),
    },
    'discreet',
  ),
  avoidedDays: list('avoidedDays', schemas.avoidedDays, {
    title: line('Title'),
    kind: choice('Slag', sv.choices.avoidedKind),
    county: choice('Lan', sv.choices.county),
    officeId: indexed(lookup('Kontor', 'offices')),
    from: indexed(day('Fran')),
    to: day('Till'),
  }),
  feeds: list(
    'feeds',
    schemas.feeds,
    {
      title: line('Title'),
      kind: choice('Slag', sv.choices.feedKind),
      personId: indexed(lookup('Person', 'people')),
      madeBy: line('SkapadAv'),
      active: flag('Galler'),
    },
    'discreet',
  ),
  plans: list('plans', schemas.plans, {
    title: line('Title'),
    year: indexed(whole('Ar')),
    updatedOn: day('Uppdaterad'),
    anchoredOn: day('Forankrad'),
    anchoredMeetingId: lookup('ForankradMote', 'meetings'),
    decidedOn: day('Beslutad'),
    decidedMeetingId: lookup('BeslutadMote', 'meetings'),
    decisionParagraph: line('Paragraf'),
    orderReason: paragraph('SkalOrdning'),
  }),
  activities: list('activities', schemas.activities, {
    title: line('Title'),
    description: paragraph('Beskrivning'),
    year: indexed(whole('Ar')),
    order: whole('Ordning'),
    desiredStates: choices('OnskatLage', sv.choices.desiredState),
    successFactor: line('Framgangsfaktor'),
    lead: indexed(choice('LedsAv', sv.choices.lead)),
    groupId: indexed(lookup('Grupp', 'groups')),
    officeId: indexed(lookup('Kontor', 'offices')),
    responsible: line('Kontakt'),
    staffing: paragraph('Bemanning'),
    startsOn: day('Startdag'),
    endsOn: day('Slutdag'),
    status: indexed(choice('Status', sv.choices.activityStatus)),
    light: choice('Ljus', sv.choices.light),
    lightComment: paragraph('SenasteLage'),
    lightOn: day('LagetSatt'),
    link: line('Lank'),
    continuesId: indexed(lookup('FortsatterFran', 'activities')),
  }),
  shareKeys: list('shareKeys', schemas.shareKeys, {
    title: line('Title'),
    validFrom: day('GallerFran'),
    partsMVG: whole('DelMVG'),
    partsMH: whole('DelMH'),
    decision: line('Beslut'),
    meetingId: lookup('Mote', 'meetings'),
    reason: line('Skal'),
  }),
  categories: list('categories', schemas.categories, {
    title: line('Title'),
    account: line('Konto'),
    order: whole('Ordning'),
    active: flag('Anvands'),
  }),
  costs: list('costs', schemas.costs, {
    title: line('Title'),
    day: indexed(day('Dag')),
    supplier: line('Leverantor'),
    categoryId: indexed(lookup('Kostnadsslag', 'categories')),
    kind: choice('Slag', sv.choices.costKind),
    refersToId: indexed(lookup('GallerKostnad', 'costs')),
    paidBy: indexed(choice('BetaldAv', sv.choices.party)),
    netOre: kronor('BeloppExklMoms'),
    vatOre: kronor('Moms'),
    keyMVG: whole('NyckelMVG'),
    keyMH: whole('NyckelMH'),
    shareMVGOre: kronor('AndelMVG'),
    shareMHOre: kronor('AndelMH'),
    deviationReason: paragraph('SkalFordelning'),
    state: choice('Lage', sv.choices.costState),
    activityId: indexed(lookup('Aktivitet', 'activities')),
    meetingId: indexed(lookup('Mote', 'meetings')),
    round: line('Kursomgang'),
    receipt: line('Underlag'),
    note: paragraph('Anteckning'),
  }),
  budgets: list('budgets', schemas.budgets, {
    title: line('Title'),
    year: indexed(whole('Ar')),
    party: choice('Part', sv.choices.party),
    categoryId: indexed(lookup('Kostnadsslag', 'categories')),
    amountOre: kronor('Belopp'),
    note: paragraph('Anteckning'),
  }),
  settlements: list('settlements', schemas.settlements, {
    title: line('Title'),
    number: indexed(whole('Nummer')),
    from: day('Fran'),
    to: day('Till'),
    settledOn: day('Avraknad'),
    payer: choice('BetalasAv', sv.choices.party),
    amountOre: kronor('Belopp'),
    paidMVGOre: kronor('BetaltMVG'),
    paidMHOre: kronor('BetaltMH'),
    shareMVGOre: kronor('SkaBaraMVG'),
    shareMHOre: kronor('SkaBaraMH'),
    rows: settledRows('Kostnader'),
    countersId: indexed(lookup('MotavrakningAv', 'settlements')),
    reason: paragraph('Skal'),
    memo: paragraph('Fakturatext'),
    request: line('Begaran'),
  }),
  settings: list('settings', schemas.settings, { key: line('Title'), value: paragraph('Varde') }),
  changes: list('changes', schemas.changes, {
    sentence: line('Title'),
    at: indexed(instant('Tidpunkt')),
    by: line('Av'),
    byId: line('ObjektId'),
    noun: choice('Lista', nounLabels),
    recordId: indexed(line('Rad')),
    kind: choice('Slag', sv.choices.changeKind),
    batch: indexed(line('Omgang')),
    before: paragraph('Fore'),
    after: paragraph('Efter'),
    version: line('Version'),
  }),
}
