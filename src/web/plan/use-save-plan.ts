import { useRef } from 'react'
import type { Plan } from '../../domain/plans.ts'
import type { Stored } from '../../domain/stored.ts'
import { unwrittenPlan } from '../../domain/unwritten-plan.ts'
import type { Failure } from '../failure.ts'
import { useCreate, useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'

type SavePlan = { base: Plan; save: (plan: Plan) => void; isPending: boolean; error: Failure | null }

/** Saves a year's plan, creating it when it does not exist; a replaced one can be undone. */
export function useSavePlan(year: number, plan: Stored<Plan> | undefined, onSaved: () => void): SavePlan {
  const [create, replace] = [useCreate('plans'), useReplace('plans')]
  const key = useRef(crypto.randomUUID())
  const announce = useUndo()
  const { steps } = useWords().plan
  const saved = (undo?: () => Promise<unknown>) => {
    announce(steps.saved, undo)
    onSaved()
  }
  return {
    base: plan ?? unwrittenPlan(year),
    save: record => {
      if (plan === undefined) {
        create.mutate({ record, key: key.current }, { onSuccess: () => saved() })
        return
      }
      const { id, etag } = plan
      replace.mutate(
        { id, etag, record },
        {
          onSuccess: after => saved(() => replace.mutateAsync({ id, etag: after.etag, record: plan })),
        },
      )
    },
    isPending: create.isPending || replace.isPending,
    error: create.error ?? replace.error,
  }
}
