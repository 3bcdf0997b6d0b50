import type { NameOf } from '../../domain/say-field.ts'
import { useNamesOf } from '../use-names.ts'

const named = ['groups', 'offices'] as const

/** Names of the groups and offices that an activity points at. */
export const useNames = (): NameOf => useNamesOf(named)
