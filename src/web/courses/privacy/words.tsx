import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { privacySv } from './privacy-words.sv.ts'

const own = openWords({ privacy: privacySv }, async () => ({
  privacy: (await import('./privacy-words.en.ts')).privacyEn,
}))

/** Gives what is about personal data its words. */
export function WithPrivacyWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
