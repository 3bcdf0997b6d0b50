import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { afterSv } from './after-words.sv.ts'

const own = openWords({ after: afterSv }, async () => ({
  after: (await import('./after-words.en.ts')).afterEn,
}))

/** Gives the pages about what comes after a course their words. */
export function WithAfterWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
