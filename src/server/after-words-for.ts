import { afterWords as en } from '../domain/after-words.en.ts'
import { afterWords as sv } from '../domain/after-words.sv.ts'
import type { BoardWords } from '../domain/evaluation-board.ts'
import type { Words } from '../domain/words.sv.ts'
import { courseWordsFor } from './course-words-for.ts'

/** The words of what comes after a course in the language of an answer. */
export const afterWordsFor = (words: Words): BoardWords => ({
  after: words.language === 'en' ? en : sv,
  course: courseWordsFor(words),
})
