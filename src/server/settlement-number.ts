import { z } from 'zod'
import { collectionIfAny, type Mirror } from '../graph/mirror.ts'

/** A number is taken once: it is the row's key in SharePoint, whoever asks for it. */
export const keyPrefix = 'settlement-'

/** The number in the log's line about a settlement that was made: a long record is not kept, its title is. */
const numbered = z
  .string()
  .regex(/vräkning \d+/)
  .transform(text => Number(/vräkning (\d+)/.exec(text)?.[1]))

/** The number after every one that was ever taken, also by rows that cannot be read and by those only the log knows. */
export function nextNumber(mirror: Mirror): number {
  const read = mirror.collection('settlements').records.map(({ number }) => number)
  const keyed = mirror
    .madeUnder('settlements', keyPrefix)
    .map(({ clientKey }) => Number(clientKey?.slice(keyPrefix.length)))
  const told = collectionIfAny(mirror, 'changes')
    .records.filter(({ noun, kind }) => noun === 'settlements' && kind === 'created')
    .flatMap(({ after, sentence }) => {
      const number = /"number":(\d+)/.exec(after)?.[1]
      return number === undefined ? (numbered.safeParse(sentence).data ?? []) : Number(number)
    })
  return (
    [...read, ...keyed.filter(number => Number.isInteger(number)), ...told].reduce(
      (most, number) => Math.max(most, number),
      0,
    ) + 1
  )
}
