import type { ReactNode } from 'react'
import { openWords, useOwnWords, WithOwnWords } from '../../own-words.tsx'
import { queueSv } from './queue-words.sv.ts'

const own = openWords({ queue: queueSv }, async () => ({
  queue: (await import('./queue-words.en.ts')).queueEn,
}))

/** Gives what is about the queue of a course its words. */
export function WithQueueWords({ children }: { children: ReactNode }) {
  return <WithOwnWords of={own}>{children}</WithOwnWords>
}

/** Every word there, those of the whole tab among them. */
export const useWords = () => useOwnWords(own)
