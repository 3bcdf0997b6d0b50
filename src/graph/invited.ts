import { addressKey, isAddress, mostInvited } from '../domain/mail-address.ts'
import { Problem } from '../domain/problem.ts'

export { addressKey }

/** Somebody to invite. */
export type Invited = { address: string; name: string; isRequired: boolean }

/** Each person once, the first in whatever letters; throws `bad_address` with the address as its subject. */
export function eachOnce(invited: readonly Invited[]): Invited[] {
  const once = new Map<string, Invited>()
  for (const one of invited) {
    const address = one.address.trim()
    if (!isAddress(address)) throw new Problem('bad_address', { subject: address })
    if (!once.has(addressKey(address))) once.set(addressKey(address), { ...one, address })
  }
  return [...once.values()]
}

/** One attendee as Outlook takes it. */
const written = ({ address, name, isRequired }: Invited) => ({
  emailAddress: { address, name },
  type: isRequired ? 'required' : 'optional',
})

/** One attendee as Outlook has it: what is sent back of it, so that nobody falls out. */
export type OnTheList = { emailAddress: { address: string; name: string } }

/**
 * The whole array to write: who is there stays as it is, those to add who are not there come last. Null when
 * nothing would change. Throws `bad_address`, `too_many_invited`.
 */
export function mergedList<T extends OnTheList>(
  there: readonly T[],
  add: readonly Invited[],
  remove: readonly string[],
): (T | ReturnType<typeof written>)[] | null {
  const wanted = eachOnce(add)
  const staying = new Set(wanted.map(({ address }) => addressKey(address)))
  const leaving = new Set(remove.map(addressKey).filter(key => !staying.has(key)))
  const kept = there.filter(one => !leaving.has(addressKey(one.emailAddress.address)))
  const known = new Set(kept.map(one => addressKey(one.emailAddress.address)))
  const added = wanted.filter(({ address }) => !known.has(addressKey(address)))
  if (kept.length + added.length > mostInvited) throw new Problem('too_many_invited')
  return added.length === 0 && kept.length === there.length ? null : [...kept, ...added.map(written)]
}
