import { placingWords as placingEn } from '../domain/placing-words.en.ts'
import { placingWords as placingSv } from '../domain/placing-words.sv.ts'
import type { Words } from '../domain/words.sv.ts'
import { yearWords as yearEn } from '../domain/year-words.en.ts'
import { type YearWords, yearWords as yearSv } from '../domain/year-words.sv.ts'

/** The words of a year's proposal in the language of an answer. */
export function yearWordsFor({ language }: Words): { placing: typeof placingSv; year: YearWords } {
  return language === 'en' ? { placing: placingEn, year: yearEn } : { placing: placingSv, year: yearSv }
}
