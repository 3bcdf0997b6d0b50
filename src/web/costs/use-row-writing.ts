import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Records } from '../../domain/records.ts'
import { bareRecord, sameRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import type { Noun } from '../../domain/vocabulary.ts'
import { merge } from '../conflict-fields.ts'
import { Failure } from '../failure.ts'
import { useCreate, useRemove, useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'

/** One row that is written where it stands: made under a key of its own, replaced, or taken away (`record` null). */
type Writing<N extends Noun> = {
  /** The row as the person saw it; null for one that is made. */
  row: Stored<Records[N]> | null
  record: Records[N] | null
  /** Names the row, and makes a new one one row, whoever makes it and however often. */
  key: string
  /** What the row is called where it could not be saved. */
  named: string
  /** The sentence when it is done. */
  said: string
}

/** A write that did not come through, with what was written. */
export type NotWritten<N extends Noun> = Writing<N> & { failure: Failure; theirs?: Stored<Records[N]> }

/**
 * What the person wrote a moment ago and the screen does not show yet: the next write of the row goes on from there, so
 * that nobody meets a conflict with themselves.
 */
function useOwnWrites<N extends Noun>(schema: z.ZodType<Records[N]>) {
  const own = useRef(new Map<string, Stored<Records[N]>>())
  const placeOf = ({ row, key }: Writing<N>) => (row === null ? key : `${row.id} ${row.etag}`)
  return {
    remember: (writing: Writing<N>, saved: Stored<Records[N]>) => {
      if (writing.row?.etag !== saved.etag) own.current.set(placeOf(writing), saved)
    },
    forget: (writing: Writing<N>) => own.current.delete(placeOf(writing)),
    follow: (asked: Writing<N>): Writing<N> => {
      let writing = asked
      for (;;) {
        const saved = own.current.get(placeOf(writing))
        if (saved === undefined) return writing
        const { row, record } = writing
        const now = bareRecord<Records[N]>(schema, saved)
        const seen = row === null ? now : bareRecord<Records[N]>(schema, row)
        writing = { ...writing, row: saved, record: record && merge(seen, record, now, {}) }
      }
    },
  }
}

/** Writes rows one after another, each with a way back, and keeps what could not be written until it is settled. */
export function useRowWriting<N extends Noun>(noun: N, schema: z.ZodType<Records[N]>) {
  const announce = useUndo()
  const { mutateAsync: create } = useCreate(noun)
  const { mutateAsync: replace } = useReplace(noun)
  const { mutateAsync: remove } = useRemove(noun)
  const own = useOwnWrites<N>(schema)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [notWritten, setNotWritten] = useState<readonly NotWritten<N>[]>([])
  const giveUp = (key: string) => setNotWritten(before => before.filter(one => one.key !== key))
  const keep = (trouble: NotWritten<N>) =>
    setNotWritten(before => [...before.filter(one => one.key !== trouble.key), trouble])
  const bare = (row: Stored<Records[N]>) => bareRecord<Records[N]>(schema, row)

  const tell = (writing: Writing<N>, saved: Stored<Records[N]>) => {
    own.remember(writing, saved)
    announce(writing.said, async () => {
      own.forget(writing)
      await (writing.row === null ? remove(saved) : replace({ ...saved, record: bare(writing.row) }))
    })
  }
  const removeRow = async (row: Stored<Records[N]>, { key, said }: Writing<N>) => {
    await remove(row)
    own.forget({ row: null, record: null, key, named: '', said })
    announce(said, () => create({ record: bare(row), key }))
  }
  const makeRow = async (record: Records[N], writing: Writing<N>): Promise<Stored<Records[N]> | null> => {
    const made = await create({ record, key: writing.key })
    if (sameRecord<Records[N]>(schema, made, record)) return made
    // Somebody else made the row meanwhile: theirs stands until the person has chosen.
    keep({ ...writing, row: made, failure: new Failure('stale'), theirs: made })
    return null
  }
  const changeRow = async (writing: Writing<N>): Promise<boolean> => {
    const { row, record } = writing
    if (record === null) {
      if (row !== null) await removeRow(row, writing)
      return true
    }
    const saved = row === null ? await makeRow(record, writing) : await replace({ ...row, record })
    if (saved === null) return false
    tell(writing, saved)
    return true
  }
  const attempt = async (asked: Writing<N>): Promise<boolean> => {
    const writing = own.follow(asked)
    giveUp(writing.key)
    try {
      return await changeRow(writing)
    } catch (reason) {
      const failure = reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)
      keep({ ...writing, failure })
      return false
    }
  }
  return {
    notWritten,
    tell,
    giveUp,
    /** Whether it is written; what went wrong then stands in `notWritten`. */
    write: (writing: Writing<N>): Promise<boolean> => {
      const done = last.current.then(() => attempt(writing))
      last.current = done
      return done
    },
  }
}

export type RowWriting<N extends Noun> = ReturnType<typeof useRowWriting<N>>
