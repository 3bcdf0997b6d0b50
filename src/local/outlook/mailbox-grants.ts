import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { GraphError } from '../graph-error.ts'
import { backgroundClientId, people } from '../people.ts'
import type { Store } from '../store.ts'
import { addressKey, findMailbox, type Mailbox, organiserMailbox } from './mailboxes.ts'

const one = z.object({ value: z.int() })

/** Exchange's scope the tenant begins with: the background registration may use the organiser's calendar alone. */
export function seedMailboxGrants(store: Store): void {
  const given = store.row(
    z.object({ value: z.string() }),
    "SELECT value FROM settings WHERE name='mailboxGrantsSeeded'",
  )
  if (given) return
  setGranted(store, organiserMailbox, true)
  store.run("INSERT INTO settings(name, value) VALUES('mailboxGrantsSeeded', '1')")
}

/** Whether the background registration may use the calendar of this mailbox. */
export function isGranted(store: Store, mailbox: string, app: string = backgroundClientId): boolean {
  const sql = 'SELECT 1 AS value FROM mailboxGrants WHERE app=? AND mailbox=?'
  return store.row(one, sql, app, addressKey(mailbox)) !== undefined
}

/** Puts a mailbox into the background registration's scope, or takes it out. */
export function setGranted(store: Store, mailbox: string, granted: boolean): void {
  const sql = granted
    ? 'INSERT OR IGNORE INTO mailboxGrants(app, mailbox) VALUES(?, ?)'
    : 'DELETE FROM mailboxGrants WHERE app=? AND mailbox=?'
  store.run(sql, backgroundClientId, addressKey(mailbox))
}

/** The 403 Exchange gives outside an app's scope or without the permission. */
export function accessDenied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
}

function isOwn(caller: Caller, mailbox: Mailbox): boolean {
  const person = people.find(({ oid }) => oid === caller.oid)
  return person !== undefined && addressKey(person.mail) === mailbox.address
}

function mayUse(store: Store, caller: Caller, mailbox: Mailbox | undefined, writes: boolean): boolean {
  const isConsented =
    caller.permissions.includes('Calendars.ReadWrite') ||
    (!writes && caller.permissions.includes('Calendars.Read'))
  if (caller.kind === 'delegated') return isConsented && mailbox !== undefined && isOwn(caller, mailbox)
  return isConsented || mailbox === undefined || isGranted(store, mailbox.address, caller.appId)
}

/**
 * The mailbox a call under /users/{mailbox} is about. An app alone reaches what Exchange's scope gives it, and
 * everything when Entra consented to Calendars.*: the two add up (platform.md 2). A person reaches the own
 * mailbox, where the token has the permission. Throws 403, and 404 for a mailbox that is not here.
 */
export function demandMailbox(store: Store, caller: Caller, addressOrId: string, writes: boolean): Mailbox {
  const mailbox = findMailbox(store, addressOrId)
  if (!mayUse(store, caller, mailbox, writes)) throw accessDenied()
  if (mailbox?.isOpen && mailbox.kind !== 'outside') return mailbox
  throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${addressOrId}' is invalid.`)
}
