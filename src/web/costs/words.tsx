import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../own-words.tsx'
import { costsSv, type Words } from './words.sv.ts'

const own = openWords(costsSv, async () => (await import('./words.en.ts')).costsEn)

/** Gives the pages about costs their words. */
export function WithCostWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word of a page about costs, in the language that Teams shows. */
export const useWords = (): Words => useOwnWords(own)
