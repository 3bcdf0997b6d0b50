import type { Activity } from './activities.ts'
import type { Lead, Party } from './vocabulary.ts'

type Row = { title: string; before: Activity | null; after: Activity | null }

/**
 * The side whose activity a row would change because the titles only resemble each other, or null. What stands there
 * is led by one side, and either the row or the person who imports belongs to the other: then it may well be two
 * activities, and a person must say that it is one. A title that is the same to the letter is meant.
 */
export function othersActivity({ title, before, after }: Row, party: Party | null): Lead | null {
  if (before === null || after === null || before.lead === 'joint') return null
  const toTheLetter = title.normalize('NFC').trim() === before.title.normalize('NFC').trim()
  const otherSide = after.lead !== before.lead || (party !== null && party !== before.lead)
  return !toTheLetter && otherSide ? before.lead : null
}
