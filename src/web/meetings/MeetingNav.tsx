import { useLocation } from 'wouter'
import { PageNav } from '../PageNav.tsx'
import { useMay } from '../records.ts'
import { useWords } from './words.tsx'

/** The page that an address belongs to: a meeting of its own stands among the meetings. */
const pageOf = (location: string, paths: readonly string[]): string =>
  paths.find(path => path !== '/moten' && location.startsWith(path)) ?? '/moten'

/** The pages under Möten. Stands first among the filters of each of them: `<Page filters={<><MeetingNav /> …</>}>`. */
export function MeetingNav() {
  const { meetingNav: nav } = useWords()
  const [location] = useLocation()
  const mayPlan = useMay('create', 'meetings')
  const places = [
    { path: '/moten', name: nav.list, shown: true },
    { path: '/moten/arsforslag', name: nav.year, shown: mayPlan },
    { path: '/moten/tider', name: nav.times, shown: useMay('read', 'availability') },
    { path: '/moten/undvik', name: nav.avoided, shown: useMay('read', 'avoidedDays') },
    { path: '/moten/vardar', name: nav.hosts, shown: true },
    { path: '/moten/kalendrar', name: nav.calendars, shown: true },
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
