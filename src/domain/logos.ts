import type { Setting } from './settings.ts'
import { type Party, parties } from './vocabulary.ts'

/** The rows in Inställningar that hold the logos of the two sides, for the certificates. */
export const logoKeys: Readonly<Record<Party, string>> = {
  MVG: 'courses.logoMVG',
  MH: 'courses.logoMH',
}

/** So large may a logo be, in bytes: in a row it is text, and a cell of SharePoint holds 63 000 characters. */
export const mostLogoBytes = 45_000

/** A picture as PNG: its bytes as base64, and its size in points. */
export type Logo = { base64: string; width: number; height: number }

/** Why a setting is no logo. */
export type LogoFault = 'notPng' | 'tooLarge'

const lead = 'data:image/png;base64,'
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The first bytes of base64; there are as many characters as they take. */
function firstBytes(base64: string, count: number): number[] {
  const bits = [...base64.slice(0, Math.ceil((count * 4) / 3))].flatMap(digit => {
    const value = digits.indexOf(digit)
    return [5, 4, 3, 2, 1, 0].map(bit => (value >> bit) & 1)
  })
  return Array.from({ length: count }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  )
}

const wholeNumber = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)
/** How every PNG begins, up to the name of its first part, after which come width and height (PNG, 11.2.1). */
const signature = [137, 80, 78, 71, 13, 10, 26, 10]
const headerAt = 12
const header = [73, 72, 68, 82]
const widest = 4000

/** Reads a logo as it stands in a setting, a `data:` address of a PNG; null for a setting that is empty. */
export function readLogo(text: string): Logo | LogoFault | null {
  if (text.trim() === '') return null
  if (!text.startsWith(lead)) return 'notPng'
  const base64 = text.slice(lead.length)
  if (!/^[A-Za-z0-9+/]{44,}={0,2}$/.test(base64) || base64.length % 4 !== 0) return 'notPng'
  if ((base64.length / 4) * 3 > mostLogoBytes + 2) return 'tooLarge'
  const bytes = firstBytes(base64, 24)
  const begins = signature.every((byte, at) => bytes[at] === byte)
  if (!begins || !header.every((byte, at) => bytes[headerAt + at] === byte)) return 'notPng'
  const [width, height] = [wholeNumber(bytes.slice(16, 20)), wholeNumber(bytes.slice(20, 24))]
  const isShown = width > 0 && height > 0 && width <= widest && height <= widest
  return isShown ? { base64, width, height } : 'notPng'
}

/** The logo of each side as the settings have it. */
export function logosIn(settings: readonly Setting[]): Record<Party, Logo | LogoFault | null> {
  const one = (party: Party) =>
    readLogo(settings.find(({ key }) => key.trim() === logoKeys[party])?.value ?? '')
  const [MVG, MH] = parties.map(one)
  return { MVG: MVG ?? null, MH: MH ?? null }
}
