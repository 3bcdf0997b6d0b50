import type { NeedBoard, NeedOffice } from '../../src/domain/need-board.ts'
import { type Mail, openSeasonHouse } from './season.ts'

/** The product in November 2026, and what is asked of it about the courses of a half-year that nobody has been asked about. */
export async function openNeedHouse(opened?: number) {
  const at = await openSeasonHouse(opened)
  const about = { year: 2031, half: 'second' } as const
  const board = async (call = at.vera, { year, half }: { year: number; half: string } = about) => {
    const answer = await call(`/api/need-board?year=${year}&half=${half}`)
    const body: NeedBoard = answer.body
    return body
  }
  return {
    ...at,
    about,
    board,
    question: (body: object) => at.vera('/api/needs/question', { method: 'POST', body }),
    reminder: (body: object) => at.vera('/api/needs/reminder', { method: 'POST', body }),
    answer: (officeId: string, body: object, call = at.vera) =>
      call(`/api/needs/${officeId}/answer`, { method: 'POST', body: { ...about, ...body } }),
  }
}

export type NeedHouse = Awaited<ReturnType<typeof openNeedHouse>>

/** The way to an office's own page, as it stands in a mail. */
export function officePathIn({ body }: Mail): string {
  const found = /https:\/\/samverkan\.example(\/behov\/[\w-]+)/.exec(body)?.[1]
  if (found === undefined) throw new Error('the mail has no link')
  return found
}

/** An office on the board. */
export function officeIn(board: NeedBoard, name: string): NeedOffice {
  const found = board.offices.find(({ office }) => office === name)
  if (found === undefined) throw new Error(`${name} is not asked`)
  return found
}
