import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { type ClaimantOrder, claimOutcome, claimPreview } from '../../../domain/course-orders.ts'
import type { CourseKind } from '../../../domain/courses.ts'
import { command } from '../../api.ts'
import type { Failure } from '../../failure.ts'
import { useUndo } from '../../undo.tsx'
import { useUnsaved } from '../../unsaved.ts'
import { readCoursesAnew } from './people-data.ts'
import {
  blankPerson,
  claimantOf,
  faultsOf,
  isBlank,
  type PersonDraft,
  type SignUpDraft,
  signUpDraft,
} from './sign-up-draft.ts'
import { useWords } from './words.tsx'

/** What people are signed up to: a round, or the queue of a course while there is no round. */
export type SignUpTarget = {
  kind: CourseKind
  title: string
  /** Where the order goes, and what stands in it beside the people. */
  path: string
  beside: object
  /** Where it is asked what would become of them; the queue takes everybody. */
  previewPath: string | null
  back: { href: string; label: string }
}

type Result = z.infer<typeof claimOutcome>['results'][number]
type Judged = z.infer<typeof claimPreview>['results'][number]

/** Somebody whose order went out, and what became of them. */
export type SignedUp = { name: string; result: Result }

const firstRow: SignUpDraft = { officeId: null, people: [blankPerson('first')] }

/** Those written down, as the order takes them, with what is wrong in each. */
function useWritten(target: SignUpTarget, draft: SignUpDraft, officeId: string | null) {
  const words = useWords()
  const written = draft.people.filter(person => !isBlank(person))
  const orders = written.map(person => claimantOf(person, target.kind, officeId ?? '0'))
  const faults = new Map(
    written.flatMap((person, at) => {
      const order = orders[at]
      return order === undefined ? [] : [[person.key, faultsOf(order, words)] as const]
    }),
  )
  const isFaulty = [...faults.values()].some(found => found.size > 0)
  return { written, orders, faults, isFaulty }
}

/** What would become of those written down, asked of the server; known for exactly what is written now, or not at all. */
function usePreview(target: SignUpTarget, written: readonly PersonDraft[], orders: readonly ClaimantOrder[]) {
  const asking = useMutation<{ judged: ReadonlyMap<string, Judged>; mails: number; of: string }, Failure>({
    mutationFn: async () => {
      const of = JSON.stringify(orders)
      if (target.previewPath === null) return { judged: new Map(), mails: 0, of }
      const answer: unknown = await command(target.previewPath, { ...target.beside, people: orders })
      const { results, mails } = claimPreview.parse(answer)
      const judged = new Map(
        written.flatMap(({ key }, at) => {
          const result = results[at]
          return result === undefined ? [] : [[key, result] as const]
        }),
      )
      return { judged, mails, of }
    },
  })
  const known = asking.data?.of === JSON.stringify(orders) ? asking.data : null
  return { asking, known }
}

/** Writes down who is to be signed up, asks what would become of them, and signs them up. */
export function useSignUp(target: SignUpTarget, ownOffice: string | null) {
  const announce = useUndo()
  const { people: words } = useWords()
  const unsaved = useUnsaved(signUpDraft, `sign-up ${target.path}${target.kind}`, firstRow, '')
  const draft = unsaved.text
  const officeId = draft.officeId ?? ownOffice
  const now = useWritten(target, draft, officeId)
  const { asking, known } = usePreview(target, now.written, now.orders)
  const [signedUp, setSignedUp] = useState<readonly SignedUp[]>([])
  const isRefused = ({ key }: PersonDraft) => known?.judged.get(key)?.outcome === 'refused'
  const going = now.written.filter(person => !isRefused(person))

  const sending = useMutation<z.infer<typeof claimOutcome>, Failure>({
    mutationFn: async () => {
      const people = going.map(person => claimantOf(person, target.kind, officeId ?? '0'))
      const answer: unknown = await command(target.path, { ...target.beside, people })
      return claimOutcome.parse(answer)
    },
    onSuccess: async ({ results, mailed }) => {
      const became = going.flatMap((person, at) => {
        const result = results[at]
        return result === undefined ? [] : [{ person, result }]
      })
      const inside = became.filter(({ result }) => result.outcome !== 'refused')
      const done = new Set(inside.map(({ person }) => person.key))
      const left = draft.people.filter(person => !done.has(person.key) && !isBlank(person))
      if (left.length === 0) unsaved.forget()
      else unsaved.change({ people: left })
      setSignedUp(became.map(({ person, result }) => ({ name: person.name, result })))
      if (inside.length > 0) announce(words.signUp.done(inside.length, mailed))
      await readCoursesAnew()
    },
  })
  return { draft, unsaved, officeId, ...now, asking, known, going, sending, signedUp }
}

export type SigningUp = ReturnType<typeof useSignUp>
