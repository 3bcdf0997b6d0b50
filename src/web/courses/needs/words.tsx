import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { needsSv } from './needs-words.sv.ts'

const own = openWords({ needs: needsSv }, async () => ({
  needs: (await import('./needs-words.en.ts')).needsEn,
}))

/** Gives the page about the need of courses its words. */
export function WithNeedWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
