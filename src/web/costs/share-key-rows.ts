import { compareDays } from '../../domain/days.ts'
import type { Lists } from '../../domain/records.ts'
import type { Key } from '../../domain/shares.ts'

/** A key over time as it is shown: with the decision it rests on, and whether it is in force. */
export type KeyRow = {
  id: string
  key: Key
  from: string
  decision: string
  meetingId: string | null
  reason: string
  isAgreement: boolean
  standing: 'inForce' | 'coming' | 'before'
}

/**
 * Every key there has been or is decided, the latest first; of the same day a decision of its own goes before the
 * declaration, and so stands above it.
 */
export function keyRows(
  { shareKeys, agreements }: Pick<Lists, 'shareKeys' | 'agreements'>,
  today: string,
): KeyRow[] {
  const declared = agreements.records.map(({ id, sharePercentMVG, sharePercentMH, validFrom, title }) => ({
    id: `agreement ${id}`,
    key: { MVG: sharePercentMVG, MH: sharePercentMH },
    from: validFrom,
    decision: title,
    meetingId: null,
    reason: '',
    isAgreement: true,
  }))
  const decided = shareKeys.records.map(
    ({ id, partsMVG, partsMH, validFrom, decision, meetingId, reason }) => ({
      id: `key ${id}`,
      key: { MVG: partsMVG, MH: partsMH },
      from: validFrom,
      decision,
      meetingId,
      reason,
      isAgreement: false,
    }),
  )
  const rows = [...declared, ...decided]
    .filter(({ key }) => key.MVG + key.MH > 0)
    .toSorted(
      (one, other) =>
        compareDays(one.from, other.from) || Number(other.isAgreement) - Number(one.isAgreement),
    )
  const inForce = rows.findLastIndex(({ from }) => from <= today)
  return rows
    .map((row, at) => ({
      ...row,
      standing:
        at === inForce ? ('inForce' as const) : at > inForce ? ('coming' as const) : ('before' as const),
    }))
    .toReversed()
}
