import { alike } from '../../../domain/alike.ts'
import { day as daySchema } from '../../../domain/primitives.ts'
import { readDay } from '../../../domain/read-day.ts'
import { type PastedField as Field, pastedHeadings, saysNo, saysYes } from './pasted-words.sv.ts'

/** What is read of one person out of a row that was copied in Excel. */
export type PastedPerson = {
  name: string
  email: string
  workplace: string
  employedFrom: string | null
  isManager: boolean | null
}

/** What was pasted: the people, and what was not taken in of it. Rows are numbered from 1. */
export type Pasted = {
  people: PastedPerson[]
  /** Cells with a personal number or a phone number: they have no place here. */
  personalNumbers: number
  /** Cells that say something we do not know. */
  otherCells: number
  /** Rows with something in them, but no name. */
  unnamed: number[]
}

const plain = (text: string): string => alike(text).normalize('NFD').replaceAll(/\p{M}/gu, '')
const fieldsByHeading = new Map(
  pastedHeadings.flatMap(([field, names]) => names.map(name => [plain(name), field] as const)),
)
const address = /[^\s<>,;"']+@[^\s<>,;"']+\.[^\s<>,;"']+/u
/** Ten or twelve digits as a personal number is written, also beside something else; and what is dialled. */
const personalNumber = /\b\d{6}(?:\d{2})?[-+]?[\dXx]{4}\b/
const phone = /^\+?[\d\s()/-]{7,}$/

/** The rows and cells of a text as Excel copies it, or of one with semicolons. */
function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ';'
  return text
    .split(/\r?\n/)
    .map(row =>
      row.split(separator).map(cell => cell.trim().replaceAll(/^"|"$/g, '').replaceAll(/\s+/g, ' ')),
    )
}

function readDayOf(cell: string): string | null {
  const read = readDay(cell, 0)
  return read?.span === 'day' && daySchema.safeParse(read.day).success ? read.day : null
}

function readYes(cell: string): boolean | null {
  const said = plain(cell)
  if (saysYes.includes(said)) return true
  return saysNo.includes(said) ? false : null
}

type Reading = {
  person: PastedPerson
  firstName: string
  lastName: string
  personalNumbers: number
  otherCells: number
}

const nothingRead = (): Reading => ({
  person: { name: '', email: '', workplace: '', employedFrom: null, isManager: null },
  firstName: '',
  lastName: '',
  personalNumbers: 0,
  otherCells: 0,
})

/** What a cell says by itself, where no heading tells: an address, a day, then the name and the workplace. */
function guess({ person }: Reading, cell: string): Field | undefined {
  if (address.test(cell)) return 'email'
  if (readDayOf(cell) !== null) return 'employedFrom'
  if (!/\p{L}{2}/u.test(cell)) return undefined
  if (person.name === '') return 'name'
  return person.workplace === '' ? 'workplace' : undefined
}

function take(reading: Reading, cell: string, field: Field | undefined): void {
  const { person } = reading
  switch (field) {
    case 'name':
    case 'workplace':
      person[field] = cell.replace(address, '').replaceAll(/[<>"]/g, '').trim()
      // A name copied from Outlook carries its address along.
      if (field === 'name' && person.email === '') person.email = address.exec(cell)?.[0] ?? ''
      return
    case 'firstName':
    case 'lastName':
      reading[field] = cell
      return
    case 'email':
      person.email = address.exec(cell)?.[0] ?? cell
      // An address in brackets after a name, where no heading tells.
      if (person.name === '' && /\s</.test(cell))
        person.name = cell.replace(/\s*<.*$/, '').replaceAll('"', '')
      return
    case 'employedFrom':
      person.employedFrom = readDayOf(cell)
      if (person.employedFrom === null) reading.otherCells += 1
      return
    case 'isManager':
      person.isManager = readYes(cell)
      if (person.isManager === null) reading.otherCells += 1
      return
    case undefined:
      reading.otherCells += 1
  }
}

function readRow(cells: readonly string[], columns: readonly (Field | undefined)[] | null): Reading {
  const reading = nothingRead()
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    const own = cell.replace(personalNumber, '').trim()
    const isPhone = phone.test(own) && readDayOf(own) === null
    if (own !== cell || isPhone) reading.personalNumbers += 1
    if (own !== '' && !isPhone) take(reading, own, columns === null ? guess(reading, own) : columns[at])
  }
  const { person, firstName, lastName } = reading
  if (person.name === '') person.name = [firstName, lastName].filter(part => part !== '').join(' ')
  return reading
}

/** Whether the first row names the columns: somebody's name never is called so. */
function columnsIn(row: readonly string[]): (Field | undefined)[] | null {
  const fields = row.map(cell => fieldsByHeading.get(plain(cell)))
  return fields.some(field => field === 'name' || field === 'firstName' || field === 'email') ? fields : null
}

/**
 * Reads people out of rows copied in Excel, with or without headings, in any order of columns. Nothing but the fields of
 * a sign-up is taken in: what looks like a personal number or a phone number never is.
 */
export function readPasted(text: string): Pasted {
  const rows = cellsOf(text)
  const columns = columnsIn(rows[0] ?? [])
  const read = rows.map((cells, at) => ({
    row: at + 1,
    isEmpty: cells.every(cell => cell === '') || (columns !== null && at === 0),
    reading: readRow(cells, columns),
  }))
  const written = read.filter(({ isEmpty }) => !isEmpty)
  const sum = (count: (reading: Reading) => number) =>
    written.reduce((total, { reading }) => total + count(reading), 0)
  return {
    people: written.map(({ reading }) => reading.person).filter(({ name }) => name !== ''),
    personalNumbers: sum(reading => reading.personalNumbers),
    otherCells: sum(reading => reading.otherCells),
    unnamed: written.filter(({ reading }) => reading.person.name === '').map(({ row }) => row),
  }
}
