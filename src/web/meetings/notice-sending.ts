import type { Meeting } from '../../domain/meetings.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Office } from '../../domain/offices.ts'
import type { Stored } from '../../domain/stored.ts'
import type { NoticeDeed, NoticeMutation } from './notice-data.ts'
import type { ListChanges, ListRow } from './notice-list.ts'

/** The list as it stands on screen, and how it may be changed. */
export type Editing = {
  rows: readonly ListRow[]
  offices: ReadonlyMap<string, Office>
  /** Null for who only reads. */
  change: ((changes: ListChanges) => void) | null
  changes: ListChanges
  /** Whether the list has been sent: then who is needed stands as it was said. */
  isSent: boolean
}

/** The notice on screen: how it stands, and the way to order something that mails people. */
export type Sending = {
  meeting: Stored<Meeting>
  notice: Notice
  editing: Editing
  mutation: NoticeMutation
  /** Orders something that mails people; `after` follows when it went well. */
  order: (deed: NoticeDeed, after?: () => void) => void
  /** Whether the person may send at all. */
  leads: boolean
  /** What keeps it from being sent, with the list as it is being edited; sentences. */
  obstacles: readonly string[]
  /** When the notice was read last, in milliseconds. */
  readAt: number
}
