import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { rosterFileSv } from './roster-file-words.sv.ts'

const own = openWords({ rosterFile: rosterFileSv }, async () => ({
  rosterFile: (await import('./roster-file-words.en.ts')).rosterFileEn,
}))

/** Gives the pages where rosters go out and come in their words. */
export function WithRosterFileWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
