import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { rosterColumns } from '../../../domain/roster-columns.ts'
import type { Round } from '../../../domain/rounds.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import type { Failure } from '../../failure.ts'
import { handOverFrom } from '../../hand-over.ts'
import { ImportPage } from '../../import/ImportPage.tsx'
import type { ImportOf } from '../../import/import-of.ts'
import { Loading } from '../../Loading.tsx'
import { Page } from '../../Page.tsx'
import { recordQuery } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { RoundNav } from '../RoundNav.tsx'
import { useWords, WithRosterFileWords } from './words.tsx'

/** The list as a workbook, for whoever holds the course. */
function Download({ id }: { id: string }) {
  const { rosterFile: say } = useWords()
  const file = useMutation<void, Failure>({ mutationFn: () => handOverFrom(`/api/rounds/${id}/roster.xlsx`) })
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={file.isPending}
        onClick={() => file.mutate()}
      >
        {file.isPending ? say.downloading : say.download}
      </button>
      {file.error !== null && <FailureNote failure={file.error} again={() => file.mutate()} />}
    </>
  )
}

function rosterOf(round: Stored<Round>, own: Pick<ImportOf<'seats'>, 'title' | 'lede'>): ImportOf<'seats'> {
  return {
    ...own,
    noun: 'seats',
    path: 'roster',
    roundId: round.id,
    titleField: 'name',
    labelsIn: rosterColumns.labelsIn,
    fields: rosterColumns.fields,
    place: `/kurser/${round.id}`,
    pointsAt: ['offices'],
    unsaid: [],
    undoable: false,
    action: <Download id={round.id} />,
    nav: (
      <>
        <CourseNav />
        <RoundNav id={round.id} />
      </>
    ),
  }
}

function RosterFile() {
  const { id = '' } = useParams<{ id: string }>()
  const { rosterFile: say } = useWords()
  const { data: round, error, refetch } = useQuery(recordQuery('rounds', id))
  if (round !== undefined)
    return <ImportPage of={rosterOf(round, { title: say.title, lede: say.lede(round.title) })} />
  return (
    <Page title={say.title} filters={<CourseNav />}>
      {error === null ? (
        <Loading what={say.loading} />
      ) : (
        <FailureNote failure={error} again={() => void refetch()} />
      )}
    </Page>
  )
}

/** The roster of a round out to Excel, and in again with every difference shown before it is taken in. */
export function RosterFilePage() {
  return (
    <WithRosterFileWords>
      <RosterFile />
    </WithRosterFileWords>
  )
}
