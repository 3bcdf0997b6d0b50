import { costColumns } from '../../domain/cost-columns.ts'
import { costTemplate } from '../../domain/cost-template.ts'
import { ImportPage } from '../import/ImportPage.tsx'
import type { ImportOf } from '../import/import-of.ts'
import { cache, recordsQuery } from '../records.ts'
import { CostNav } from './CostNav.tsx'

/** A template that names a kind of cost which is used shows by itself how the others are written. */
async function template(year: number) {
  const { records } = await cache.ensureQueryData(recordsQuery('categories'))
  return costTemplate(year, records.find(({ active }) => active)?.title ?? '')
}

const costs: ImportOf<'costs'> = {
  noun: 'costs',
  path: 'costs',
  titleField: 'title',
  labelsIn: costColumns.labelsIn,
  undoable: true,
  fields: costColumns.fields,
  place: '/kostnader/rader',
  pointsAt: ['categories', 'activities', 'meetings', 'costs'],
  unsaid: ['title', 'keyMVG', 'keyMH'],
  template,
  nav: <CostNav />,
}

/** Joint costs out of Excel. */
export function ImportCostsPage() {
  return <ImportPage of={costs} />
}
