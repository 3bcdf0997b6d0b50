import { z } from 'zod'
import { people } from '../people.ts'
import type { Store } from '../store.ts'

const flag = z.int().transform(number => number === 1)
const mailboxRow = z.object({
  address: z.string(),
  name: z.string(),
  kind: z.enum(['shared', 'person', 'outside']),
  oid: z.string().nullable(),
  hasTeams: flag,
  isOpen: flag,
})

/**
 * A mailbox by its address in small letters. `shared` is one of the collaboration's own, `person` one of the
 * tenant's people, `outside` anybody else's: it takes mail, but Graph neither opens it nor knows its free/busy.
 */
export type Mailbox = z.infer<typeof mailboxRow>

/** The mailbox that organises meetings, with Teams. */
export const organiserMailbox = 'moten@samverkan.example'
/** A mailbox whose meetings never get a Teams link. */
export const mailboxWithoutTeams = 'brevlada@samverkan.example'

const shared = [
  { address: organiserMailbox, name: 'Miljösamverkan, möten', hasTeams: true },
  { address: mailboxWithoutTeams, name: 'Miljösamverkan, brevlåda utan Teams', hasTeams: false },
]

/** An address as it is compared: small letters, no spaces around. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase()
}

function open(store: Store, mailbox: Omit<Mailbox, 'isOpen'>): void {
  store.run(
    'INSERT OR IGNORE INTO mailboxes(address, name, kind, oid, hasTeams, isOpen) VALUES(?, ?, ?, ?, ?, 1)',
    addressKey(mailbox.address),
    mailbox.name,
    mailbox.kind,
    mailbox.oid,
    mailbox.hasTeams ? 1 : 0,
  )
}

/** The mailboxes the tenant begins with: two shared ones, and one for each person; a guest's lies elsewhere. */
export function seedMailboxes(store: Store): void {
  for (const one of shared) open(store, { ...one, kind: 'shared', oid: null })
  for (const { mail, name, oid, guest } of people)
    open(store, { address: mail, name, kind: guest ? 'outside' : 'person', oid, hasTeams: !guest })
}

/** Every mailbox that has received something or belongs here: shared first, then by name. */
export function allMailboxes(store: Store): Mailbox[] {
  const order = "CASE kind WHEN 'shared' THEN 0 WHEN 'person' THEN 1 ELSE 2 END, name, address"
  return store.rows(mailboxRow, `SELECT * FROM mailboxes ORDER BY ${order}`)
}

/** The mailbox with this address or object id. */
export function findMailbox(store: Store, addressOrId: string): Mailbox | undefined {
  const key = addressKey(addressOrId)
  return store.row(mailboxRow, 'SELECT * FROM mailboxes WHERE address=? OR oid=?', key, key)
}

/** The mailbox a mail to this address ends in; made, outside the tenant, when nobody knew it. */
export function receivingMailbox(store: Store, address: string, name: string): Mailbox {
  const known = findMailbox(store, address)
  if (known) return known
  const made: Mailbox = {
    address: addressKey(address),
    name: name || addressKey(address),
    kind: 'outside',
    oid: null,
    hasTeams: false,
    isOpen: true,
  }
  open(store, made)
  return made
}

/** Closes a mailbox, as when an administrator removes it, or opens it again. */
export function setOpen(store: Store, address: string, isOpen: boolean): void {
  store.run('UPDATE mailboxes SET isOpen=? WHERE address=?', isOpen ? 1 : 0, addressKey(address))
}
