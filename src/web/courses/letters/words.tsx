import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { lettersSv } from './letters-words.sv.ts'

const own = openWords({ letters: lettersSv }, async () => ({
  letters: (await import('./letters-words.en.ts')).lettersEn,
}))

/** Gives the page with the letters of a round its words. */
export function WithLetterWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
