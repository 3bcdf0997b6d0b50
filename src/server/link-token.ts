import { createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from './world.ts'

/** What a secret address leads to. */
export type LinkKind = 'kalender' | 'mote' | 'svar' | 'plats' | 'behov' | 'utvardering'

/** A row by a secret address; a raised round makes the addresses before it useless. */
export type Link = { kind: LinkKind; id: string; round: number }

const mac = ({ linkKey }: Pick<World, 'linkKey'>, text: string): string =>
  createHmac('sha256', linkKey).update(text).digest('base64url').slice(0, 32)

/** The part of an address that nobody guesses: nothing is kept of it, it is reckoned anew from the secret. */
export function writeLink(world: Pick<World, 'linkKey'>, { kind, id, round }: Link): string {
  return `${id}-${round}-${mac(world, `${kind}/${id}/${round}`)}`
}

/** The row that such a text leads to; null for one that was not made here. */
export function readLink(world: Pick<World, 'linkKey'>, kind: LinkKind, text: string): Link | null {
  const [, id = '', round = '', seal = ''] = /^(\d{1,10})-(\d{1,6})-([\w-]{32})$/.exec(text) ?? []
  if (id === '') return null
  const link = { kind, id, round: Number(round) }
  const right = mac(world, `${kind}/${id}/${link.round}`)
  return timingSafeEqual(Buffer.from(right), Buffer.from(seal)) ? link : null
}
