import { use } from 'react'
import { useWords } from '../words.tsx'
import { type ImportWords, importSv } from './import-words.sv.ts'

let english: Promise<ImportWords> | null = null

async function fetchEnglish(): Promise<ImportWords> {
  return (await import('./import-words.en.ts')).importEn
}

/** The words of the pages where a table comes in, in the language that Teams shows. They come with those pages. */
export function useImportWords(): ImportWords {
  const { language } = useWords()
  if (language !== 'en') return importSv
  english ??= fetchEnglish()
  return use(english)
}
