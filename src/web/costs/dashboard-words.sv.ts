import type { CostOverview } from '../../domain/cost-overview.ts'

type Limit = NonNullable<CostOverview['limit']>

/** Swedish of the sums of the joint costs, and of the way between the pages about them. */
export const dashboardSv = {
  title: 'Kostnader',
  titleOf: (year: number) => `Kostnader ${year}`,
  lede: 'Vad ni har betalat, vad var och en ska bära och vad den ena är skyldig den andra. Alla belopp är utan moms.',
  nav: {
    label: 'Sidor om kostnader',
    sums: 'Summor',
    rows: 'Rader',
    budget: 'Budget',
    settlement: 'Avräkning',
    rules: 'Regler',
  },
  create: 'Ny kostnad',
  filters: {
    side: 'Sida',
    both: 'Båda',
    category: 'Kostnadsslag',
    all: 'Alla',
    clear: 'Visa allt',
  },
  short: { MVG: 'MVG', MH: 'MH' },
  closed: {
    title: 'Kostnaderna visas inte för dig',
    how: 'Projektledare och styrgrupp ser de gemensamma kostnaderna, och chefer ser summorna. Fråga en projektledare om du behöver se dem.',
  },
  loading: 'Kostnaderna',
  empty: {
    title: (year: number) => `Inga kostnader ${year} än`,
    mayCreate:
      'Här kommer det att stå vad ni har betalat, vad var och en ska bära och hur det ligger till mot budgeten. Lägg in den första kostnaden eller en budget.',
    reader: 'Projektledarna lägger in kostnaderna. Välj ett annat år för att se tidigare kostnader.',
    filtered: 'Inga kostnader av det slaget det här året.',
  },
  noKey: {
    title: 'Ingen fördelningsnyckel gäller än',
    how: 'Utan nyckel går det inte att räkna ut vad var och en ska bära. Nyckeln står i avsiktsförklaringen eller i ett eget beslut.',
    to: 'Till reglerna',
  },
  nothing: 'inget',
  unshared: (sum: string, count: number) =>
    `Därtill ${sum} i ${count === 1 ? '1 rad' : `${count} rader`} som inte är ${count === 1 ? 'fördelad' : 'fördelade'} än.`,
  together: 'Tillsammans',
  claim: {
    heading: 'Det här återstår att göra upp',
    sentence: (payer: string, receiver: string) => `${payer} ska betala ${receiver}`,
    even: 'Ingen av er är skyldig den andra något',
    rests: (count: number, earliest: string) =>
      count === 1
        ? `Gäller en fakturerad kostnad, från ${earliest}, som inte är avräknad.`
        : `Gäller ${count} fakturerade kostnader sedan ${earliest} som inte är avräknade.`,
    evenRests: (count: number) =>
      count === 1
        ? 'En fakturerad kostnad är inte avräknad, men den ger inget krav.'
        : `${count} fakturerade kostnader är inte avräknade, men de tar ut varandra.`,
    allSettled: 'Alla fakturerade kostnader är avräknade.',
    none: 'Inga kostnader är fakturerade än.',
    settle: 'Till avräkningen',
    sum: 'Så räknas det',
    allYears: 'Alla år tillsammans',
    terms: {
      borne: (side: string) => `${side} ska bära`,
      paid: (side: string) => `${side} har betalat`,
      settled: (payer: string, receiver: string) => `redan avräknat, ${payer} till ${receiver}`,
      rest: 'rader som har ändrats efter avräkning eller inte är fördelade',
      claim: 'återstår',
    },
  },
  year: {
    heading: (year: number) => `Fakturerat ${year}`,
    ofKind: (year: number, kind: string) => `Fakturerat ${year}: ${kind}`,
    columns: { side: 'Sida', paid: 'Har betalat', borne: 'Ska bära', over: 'Skillnad' },
    more: (sum: string) => `${sum} mer`,
    less: (sum: string) => `${sum} mindre`,
    even: 'lika mycket',
    settled: (year: number, payer: string, receiver: string, sum: string) =>
      `Avräknat av ${year}: ${payer} till ${receiver} ${sum}.`,
    nothingSettled: (year: number) => `Inget av ${year} är avräknat än.`,
    ordered: (sum: string) => `Dessutom är ${sum} beställt men inte fakturerat.`,
    key: (parts: string, from: string, decision: string) =>
      `Nyckeln är ${parts} från ${from} (${decision}). Varje rad behåller nyckeln från sin egen dag.`,
  },
  warnings: {
    heading: 'Att känna till',
    wholeYear: (year: number) => `Gäller hela ${year}: alla kostnadsslag, båda sidorna.`,
    none: 'Inget särskilt: alla kostnader är fördelade efter nyckeln och har underlag.',
    breaches: (count: number) =>
      count === 1
        ? '1 avsteg från avtalet: kostnaden går över gränsen men är inte fördelad efter nyckeln'
        : `${count} avsteg från avtalet: kostnaderna går över gränsen men är inte fördelade efter nyckeln`,
    deviations: (count: number) =>
      count === 1
        ? '1 kostnad har en annan fördelning, med skäl'
        : `${count} kostnader har en annan fördelning, med skäl`,
    unreasoned: (count: number) =>
      count === 1
        ? 'Skäl saknas: 1 kostnad inom gränsen har en annan fördelning'
        : `Skäl saknas: ${count} kostnader inom gränsen har en annan fördelning`,
    related: (count: number) =>
      count === 1
        ? 'På 1 ställe hör kostnader ihop och går tillsammans över gränsen'
        : `På ${count} ställen hör kostnader ihop och går tillsammans över gränsen`,
    unshared: (count: number) =>
      count === 1 ? '1 rad är inte fördelad än' : `${count} rader är inte fördelade än`,
    withoutReceipt: (count: number) =>
      count === 1 ? '1 kostnad saknar underlag' : `${count} kostnader saknar underlag`,
    changedAfterSettlement: (count: number) =>
      count === 1
        ? '1 rad har ändrats efter att den avräknades'
        : `${count} rader har ändrats efter att de avräknades`,
    missingSettlements: (count: number) =>
      `${count === 1 ? '1 avräkning saknas' : `${count} avräkningar saknas`} i listan Avräkningar. Hämta tillbaka ur papperskorgen i SharePoint.`,
    heldTwice: (count: number) =>
      `${count === 1 ? '1 kostnad ingår' : `${count} kostnader ingår`} i två avräkningar som gäller`,
    unreadable: (count: number) =>
      count === 1
        ? '1 rad i SharePoint går inte att läsa och räknas inte med'
        : `${count} rader i SharePoint går inte att läsa och räknas inte med`,
    more: (count: number) => (count === 1 ? '1 till' : `${count} till`),
    because: (reason: string) => `Skäl: ${reason}`,
    noReason: 'Skäl saknas.',
    sum: (sum: string) => `tillsammans ${sum}`,
  },
  months: {
    heading: 'Månad för månad',
    month: 'Månad',
    whole: 'Hela året',
  },
  columns: {
    borne: (side: string) => `${side} ska bära`,
    ordered: (side: string) => `Beställt, ${side}`,
    joint: 'Tillsammans',
  },
  budget: {
    heading: 'Budget och utfall',
    columns: {
      category: 'Kostnadsslag',
      side: 'Sida',
      budget: 'Budget',
      outcome: 'Utfall',
      ordered: 'Beställt',
      forecast: 'Prognos',
      remaining: 'Kvar',
    },
    remaining: 'Kvar är budgeten minus utfall och beställt.',
    all: 'Alla kostnadsslag',
    over: (sum: string) => `${sum} över`,
    noBudget: 'Ingen budget är satt för året.',
  },
  about: {
    heading: 'Vad kostnaderna hör till',
    lede: 'Aktiviteter, möten och kursomgångar, störst först.',
    column: 'Hör till',
    nouns: {
      activities: 'Aktivitet',
      meetings: 'Möte',
      round: 'Kursomgång',
      nothing: 'Hör inte till något',
    },
    showAll: (count: number) => `Visa alla ${count}`,
  },
  shares: {
    heading: 'Andelen mot nyckeln, år för år',
    lede: 'MH:s andel av det som är fakturerat, och vad den hade varit om alla rader hade följt sin nyckel. Alla kostnadsslag.',
    columns: {
      year: 'År',
      all: 'Fakturerat och fördelat',
      borne: 'MH ska bära',
      byKey: 'MH enligt nyckeln',
      reached: 'MH:s andel',
      agreed: 'Andel enligt nyckeln',
    },
  },
  legend: {
    outcome: (side: string) => `${side}, fakturerat`,
    ordered: (side: string) => `${side}, beställt`,
    budget: 'Budget',
    forecast: 'Prognos för året',
    reached: 'MH:s andel',
    agreed: 'Andel enligt nyckeln',
    unit: 'Kronor',
  },
  beside: {
    heading: 'Vid sidan av kostnaderna',
    inKind: 'Tjänster och stöd',
    inKindHelp: 'De står här som fakta och fördelas aldrig.',
    posts: (side: string, count: number) =>
      count === 1 ? `${side} bidrar med 1 projektledare.` : `${side} bidrar med ${count} projektledare.`,
    support: (side: string, support: string) => `Stöd från ${side}: ${support}.`,
    offices: 'Antalet kontor',
    officesOf: (own: number, all: number, share: string) =>
      `${own} av ${all} kontor är ${share}: nyckeln är avtalad och räknas inte ut av antalet kontor.`,
    seats: 'Kursplatser',
    seatsHelp: 'Kursplatser betalar varje arbetsplats själv och de ingår inte här.',
    limit: 'Gränsen',
    limitOf: (sum: string, basis: Limit['basis'], per: Limit['per']) =>
      `Till och med ${sum} är nyckeln rekommenderad, däröver är den obligatorisk. Gränsen räknas ${
        basis === 'net' ? 'utan moms' : 'med moms'
      }, ${per === 'cost' ? 'på varje kostnad för sig' : 'på allt som hör till samma aktivitet, möte eller kursomgång'}.`,
    vat: 'Moms',
    vatOf: (sum: string, year: number) =>
      `Momsen på det som är fakturerat ${year} är ${sum}. Den fördelas inte: var och en svarar för momsen på det den har betalat.`,
    vatOfAll: 'Summan gäller alla kostnadsslag, båda sidorna.',
  },
}
