import { useLocation } from 'wouter'
import { PageNav } from '../PageNav.tsx'
import { useMay } from '../records.ts'
import { useWords } from './words.tsx'

/** The page that an address belongs to: a cost of its own stands among the rows. */
function pageOf(location: string): string {
  if (location === '/kostnader') return location
  const page = ['budget', 'avrakning', 'regler'].find(
    one => location === `/kostnader/${one}` || location.startsWith(`/kostnader/${one}/`),
  )
  return `/kostnader/${page ?? 'rader'}`
}

/** The pages under Kostnader. Stands first among the filters of each of them: `<Page filters={<><CostNav /> …</>}>`. */
export function CostNav() {
  const { nav } = useWords().dashboard
  const [location] = useLocation()
  const places = [
    { path: '/kostnader', name: nav.sums, shown: true },
    { path: '/kostnader/rader', name: nav.rows, shown: useMay('read', 'costs') },
    { path: '/kostnader/budget', name: nav.budget, shown: useMay('read', 'budgets') },
    { path: '/kostnader/avrakning', name: nav.settlement, shown: useMay('read', 'settlements') },
    { path: '/kostnader/regler', name: nav.rules, shown: useMay('read', 'shareKeys') },
  ]
  return <PageNav label={nav.label} places={places} here={pageOf(location)} />
}
