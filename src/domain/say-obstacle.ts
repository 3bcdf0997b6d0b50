import type { SettlementPreview } from './settlement-preview.ts'
import type { Words } from './words.sv.ts'

/** Why a settlement cannot be made yet, in a sentence. */
export function sayObstacle({ kind, numbers = [] }: SettlementPreview['obstacles'][number], words: Words) {
  const { obstacles, missing, heldTwice } = words.settle
  const named = new Intl.ListFormat(words.locale).format(numbers.map(String))
  switch (kind) {
    case 'missingSettlement':
      return missing(named)
    case 'heldTwice':
      return heldTwice(named)
    case 'unshared':
    case 'unreadableSettlement':
    case 'tooManyRows':
    case 'nothing':
      return obstacles[kind]
  }
}
