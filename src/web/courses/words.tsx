import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../own-words.tsx'
import { coursesSv, type Words } from './words.sv.ts'

const own = openWords(coursesSv, async () => (await import('./words.en.ts')).coursesEn)

/** Gives the pages about courses their words. */
export function WithCourseWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word of a page about courses, in the language that Teams shows. */
export const useWords = (): Words => useOwnWords(own)
