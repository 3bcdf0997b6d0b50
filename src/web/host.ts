import { app, authentication, pages } from '@microsoft/teams-js'
import { Failure } from './failure.ts'
import type { Language } from './format.ts'

export type Theme = 'light' | 'dark' | 'contrast'
/** The Teams that shows the tab; null means that there is none and the tab says so. */
export type Host = { language: Language; subPage: string | null }

const patience = 3000
let theme: Theme = 'light'
const watchers = new Set<() => void>()

/** Teams has further variants of its themes ("glass"); each follows the one it is made from. */
function themeOf(name: string | undefined): Theme {
  if (name === undefined) return 'light'
  if (name.startsWith('contrast')) return 'contrast'
  return name.startsWith('dark') || name.endsWith('dark') ? 'dark' : 'light'
}

function changeTheme(name: string | undefined): void {
  theme = themeOf(name)
  document.documentElement.dataset.theme = theme
  for (const tell of watchers) tell()
}

/** Tells when the theme changes; gives back how to stop. */
export function watchTheme(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** The theme that Teams shows now. */
export function themeNow(): Theme {
  return theme
}

/** Swedish unless the host says English. */
function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'sv'
}

const harmlessPath = /^\/(?:[\w-]{1,40}(?:\/[\w-]{1,40}){0,3})?$/
const harmlessQuery = /^(?:[\w.~%,+=&-]{0,400})$/

/**
 * The page a deep link asks for. Plain words that name no page are shown as not found; anything else is somebody's text
 * and leads nowhere.
 */
function ownAddress(asked: string | undefined): string | null {
  if (asked === undefined || asked === '') return null
  const [path = '', query = '', ...rest] = asked.split('?')
  if (rest.length > 0 || !harmlessPath.test(path) || !harmlessQuery.test(query)) return null
  return query === '' ? path : `${path}?${query}`
}

/** In a frame that is no Teams, teams-js waits for a minute; nobody should look at nothing for that long. */
function within<T>(promise: Promise<T>): Promise<T | null> {
  const silence = new Promise<null>(resolve => setTimeout(resolve, patience, null))
  return Promise.race([promise, silence])
}

async function greet(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  changeTheme(context.app.theme)
  app.registerOnThemeChangeHandler(changeTheme)
  return { language: languageOf(context.app.locale), subPage: ownAddress(context.page.subPageId) }
}

/** Greets Teams. Null when no Teams answers within three seconds, or when the tab stands on its own. */
export async function enterHost(): Promise<Host | null> {
  try {
    return await within(greet())
  } catch {
    // teams-js rejects at once when the window has no parent: that is the answer, not a fault.
    return null
  }
}

/** Takes away the host's own waiting picture: the first screen is drawn. */
export function tellHostReady(): void {
  app.notifySuccess()
}

function signInFailure(reason: unknown): Failure {
  const said = reason instanceof Error ? reason.message : String(reason)
  if (/cancel/i.test(said)) return new Failure('signInCancelled', {}, reason)
  if (/consent|invalid_grant/i.test(said)) return new Failure('consent_required', {}, reason)
  return new Failure('signInFailed', {}, reason)
}

/** A token for the server. Teams keeps it and renews it, so it is asked for before every call. */
export async function askToken(claims?: string): Promise<string> {
  try {
    return await authentication.getAuthToken(claims === undefined ? {} : { claims: [claims] })
  } catch (reason) {
    throw signInFailure(reason)
  }
}

/** Lets Teams show its dialog with a link to what is on screen. */
export function shareAddress(address: string, label: string): void {
  pages.shareDeepLink({ subPageId: address, subPageLabel: label })
}
