import { type ReactNode, useState } from 'react'

/** What to look at: everything here stands in the address. On a narrow screen all but the search folds away behind `open`. */
export function FilterBar(props: {
  label: string
  search: string
  open: string
  sought: string
  onSeek: (text: string) => void
  children: ReactNode
}) {
  const { label, search, sought, onSeek } = props
  const [open, setOpen] = useState(false)
  return (
    <search className="plan-filters" aria-label={label}>
      <input
        type="search"
        className="plan-search"
        aria-label={search}
        placeholder={search}
        value={sought}
        onChange={event => onSeek(event.target.value)}
      />
      <button type="button" className="button plan-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {props.open}
      </button>
      <div className="plan-filter-choices" data-open={open}>
        {props.children}
      </div>
    </search>
  )
}
