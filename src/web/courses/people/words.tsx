import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { peopleSv, type Words } from './people-words.sv.ts'

const own = openWords({ people: peopleSv }, async () => ({
  people: (await import('./people-words.en.ts')).peopleEn,
}))

/** Gives what is about the people of a course its words, on whichever page it stands. */
export function WithPeopleWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = (): Words => useOwnWords(own)
