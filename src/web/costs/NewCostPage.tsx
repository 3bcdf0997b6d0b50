import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { type Cost, frozenIn } from '../../domain/costs.ts'
import { recordId } from '../../domain/primitives.ts'
import type { Stored } from '../../domain/stored.ts'
import { type Failure, isUncertain } from '../failure.ts'
import { Page } from '../Page.tsx'
import '../plan/plan.css'
import { type Me, useCreate, useMay, useRemove } from '../records.ts'
import { UncertainCreation } from '../UncertainWrite.tsx'
import { useUndo } from '../undo.tsx'
import { useUnsaved } from '../unsaved.ts'
import { yearInView } from '../year.ts'
import { CostForm } from './CostForm.tsx'
import { CostNav } from './CostNav.tsx'
import type { CostBook } from './cost-book.ts'
import { blankCost, type CostDraft, correctionOf, creditOf, leftOf, unfinishedCost } from './cost-draft.ts'
import type { Writing } from './cost-reading.ts'
import { proposedCorrection } from './cost-settled.ts'
import { useWords } from './words.tsx'
import './costs.css'
import { WithCosts } from './WithCosts.tsx'

/** What the address asks to write: `?kreditera=12`, `?ratta=12`, otherwise a cost of its own. */
type Asked = { kind: Writing['kind']; originalId: string | null }

function readAsked(search: string): Asked {
  const params = new URLSearchParams(search)
  const [credit, correction] = [params.get('kreditera'), params.get('ratta')]
  if (credit !== null) return { kind: 'credit', originalId: credit }
  return correction === null
    ? { kind: 'cost', originalId: null }
    : { kind: 'correction', originalId: correction }
}

/** A new cost is most often of today; of another year in view, of its first day. */
function dayIn(search: string, { today }: Me): string {
  const year = yearInView(search)
  return today.startsWith(`${year}-`) ? today : `${year}-01-01`
}

/** A meeting's page asks for a cost of that meeting: `?mote=12`. */
const meetingIn = (search: string): string | null =>
  recordId.safeParse(new URLSearchParams(search).get('mote')).data ?? null

function useBlank({ kind, original }: Writing, { lists, heldBy }: CostBook, me: Me): CostDraft {
  const { form } = useWords().cost
  const search = useSearch()
  const [blank] = useState(() => {
    if (original === null) return { ...blankCost(dayIn(search, me), me.party), meetingId: meetingIn(search) }
    if (kind === 'credit')
      return creditOf(original, lists.costs.records, me.today, form.creditTitle(original.title))
    const held = heldBy(original.id)
    const proposed = held === null ? null : proposedCorrection(original, held.row)
    return correctionOf(original, me.today, form.correctionTitle(original.title), proposed)
  })
  return blank
}

function WriteCost({ writing, book, me }: { writing: Writing; book: CostBook; me: Me }) {
  const { cost } = useWords()
  const [, go] = useLocation()
  const announce = useUndo()
  const create = useCreate('costs')
  const remove = useRemove('costs')
  const [key] = useState(() => crypto.randomUUID())
  const { kind, original } = writing
  const blank = useBlank(writing, book, me)
  const draft = useUnsaved(unfinishedCost, `cost-${kind}-${original?.id ?? 'ny'}`, blank, '')
  const back =
    original === null ? `/kostnader/rader?year=${blank.day.slice(0, 4)}` : `/kostnader/${original.id}`
  const undo = async (made: Stored<Cost>) => {
    await remove.mutateAsync(made)
    go(back)
  }
  // A whole credit note leaves nothing to credit, so that the form is gone once it is made.
  const save = useMutation<void, Failure, Cost>({
    mutationFn: async record => {
      const made = await create.mutateAsync({ key, record })
      draft.forget()
      announce(cost.form.saved(made.title), () => undo(made))
      go(`/kostnader/${made.id}`, { replace: true })
    },
  })
  return (
    <CostForm
      draft={draft}
      writing={writing}
      book={book}
      save={cost.form.saveNew[kind]}
      busy={save.isPending}
      failure={save.error}
      uncertain={isUncertain(save.error) && <UncertainCreation />}
      onSave={save.mutate}
      onCancel={() => {
        draft.forget()
        go(back)
      }}
    />
  )
}

/** Why a credit note or correction cannot be written; nothing when it can. */
function useObstacle(
  { kind, originalId }: Asked,
  original: Stored<Cost> | null,
  book: CostBook,
): string | null {
  const { form } = useWords().cost
  if (originalId === null) return null
  if (original?.kind !== 'cost') return form.noOriginal
  if (frozenIn(original) === null) return form.notShared
  const nothingLeft = leftOf(original, book.lists.costs.records).netOre <= 0
  return kind === 'credit' && nothingLeft ? form.allCredited : null
}

function Write({ book, me }: { book: CostBook; me: Me }) {
  const { cost } = useWords()
  const asked = readAsked(useSearch())
  const mayCreate = useMay('create', 'costs')
  const original = book.lists.costs.records.find(({ id }) => id === asked.originalId) ?? null
  const obstacle = useObstacle(asked, original, book)
  const { form } = cost
  const titles = { cost: form.create, credit: form.createCredit, correction: form.createCorrection }
  const said = mayCreate ? obstacle : form.forbidden
  return (
    <Page
      title={titles[asked.kind]}
      lede={
        original !== null && asked.kind !== 'cost' ? (
          <>
            {form.originalOf[asked.kind]} <Link href={`/kostnader/${original.id}`}>{original.title}</Link>
          </>
        ) : undefined
      }
      filters={<CostNav />}
    >
      {said === null ? (
        <WriteCost
          key={`${asked.kind} ${asked.originalId}`}
          writing={{ kind: asked.kind, id: null, original }}
          book={book}
          me={me}
        />
      ) : (
        <>
          <p>{said}</p>
          <p>
            <Link href="/kostnader/rader">{cost.one.toRowsPlain}</Link>
          </p>
        </>
      )}
    </Page>
  )
}

/** A new joint cost, or a credit note or correction of one. */
export function NewCostPage() {
  const { form } = useWords().cost
  return <WithCosts title={form.create}>{(book, me) => <Write book={book} me={me} />}</WithCosts>
}
