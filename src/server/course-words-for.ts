import { courseWords as courseEn } from '../domain/course-words.en.ts'
import { type CourseWords, courseWords as courseSv } from '../domain/course-words.sv.ts'
import { formingWords as formingEn } from '../domain/forming-words.en.ts'
import { formingWords as formingSv } from '../domain/forming-words.sv.ts'
import type { Words } from '../domain/words.sv.ts'

/** The words of the courses in the language of an answer. */
export const courseWordsFor = ({ language }: Words): CourseWords => (language === 'en' ? courseEn : courseSv)

/** The words of forming groups in the language of an answer. */
export const formingWordsFor = ({ language }: Words): typeof formingSv =>
  language === 'en' ? formingEn : formingSv
