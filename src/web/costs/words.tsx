import { createContext, type ReactNode, use, useContext, useMemo } from 'react'
import { sv as tabSv } from '../words.sv.ts'
import { useWords as useTabWords } from '../words.tsx'
import { type CostsWords, costsSv, type Words } from './words.sv.ts'

const WordsOfTheCosts = createContext<Words>({ ...tabSv, ...costsSv })

let english: Promise<CostsWords> | null = null

async function fetchEnglish(): Promise<CostsWords> {
  return (await import('./words.en.ts')).costsEn
}

function useOwnWords(language: string): CostsWords {
  if (language !== 'en') return costsSv
  english ??= fetchEnglish()
  return use(english)
}

/** Gives the pages about costs their words, in the language of the tab. */
export function WithCostWords({ children }: { children: ReactNode }) {
  const tab = useTabWords()
  const own = useOwnWords(tab.language)
  const words = useMemo(() => ({ ...tab, ...own }), [tab, own])
  return <WordsOfTheCosts value={words}>{children}</WordsOfTheCosts>
}

/** Every word of a page about costs, in the language that Teams shows. */
export function useWords(): Words {
  return useContext(WordsOfTheCosts)
}
