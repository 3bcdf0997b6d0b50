import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { speak } from './format.ts'
import type { Host } from './host.ts'
import { OutsideHost } from './OutsideHost.tsx'
import { warm } from './page-code.ts'
import { sv, type Words } from './words.sv.ts'
import { WordsProvider } from './words.tsx'

warm(window.location.pathname.replace(/^\/tab/, ''))

async function wordsOf(host: Host | null): Promise<Words> {
  if (host?.language !== 'en') return sv
  return (await import('./words.en.ts')).en
}

/** Draws the tab in the language of its host, or says that there is none. */
export async function draw(host: Host | null, base: string): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) return
  const words = await wordsOf(host)
  speak(host?.language ?? 'sv')
  createRoot(root).render(
    <StrictMode>
      <WordsProvider value={words}>{host === null ? <OutsideHost /> : <App base={base} />}</WordsProvider>
    </StrictMode>,
  )
}
