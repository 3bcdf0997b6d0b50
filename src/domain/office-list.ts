import type { Office } from './offices.ts'

/** The declaration of intent counts offices from its first year. */
const since = '2014-01-01'

/** No public source shows the office in its present form; somebody in the collaboration should confirm it. */
const unconfirmed = 'unconfirmed'
type Own = readonly [office: string, municipality: string, unconfirmed?: typeof unconfirmed]

const gothenburg: Own[] = [
  ['Ale kommun', 'Ale', unconfirmed],
  ['Alingsås kommun', 'Alingsås'],
  ['Göteborgs stad', 'Göteborg'],
  ['Härryda kommun', 'Härryda'],
  ['Kungälvs kommun', 'Kungälv', unconfirmed],
  ['Lerums kommun', 'Lerum'],
  ['Lilla Edets kommun', 'Lilla Edet', unconfirmed],
  ['Mölndals stad', 'Mölndal'],
  ['Partille kommun', 'Partille', unconfirmed],
  ['Stenungsunds kommun', 'Stenungsund'],
  ['Tjörns kommun', 'Tjörn'],
  ['Öckerö kommun', 'Öckerö'],
]

const fyrbodal: Own[] = [
  ['Orust kommun', 'Orust'],
  ['Strömstads kommun', 'Strömstad'],
  ['Tanums kommun', 'Tanum', unconfirmed],
  ['Trollhättans stad', 'Trollhättan'],
  ['Uddevalla kommun', 'Uddevalla'],
  ['Vänersborgs kommun', 'Vänersborg'],
  ['Åmåls kommun', 'Åmål'],
]

const skaraborg: Own[] = [
  ['Götene kommun', 'Götene', unconfirmed],
  ['Skara kommun', 'Skara'],
  ['Tidaholms kommun', 'Tidaholm'],
  ['Vara kommun', 'Vara'],
]

const sjuharad: Own[] = [
  ['Bollebygds kommun', 'Bollebygd', unconfirmed],
  ['Borås stad', 'Borås'],
  ['Herrljunga kommun', 'Herrljunga'],
  ['Marks kommun', 'Mark'],
  ['Svenljunga kommun', 'Svenljunga', unconfirmed],
  ['Vårgårda kommun', 'Vårgårda'],
]

const halland: Own[] = [
  ['Falkenbergs kommun', 'Falkenberg'],
  ['Halmstads kommun', 'Halmstad'],
  ['Hylte kommun', 'Hylte'],
  ['Kungsbacka kommun', 'Kungsbacka'],
  ['Laholms kommun', 'Laholm'],
  ['Varbergs kommun', 'Varberg'],
]

function own(subregion: Office['subregion'], rows: readonly Own[]): Office[] {
  return rows.map(([name, municipality, doubt]) => ({
    name,
    county: subregion === 'halland' ? 'H' : 'VG',
    subregion,
    kind: 'municipality',
    municipalities: [municipality],
    validFrom: since,
    validTo: null,
    confirmed: doubt === undefined,
  }))
}

function joint(name: string, subregion: Office['subregion'], municipalities: string[]): Office {
  return {
    name,
    county: 'VG',
    subregion,
    kind: 'jointBody',
    municipalities,
    validFrom: since,
    validTo: null,
    confirmed: true,
  }
}

function countyBoard(name: string, county: Office['county'], subregion: Office['subregion']): Office {
  return {
    name,
    county,
    subregion,
    kind: 'countyBoard',
    municipalities: [],
    validFrom: since,
    validTo: null,
    confirmed: true,
  }
}

const eastern = ['Falköping', 'Hjo', 'Karlsborg', 'Skövde', 'Tibro']

const jointBodies: Office[] = [
  joint('Dalslands miljö- och energiförbund', 'fyrbodal', [
    'Bengtsfors',
    'Dals-Ed',
    'Färgelanda',
    'Mellerud',
  ]),
  {
    ...joint('Miljönämnden i mellersta Bohuslän (Sotenäs värd)', 'fyrbodal', [
      'Lysekil',
      'Munkedal',
      'Sotenäs',
    ]),
    // Munkedal gave notice for the end of 2022; whether it left is not known.
    confirmed: false,
  },
  joint('Miljö- och byggnadsnämnden Mariestad-Töreboda-Gullspång', 'skaraborg', [
    'Gullspång',
    'Mariestad',
    'Töreboda',
  ]),
  joint('Miljö-Hälsa Lidköping–Grästorp', 'skaraborg', ['Grästorp', 'Lidköping']),
]

/** Essunga became a full member of the eastern Skaraborg body at the turn of 2025 to 2026. */
const skaraborgChange: Office[] = [
  { ...joint('Miljösamverkan östra Skaraborg', 'skaraborg', eastern), validTo: '2025-12-31' },
  ...own('skaraborg', [['Essunga kommun', 'Essunga', unconfirmed]]).map(office => ({
    ...office,
    validTo: '2025-12-31',
  })),
  {
    ...joint('Miljösamverkan östra Skaraborg', 'skaraborg', ['Essunga', ...eastern]),
    validFrom: '2026-01-01',
  },
]

/** Tranemo shared a board with Ulricehamn to the end of 2018, then with Gislaved, which lies in another county. */
const sjuharadChange: Office[] = [
  {
    ...joint('Gemensam nämnd Ulricehamn–Tranemo', 'sjuharad', ['Tranemo', 'Ulricehamn']),
    validTo: '2018-12-31',
  },
  {
    ...joint('Gemensam bygg- och miljönämnd Tranemo–Gislaved', 'sjuharad', ['Tranemo']),
    validFrom: '2019-01-01',
  },
  ...own('sjuharad', [['Ulricehamns kommun', 'Ulricehamn']]).map(office => ({
    ...office,
    validFrom: '2019-01-01',
  })),
]

/**
 * The environmental offices of both Miljösamverkan, former ones with them: what a new installation begins with.
 * Compiled from public pages of municipalities and county boards; an office is a member on the days from
 * `validFrom` to `validTo`, both included.
 */
export const officeList: readonly Office[] = [
  ...own('gothenburg', gothenburg),
  ...own('fyrbodal', fyrbodal),
  ...own('skaraborg', skaraborg),
  ...own('sjuharad', sjuharad),
  ...own('halland', halland),
  ...jointBodies,
  ...skaraborgChange,
  ...sjuharadChange,
  countyBoard('Länsstyrelsen i Västra Götalands län', 'VG', 'countywide'),
  countyBoard('Länsstyrelsen i Hallands län', 'H', 'halland'),
]

/** Whether an office is a member on a day (`YYYY-MM-DD`). */
export const isMemberOn = ({ validFrom, validTo }: Office, day: string): boolean =>
  validFrom <= day && (validTo ?? day) >= day

/** The offices that are members on a day (`YYYY-MM-DD`). */
export function officesOn(day: string, offices: readonly Office[] = officeList): Office[] {
  return offices.filter(office => isMemberOn(office, day))
}
