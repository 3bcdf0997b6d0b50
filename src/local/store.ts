import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { z } from 'zod'

/** The one SQLite file of the local Microsoft 365. Rows are parsed where they are read. */
export type Store = {
  rows: <T>(shape: z.ZodType<T>, sql: string, ...values: SQLInputValue[]) => T[]
  row: <T>(shape: z.ZodType<T>, sql: string, ...values: SQLInputValue[]) => T | undefined
  run: (sql: string, ...values: SQLInputValue[]) => void
  /** All of `work` or nothing; `writes` takes the database for writing at once. */
  transaction: <T>(writes: boolean, work: () => T) => T
  /** Whether another process has written since this was last asked. */
  changedElsewhere: () => boolean
  close: () => void
}

const schema = `
CREATE TABLE IF NOT EXISTS settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lists(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, displayName TEXT NOT NULL COLLATE NOCASE UNIQUE, description TEXT NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedBy TEXT NOT NULL,
  version INTEGER NOT NULL, lastItem INTEGER NOT NULL, change INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS columns(
  list TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL, position INTEGER NOT NULL,
  definition TEXT NOT NULL, PRIMARY KEY(list, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS items(
  list TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedBy TEXT NOT NULL,
  fields TEXT NOT NULL, deleted TEXT, PRIMARY KEY(list, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS itemsByChange ON items(list, change);
CREATE INDEX IF NOT EXISTS deletedItems ON items(list, deleted) WHERE deleted IS NOT NULL;
CREATE TABLE IF NOT EXISTS versions(
  list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL,
  modifiedBy TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY(list, item, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uniqueValues(
  list TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL COLLATE NOCASE, item INTEGER NOT NULL,
  PRIMARY KEY(list, name, value)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uniqueValuesByItem ON uniqueValues(list, item);
CREATE TABLE IF NOT EXISTS grants(
  id TEXT PRIMARY KEY, list TEXT NOT NULL, app TEXT NOT NULL, appName TEXT NOT NULL, roles TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mailboxes(
  address TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, oid TEXT, hasTeams INTEGER NOT NULL,
  isOpen INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mailboxGrants(app TEXT NOT NULL, mailbox TEXT NOT NULL, PRIMARY KEY(app, mailbox)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events(
  mailbox TEXT NOT NULL, id TEXT NOT NULL, itemId TEXT NOT NULL, uid TEXT NOT NULL, version INTEGER NOT NULL,
  change INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  deleted TEXT, transactionId TEXT, content TEXT NOT NULL, PRIMARY KEY(mailbox, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS eventsByItem ON events(mailbox, itemId);
CREATE UNIQUE INDEX IF NOT EXISTS eventsByUid ON events(mailbox, uid);
CREATE INDEX IF NOT EXISTS eventsByStart ON events(mailbox, start);
CREATE INDEX IF NOT EXISTS eventsByChange ON events(mailbox, change);
CREATE INDEX IF NOT EXISTS eventsByTransaction ON events(mailbox, transactionId);
CREATE TABLE IF NOT EXISTS eventStates(
  mailbox TEXT NOT NULL, event TEXT NOT NULL, change INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  isLive INTEGER NOT NULL, PRIMARY KEY(mailbox, event, change)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mails(
  id INTEGER PRIMARY KEY AUTOINCREMENT, receiver TEXT NOT NULL, kind TEXT NOT NULL, uid TEXT NOT NULL,
  sequence INTEGER NOT NULL, sent TEXT NOT NULL, isRead INTEGER NOT NULL, isProcessed INTEGER NOT NULL, content TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS mailsByReceiver ON mails(receiver, id);
CREATE INDEX IF NOT EXISTS mailsByMeeting ON mails(receiver, uid, id);
`

const dataVersion = z.object({ data_version: z.number() })

/** Opens `<dataDir>/local365.sqlite` (or a database in memory), emptied first when `fresh`. */
export function openStore(dataDir: string, fresh: boolean): Store {
  const file = dataDir === ':memory:' ? dataDir : join(dataDir, 'local365.sqlite')
  if (file !== ':memory:') {
    mkdirSync(dataDir, { recursive: true })
    if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000')
  database.exec(schema)
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (statements.size > 500) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  let seenVersion = 0
  return {
    rows: (shape, sql, ...values) =>
      prepared(sql)
        .all(...values)
        .map(row => shape.parse(row)),
    row: (shape, sql, ...values) => {
      const found = prepared(sql).get(...values)
      return found === undefined ? undefined : shape.parse(found)
    },
    run: (sql, ...values) => {
      prepared(sql).run(...values)
    },
    transaction: (writes, work) => {
      database.exec(writes ? 'BEGIN IMMEDIATE' : 'BEGIN')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (problem) {
        database.exec('ROLLBACK')
        throw problem
      }
    },
    changedElsewhere: () => {
      const found = dataVersion.parse(prepared('PRAGMA data_version').get()).data_version
      const isNew = found !== seenVersion
      seenVersion = found
      return isNew
    },
    close: () => {
      statements.clear()
      if (database.isOpen) database.close()
    },
  }
}
