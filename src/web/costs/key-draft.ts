import { z } from 'zod'
import { type ShareKey, shareKey } from '../../domain/share-keys.ts'
import type { Key } from '../../domain/shares.ts'
import type { Words } from './words.sv.ts'

/** A key that is being written: parts as text, the day null until there is one. */
export const unfinishedKey = z.object({
  validFrom: z.string().nullable(),
  MVG: z.string(),
  MH: z.string(),
  decision: z.string(),
  meetingId: z.string().nullable(),
  reason: z.string(),
})
export type KeyDraft = z.infer<typeof unfinishedKey>

/** Where the browser keeps a key that is being written. */
export const keyDraft = 'share-key'

export const blankKey: KeyDraft = {
  validFrom: null,
  MVG: '',
  MH: '',
  decision: '',
  meetingId: null,
  reason: '',
}

const most = 10_000

/** A part as it is written; null when it is no whole number from 0. */
function partOf(text: string): number | null {
  const part = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null
  return part !== null && part <= most ? part : null
}

/** The key that is being written; null until both parts can be read and one of the sides has any. */
export function keyIn({ MVG, MH }: Pick<KeyDraft, 'MVG' | 'MH'>): Key | null {
  const [ofMVG, ofMH] = [partOf(MVG), partOf(MH)]
  return ofMVG === null || ofMH === null || ofMVG + ofMH === 0 ? null : { MVG: ofMVG, MH: ofMH }
}

export type KeyFaults = Partial<Record<keyof KeyDraft, string>>

/** The key as a row, or what is wrong with it, a sentence a field. */
export function readKey(
  draft: KeyDraft,
  title: (key: Key) => string,
  words: Words,
): { record: ShareKey } | { faults: KeyFaults } {
  const say = words.settling.rules.newKey
  const key = keyIn(draft)
  const faults: KeyFaults = {}
  if (draft.validFrom === null) faults.validFrom = say.dayMissing
  for (const side of ['MVG', 'MH'] as const) if (partOf(draft[side]) === null) faults[side] = say.partsWrong
  if (key === null && faults.MVG === undefined && faults.MH === undefined) faults.MH = say.noParts
  if (draft.decision.trim() === '') faults.decision = say.decisionMissing
  if (key === null || Object.keys(faults).length > 0) return { faults }
  const { validFrom, decision, meetingId, reason } = draft
  const row = {
    title: title(key),
    validFrom,
    partsMVG: key.MVG,
    partsMH: key.MH,
    decision,
    meetingId,
    reason,
  }
  const read = shareKey.safeParse(row)
  if (read.success) return { record: read.data }
  return { faults: { [String(read.error.issues[0]?.path[0])]: say.lookAt } }
}
