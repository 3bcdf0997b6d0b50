import { type Noun, nouns } from '../../src/domain/vocabulary.ts'

/** Lists whose rows no request sends whole, written out by hand. */
export const madeByCommand: readonly Noun[] = [
  'changes',
  'settlements',
  'availability',
  'events',
  'invitations',
  'feeds',
  'needs',
  'seats',
  'evaluations',
]

/** All other lists. */
export const sentWhole: readonly Noun[] = nouns.filter(noun => !madeByCommand.includes(noun))

/** Lists whose rows somebody reads: of anonymous answers nobody does. */
export const readable: readonly Noun[] = nouns.filter(noun => noun !== 'evaluations')
