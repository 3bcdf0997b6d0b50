import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../own-words.tsx'
import { meetingsSv, type Words } from './words.sv.ts'

const own = openWords(meetingsSv, async () => (await import('./words.en.ts')).meetingsEn)

/** Gives the pages about meetings their words. */
export function WithMeetingWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word of a page about meetings, in the language that Teams shows. */
export const useWords = (): Words => useOwnWords(own)
