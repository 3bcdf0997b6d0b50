import { claimingWords as en } from '../domain/claiming-words.en.ts'
import { type ClaimingWords, claimingWords as sv } from '../domain/claiming-words.sv.ts'
import type { Words } from '../domain/words.sv.ts'

/** The words of signing up in the language of an answer. */
export const claimingWordsFor = ({ language }: Words): ClaimingWords => (language === 'en' ? en : sv)
