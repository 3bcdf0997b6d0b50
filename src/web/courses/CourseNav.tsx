import { useLocation } from 'wouter'
import { reachOf } from '../../domain/access.ts'
import { PageNav } from '../PageNav.tsx'
import { useMay, useMe } from '../records.ts'
import { useWords } from './words.tsx'

/** The page that an address belongs to: a round of its own stands among the rounds. */
const pageOf = (location: string, paths: readonly string[]): string =>
  paths.find(path => path !== '/kurser' && (location === path || location.startsWith(`${path}/`))) ??
  '/kurser'

/** The pages under Kurser. Stands first among the filters of each of them: `<Page filters={<><CourseNav /> …</>}>`. */
export function CourseNav() {
  const { courseNav: nav } = useWords()
  const [location] = useLocation()
  const me = useMe()
  const maySet = useMay('change', 'settings')
  const runsSeats = me !== undefined && reachOf(me, 'change', 'seats') === 'everything'
  const places = [
    { path: '/kurser', name: nav.list, shown: true },
    { path: '/kurser/behov', name: nav.needs, shown: useMay('read', 'needs') },
    { path: '/kurser/ko', name: nav.queue, shown: useMay('read', 'seats') },
    { path: '/kurser/gamla', name: nav.old, shown: runsSeats },
    { path: '/kurser/gallring', name: nav.privacy, shown: runsSeats && maySet },
  ]
  return (
    <PageNav
      label={nav.label}
      places={places}
      here={pageOf(
        location,
        places.map(({ path }) => path),
      )}
    />
  )
}
