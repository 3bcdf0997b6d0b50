import { needWords as needEn } from '../domain/need-words.en.ts'
import { type NeedWords, needWords as needSv } from '../domain/need-words.sv.ts'
import type { Words } from '../domain/words.sv.ts'

/** The words of asking for the need of courses in the language of an answer. */
export const needWordsFor = ({ language }: Words): NeedWords => (language === 'en' ? needEn : needSv)
