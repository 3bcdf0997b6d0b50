import { oldRosterTemplate } from '../../../domain/old-roster-template.ts'
import { oldRosterColumns } from '../../../domain/roster-columns.ts'
import { ImportPage } from '../../import/ImportPage.tsx'
import type { ImportOf } from '../../import/import-of.ts'
import { CourseNav } from '../CourseNav.tsx'
import { useWords, WithRosterFileWords } from './words.tsx'

const old: ImportOf<'seats'> = {
  noun: 'seats',
  path: 'seats',
  titleField: 'name',
  labelsIn: oldRosterColumns.labelsIn,
  fields: oldRosterColumns.fields,
  place: '/kurser',
  pointsAt: ['offices', 'rounds'],
  unsaid: ['name'],
  undoable: true,
  template: oldRosterTemplate,
  nav: <CourseNav />,
}

function OldRosters() {
  const { rosterFile: say } = useWords()
  return <ImportPage of={{ ...old, title: say.oldTitle, lede: say.oldLede }} />
}

/** Rosters of earlier years out of Excel. */
export function OldRostersPage() {
  return (
    <WithRosterFileWords>
      <OldRosters />
    </WithRosterFileWords>
  )
}
