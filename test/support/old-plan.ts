import writeExcelFile from 'write-excel-file/node'

type Cell = string | number | Date

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date))

/**
 * An old plan as somebody might have kept it in Excel: a line with its name, headings of its own, months in
 * words, choices in many spellings. One row is new, one continues the demonstration, two cannot be read.
 */
function rows(year: number): Cell[][] {
  return [
    [`Samverkansplan ${year}, arbetsmaterial`],
    [
      'Aktivitet/projekt',
      'Syfte',
      'DÖL',
      'Leds av (MVG/MH)',
      'Ansvarig grupp',
      'Start',
      'Klart senast',
      'Status',
    ],
    [
      'Badvatten: samma råd i hela området',
      'Gemensamma texter.',
      '3, 5',
      'båda',
      '',
      `mars ${year}`,
      day(year, 6, 15),
      'klart',
    ],
    [
      'Rådgivning om solparker',
      'Lika svar om mark, vatten och ljud.',
      'DÖL 3',
      'VG',
      'Projektledarna',
      `${year}-08`,
      'november',
      'planerad',
    ],
    [
      'Egenkontroll hos bilverkstäder',
      'Kort tillsynskampanj i höst.',
      'Gemensam praxis',
      'Halland',
      'Projektledarna',
      `september ${year}`,
      `december ${year}`,
      'Försenad',
    ],
    [
      'Lathund om värmebölja',
      'Stöd till äldreboenden.',
      '2',
      'MH',
      'Värmegruppen',
      `juni ${year}`,
      `augusti ${year}`,
      'pågår',
    ],
    ['', 'Raden saknar namn.', '', 'MVG', '', '', '', ''],
  ]
}

/** The old plan of a year as an .xlsx file: what a first import can be tried with. */
export async function oldPlanWorkbook(year: number): Promise<Uint8Array> {
  const cells = rows(year).map(row =>
    row.map(value => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
  )
  return new Uint8Array(await writeExcelFile(cells, { sheet: 'Plan' }).toBuffer())
}
