import { Link, useLocation, useSearch } from 'wouter'
import { useMay } from '../records.ts'
import { useWords } from './words.tsx'
import './cost-nav.css'

/** The page that an address belongs to: a cost of its own stands among the rows. */
function pageOf(location: string): string {
  if (location === '/kostnader') return location
  const page = ['budget', 'avrakning', 'regler'].find(
    one => location === `/kostnader/${one}` || location.startsWith(`/kostnader/${one}/`),
  )
  return `/kostnader/${page ?? 'rader'}`
}

/**
 * The pages under Kostnader, those that the person may read; the year in view goes along. Stands first among the
 * filters of each of them: `<Page filters={<><CostNav /> …</>}>`.
 */
export function CostNav() {
  const { nav } = useWords().dashboard
  const [location] = useLocation()
  const year = new URLSearchParams(useSearch()).get('year')
  const places = [
    { path: '/kostnader', name: nav.sums, shown: true },
    { path: '/kostnader/rader', name: nav.rows, shown: useMay('read', 'costs') },
    { path: '/kostnader/budget', name: nav.budget, shown: useMay('read', 'budgets') },
    { path: '/kostnader/avrakning', name: nav.settlement, shown: useMay('read', 'settlements') },
    { path: '/kostnader/regler', name: nav.rules, shown: useMay('read', 'shareKeys') },
  ]
  const here = pageOf(location)
  return (
    <nav className="cost-nav" aria-label={nav.label}>
      <ul>
        {places.map(
          ({ path, name, shown }) =>
            shown && (
              <li key={path}>
                <Link
                  href={year === null ? path : `${path}?year=${year}`}
                  aria-current={path === here ? 'page' : undefined}
                >
                  {name}
                </Link>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
