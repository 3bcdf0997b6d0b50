import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from './words.tsx'

/** Whether somebody has gone from one page to another; the first page must not steal the focus from Teams. */
let travelled = false
let shown = ''

/**
 * The one anatomy of a page: title, the primary action at the right, filters under the title, then the content. Going
 * to a page moves the focus to its title. `title` also names the document.
 */
export function Page(props: {
  title: string
  lede?: ReactNode
  action?: ReactNode
  filters?: ReactNode
  /** Lets a picture grow beyond the width of text. */
  wide?: boolean
  children: ReactNode
}) {
  const { product } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { title } = props
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title, product])
  useEffect(() => {
    const { pathname } = window.location
    if (travelled && pathname !== shown) heading.current?.focus()
    travelled = true
    shown = pathname
  }, [])
  return (
    <div className={props.wide ? 'page wide' : 'page'}>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {props.lede !== undefined && <p className="lede">{props.lede}</p>}
        </div>
        {props.action !== undefined && <div className="page-action">{props.action}</div>}
      </header>
      {props.filters !== undefined && <div className="page-filters">{props.filters}</div>}
      {props.children}
    </div>
  )
}

/** What will stand here and how to begin, where there is nothing yet. */
export function Empty(props: { title: string; how: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      <p>{props.how}</p>
      {props.action}
    </div>
  )
}
