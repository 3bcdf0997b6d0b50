import { type Context, createContext, type ReactNode, use, useContext, useMemo } from 'react'
import { type Words as TabWords, sv as tabSv } from './words.sv.ts'
import { useWords as useTabWords } from './words.tsx'

/** Words that some pages have beside the whole tab's, so that the first view need not wait for them. */
export type OwnWords<Own extends object> = {
  context: Context<TabWords & Own>
  swedish: Own
  /** English, fetched once, when Teams shows it. */
  english: () => Promise<Own>
}

/** Declares such words: Swedish comes with the pages, English when it is wanted. */
export function openWords<Own extends object>(swedish: Own, fetchEnglish: () => Promise<Own>): OwnWords<Own> {
  const fetched: { english: Promise<Own> | null } = { english: null }
  return {
    context: createContext<TabWords & Own>({ ...tabSv, ...swedish }),
    swedish,
    english: () => {
      fetched.english ??= fetchEnglish()
      return fetched.english
    },
  }
}

/** Gives the pages within it their words, in the language of the tab. */
export function WithOwnWords<Own extends object>(props: { of: OwnWords<Own>; children: ReactNode }) {
  const { of, children } = props
  const tab = useTabWords()
  const own = tab.language === 'en' ? use(of.english()) : of.swedish
  const words = useMemo(() => ({ ...tab, ...own }), [tab, own])
  const { context: Words } = of
  return <Words value={words}>{children}</Words>
}

/** Every word of such a page, those of the whole tab among them. */
export const useOwnWords = <Own extends object>({ context }: OwnWords<Own>): TabWords & Own =>
  useContext(context)
