import { type ReactNode, useMemo } from 'react'

/** The elements of our own notices that mean the same on screen; of all others only the text is drawn. */
const plain = ['p', 'br', 'strong', 'b', 'em', 'i', 'ul', 'ol', 'li', 'div', 'span'] as const
type Plain = (typeof plain)[number]
/** Headings are drawn as strong lines: the page has an order of headings of its own. */
const headings: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const dropped: readonly string[] = ['script', 'style', 'head', 'title', 'template', 'iframe', 'object']

const plainOf = (name: string): Plain | undefined => plain.find(one => one === name)

/** Only addresses that can be followed without harm. */
const isSafe = (href: string): boolean => /^(?:https?:|mailto:|tel:)/i.test(href)

function drawElement(element: Element, key: number): ReactNode {
  const name = element.tagName.toLowerCase()
  if (dropped.includes(name)) return null
  if (name === 'br') return <br key={key} />
  const inner = draw(element)
  const href = element.getAttribute('href') ?? ''
  if (name === 'a' && isSafe(href))
    return (
      <a key={key} href={href} target="_blank" rel="noreferrer">
        {inner}
      </a>
    )
  if (headings.includes(name))
    return (
      <p key={key}>
        <strong>{inner}</strong>
      </p>
    )
  const Tag = plainOf(name) ?? 'span'
  return <Tag key={key}>{inner}</Tag>
}

function draw(parent: Element): ReactNode[] {
  return [...parent.childNodes].map((node, at) =>
    node instanceof Element ? drawElement(node, at) : node.textContent,
  )
}

/** The text of a notice as Outlook will show it, drawn anew from its words: nothing in it is run, fetched or styled. */
export function NoticeBody({ html }: { html: string }) {
  const drawn = useMemo(() => draw(new DOMParser().parseFromString(html, 'text/html').body), [html])
  return <div className="notice-body">{drawn}</div>
}
