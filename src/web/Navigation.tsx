import { useEffect, useId, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { maySeeSums } from '../domain/access.ts'
import { shareAddress } from './host.ts'
import { useMe } from './records.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

type Place = { path: string; name: Exclude<keyof Words['nav'], 'label' | 'menu'>; drawing: string }

const work: readonly Place[] = [
  { path: '/', name: 'overview', drawing: 'M10 3a7 7 0 1 0 7 7M10 3v7h7M10 3a7 7 0 0 1 7 7' },
  { path: '/planen', name: 'plan', drawing: 'M4 5h2M9 5h8M4 10h2M9 10h8M4 15h2M9 15h8' },
  { path: '/moten', name: 'meetings', drawing: 'M4 5h12v11H4zM4 8.5h12M7.5 3v3.5M12.5 3v3.5' },
  {
    path: '/kurser',
    name: 'courses',
    drawing: 'M2.5 8 10 4.5 17.5 8 10 11.5ZM5.5 9.5V13c2.5 2 6.5 2 9 0V9.5M17.5 8v4.5',
  },
  { path: '/kostnader', name: 'costs', drawing: 'M4 16V4M4 16h12M7.5 13V9M11 13V6M14.5 13v-3' },
]
const below: readonly Place[] = [
  { path: '/halsa', name: 'health', drawing: 'M2.5 10h4l2-5 3 10 2-5h4' },
  { path: '/tillganglighet', name: 'accessibility', drawing: 'M10 3.4v.2M4 7l6 1 6-1M10 8v4l-3 5M10 12l3 5' },
  { path: '/om', name: 'about', drawing: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.5v4M10 6.6v.2' },
]

type EntryProps = { place: Place; here: boolean; unknown: boolean; warm: (path: string) => void }

function Entry(props: EntryProps) {
  const { path, name, drawing } = props.place
  const { nav } = useWords()
  const warm = () => props.warm(path)
  return (
    <li data-unknown={props.unknown}>
      <Link
        href={path}
        aria-current={props.here ? 'page' : undefined}
        onPointerEnter={warm}
        onFocus={warm}
        onTouchStart={warm}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d={drawing} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
        {nav[name]}
      </Link>
    </li>
  )
}

function isHere(path: string, location: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}

/** Where one can go: at the left, or behind a menu button on narrow screens. `warm` fetches a page's code ahead. */
export function Navigation({ warm }: { warm: (path: string) => void }) {
  const { nav, product, share } = useWords()
  const [location] = useLocation()
  const [open, setOpen] = useState(false)
  const list = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu
  useEffect(() => setOpen(false), [location])
  const me = useMe()
  const closed = (place: Place) => place.name === 'costs' && me !== undefined && !maySeeSums(me)
  const entries = (places: readonly Place[]) =>
    places
      .filter(place => !closed(place))
      .map(place => (
        <Entry
          key={place.path}
          place={place}
          here={isHere(place.path, location)}
          // Until it is known who asks, its room is kept and nothing is promised.
          unknown={place.name === 'costs' && me === undefined}
          warm={warm}
        />
      ))
  return (
    <header className="sidebar">
      <p className="product">{product}</p>
      <button
        type="button"
        className="button menu-button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {nav.menu}
      </button>
      <nav
        id={list}
        aria-label={nav.label}
        data-open={open}
        onKeyDown={event => event.key === 'Escape' && setOpen(false)}
      >
        <ul>{entries(work)}</ul>
        <ul className="below">{entries(below)}</ul>
        <button
          type="button"
          className="share"
          onClick={() => shareAddress(location + window.location.search, document.title)}
        >
          {share}
        </button>
      </nav>
    </header>
  )
}
