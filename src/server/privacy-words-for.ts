import { privacyWords as en } from '../domain/privacy-words.en.ts'
import { type PrivacyWords, privacyWords as sv } from '../domain/privacy-words.sv.ts'
import type { Words } from '../domain/words.sv.ts'

/** The words about what is kept of people in the language of an answer. */
export const privacyWordsFor = ({ language }: Words): PrivacyWords => (language === 'en' ? en : sv)
