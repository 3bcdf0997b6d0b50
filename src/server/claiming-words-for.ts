import { claimingWords as en } from '../domain/claiming-words.en.ts'
import { type ClaimingWords, claimingWords as sv } from '../domain/claiming-words.sv.ts'
import { Problem } from '../domain/problem.ts'
import type { Words } from '../domain/words.sv.ts'

/** The words of signing up in the language of an answer. */
export const claimingWordsFor = ({ language }: Words): ClaimingWords => (language === 'en' ? en : sv)

/** Throws `cannot_seat` with the sentence that says why something cannot be done with a seat or a round. */
export const refuseSeat = (field: string, reason: string): never => {
  throw new Problem('cannot_seat', { fields: [{ field, reason }] })
}
