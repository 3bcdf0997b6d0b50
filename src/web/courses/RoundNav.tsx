import { useLocation } from 'wouter'
import { reachOf } from '../../domain/access.ts'
import { PageNav } from '../PageNav.tsx'
import { useMay, useMe } from '../records.ts'
import { useWords } from './words.tsx'
import './rounds.css'

/** The parts of a round that the person may read. Stands after `<CourseNav />` among the filters of each of them. */
export function RoundNav({ id }: { id: string }) {
  const { roundNav: nav } = useWords()
  const [location] = useLocation()
  const me = useMe()
  const runsSeats = me !== undefined && reachOf(me, 'change', 'seats') === 'everything'
  const round = `/kurser/${id}`
  const places = [
    { path: round, name: nav.round, shown: true },
    { path: `${round}/narvaro`, name: nav.attendance, shown: runsSeats },
    { path: `${round}/lista`, name: nav.list, shown: runsSeats },
    { path: `${round}/brev`, name: nav.letters, shown: useMay('read', 'seats') },
    { path: `${round}/utvardering`, name: nav.evaluation, shown: true },
    { path: `${round}/intyg`, name: nav.certificates, shown: useMay('read', 'seats') },
    { path: `${round}/ekonomi`, name: nav.fees, shown: useMay('read', 'seats') },
  ]
  const here = places.find(({ path }) => path !== round && location === path)?.path ?? round
  return (
    <div className="round-parts">
      <PageNav label={nav.label} places={places} here={here} />
    </div>
  )
}
