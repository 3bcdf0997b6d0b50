import type { AnswerBoard, BoardRow } from '../../../domain/answer-board.ts'
import { grouped } from '../../../domain/grouped.ts'
import type { Office } from '../../../domain/offices.ts'
import type { Stored } from '../../../domain/stored.ts'
import { type Answer, answers, counties, subregions } from '../../../domain/vocabulary.ts'

/** What a page about the answers shows: what they said, or who came. The codes stand in the address. */
export const answerParts = ['svar', 'narvaro'] as const
export const answerPlaces = [...counties, ...subregions] as const
export type AnswerPlace = (typeof answerPlaces)[number]

/** What a person looks at among the answers, as it stands in the address: a view can be sent to a colleague. */
export type AnswerView = {
  part: (typeof answerParts)[number]
  answer: Answer | null
  /** A county or a part of one; null for everywhere. */
  place: AnswerPlace | null
  /** An office, by its row; null for all. */
  office: string | null
  q: string
}

const rowId = /^[1-9]\d{0,9}$/

/** The view that an address asks for. What the address says wrongly is left out, never an error. */
export function readAnswerView(search: string): AnswerView {
  const params = new URLSearchParams(search)
  const office = params.get('office') ?? ''
  return {
    part: answerParts.find(part => part === params.get('visa')) ?? 'svar',
    answer: answers.find(answer => answer === params.get('answer')) ?? null,
    place: answerPlaces.find(place => place === params.get('place')) ?? null,
    office: rowId.test(office) ? office : null,
    q: params.get('q') ?? '',
  }
}

/** The shortest query that shows the view; '' for everything. */
export function writeAnswerView({ part, answer, place, office, q }: AnswerView): string {
  const params = new URLSearchParams()
  const said = { visa: part === 'svar' ? null : part, answer, place, office, q: q === '' ? null : q }
  for (const [key, value] of Object.entries(said)) if (value !== null) params.set(key, value)
  return params.toString()
}

/** Whether the view leaves anybody out. */
export const isNarrowed = ({ answer, place, office, q }: AnswerView): boolean =>
  [answer, place, office].some(asked => asked !== null) || q.trim() !== ''

/** The same view of everybody. */
export const widened = (view: AnswerView): AnswerView => ({
  ...view,
  answer: null,
  place: null,
  office: null,
  q: '',
})

const isIn = (office: Stored<Office> | null, place: AnswerPlace): boolean =>
  office !== null && (office.county === place || office.subregion === place)

/** Whether what is sought stands in a person's name, address, substitute or office; several words must all stand there. */
function isSought({ invitation, office }: BoardRow, q: string): boolean {
  const { name, address, substitute } = invitation
  const text = [name, address, substitute, office?.name ?? ''].join(' ').toLocaleLowerCase('sv')
  const words = q.toLocaleLowerCase('sv').split(/\s+/)
  return words.every(word => text.includes(word))
}

/** The rows that the view asks for, in their order. */
export const rowsIn = (rows: readonly BoardRow[], view: AnswerView): BoardRow[] =>
  rows.filter(
    row =>
      (view.answer === null || row.effective.answer === view.answer) &&
      (view.place === null || isIn(row.office, view.place)) &&
      (view.office === null || row.office?.id === view.office) &&
      isSought(row, view.q),
  )

export type OfficeGroup = { office: Stored<Office> | null; rows: readonly BoardRow[] }

/** Rows by office, in the order that they stand. */
export const byOffice = (rows: readonly BoardRow[]): OfficeGroup[] =>
  [...grouped(rows, ({ office }) => office?.id ?? '').values()].map(group => ({
    office: group[0]?.office ?? null,
    rows: group,
  }))

/** Those whom a reminder may concern: invited, and no answer is known. */
export const unanswered = ({ rows }: AnswerBoard): BoardRow[] =>
  rows.filter(
    ({ invitation: { standing }, effective }) => standing === 'invited' && effective.answer === 'unknown',
  )
