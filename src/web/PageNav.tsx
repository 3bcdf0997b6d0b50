import { Link, useSearch } from 'wouter'
import './page-nav.css'

type Place = { path: string; name: string; shown: boolean }

/** The pages under a heading of the navigation, those that the person may read; the year in view goes along. */
export function PageNav(props: { label: string; places: readonly Place[]; here: string }) {
  const { label, places, here } = props
  const year = new URLSearchParams(useSearch()).get('year')
  return (
    <nav className="page-nav" aria-label={label}>
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
