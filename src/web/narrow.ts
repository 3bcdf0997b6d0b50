import { useSyncExternalStore } from 'react'

const screen = window.matchMedia('(max-width: 900px)')

function watch(tell: () => void): () => void {
  screen.addEventListener('change', tell)
  return () => screen.removeEventListener('change', tell)
}

/** Whether the screen is too narrow for text beside a picture. Follows the window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => screen.matches)
}
