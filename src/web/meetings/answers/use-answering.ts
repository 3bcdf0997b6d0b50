import { useState } from 'react'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { GivenAnswer } from '../../../domain/vocabulary.ts'
import { command } from '../../api.ts'
import { Failure } from '../../failure.ts'
import { useUndo } from '../../undo.tsx'
import { keepInvitations, storedInvitation, theirsIn } from './keep-invitation.ts'

/** What is entered by hand of somebody's answer; no answer takes the entered one away. */
export type Entered = { answer: GivenAnswer | null; substitute: string; note: string }

/** An answer that could not be saved, with what was entered. */
export type NotEntered = {
  row: Stored<Invitation>
  entered: Entered
  said: string
  failure: Failure
  /** The row as somebody else left it, when that is why. */
  theirs: Stored<Invitation> | undefined
}

export const enteredIn = ({ manualAnswer, substitute, note }: Invitation): Entered => ({
  answer: manualAnswer,
  substitute,
  note,
})

const isSame = (one: Entered, other: Entered) =>
  one.answer === other.answer && one.substitute === other.substitute && one.note === other.note

async function send(row: Stored<Invitation>, entered: Entered): Promise<Stored<Invitation>> {
  const answer: unknown = await command(`/api/invitations/${row.id}/answer`, entered, {
    'If-Match': row.etag,
  })
  const saved = storedInvitation.parse(answer)
  keepInvitations([saved])
  return saved
}

/** Enters answers by hand, each with a way back, and keeps what could not be saved until it is settled. */
export function useAnswering() {
  const announce = useUndo()
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [troubles, setTroubles] = useState<ReadonlyMap<string, NotEntered>>(new Map())
  const settle = (id: string) => setTroubles(before => new Map([...before].filter(([key]) => key !== id)))
  const enter = async (row: Stored<Invitation>, entered: Entered, said: string): Promise<boolean> => {
    settle(row.id)
    setBusy(before => new Set([...before, row.id]))
    try {
      const saved = await send(row, entered)
      announce(said, () => send(saved, enteredIn(row)))
      return true
    } catch (reason) {
      const failure = reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)
      const theirs = theirsIn(failure)
      if (theirs !== undefined) keepInvitations([theirs])
      // An answer that was lost on the way back had been saved: there is nothing to choose between.
      if (theirs !== undefined && isSame(enteredIn(theirs), entered)) return true
      setTroubles(before => new Map([...before, [row.id, { row, entered, said, failure, theirs }]]))
      return false
    } finally {
      setBusy(before => new Set([...before].filter(id => id !== row.id)))
    }
  }
  return { enter, settle, busy, troubles }
}

export type Answering = ReturnType<typeof useAnswering>
