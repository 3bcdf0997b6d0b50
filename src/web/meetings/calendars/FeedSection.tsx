import { type ReactNode, useId, useRef, useState } from 'react'
import type { FeedKind } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { useWords } from '../words.tsx'
import { type ShownFeed, useMakeFeed } from './feed-data.ts'
import { RevokeFeed } from './RevokeFeed.tsx'

/** The address, to be read, marked and copied. */
function Address(props: { feed: ShownFeed; name: string; onRevoked: () => void }) {
  const { feed, name, onRevoked } = props
  const { feeds: say } = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(feed.address)
      setCopied(true)
    } catch {
      // Teams does not let every tab write to the clipboard: the address stands marked.
      setCopied(false)
    }
  }
  return (
    <>
      <div className="feed-address">
        <label htmlFor={id}>{say.address}</label>
        <input
          ref={field}
          id={id}
          aria-label={say.addressOf(name)}
          readOnly
          value={feed.address}
          onFocus={event => event.currentTarget.select()}
        />
        <button
          type="button"
          className="button primary"
          aria-label={say.copyOf(name)}
          onClick={() => void copy()}
        >
          {say.copy}
        </button>
        <RevokeFeed feed={feed} name={name} onRevoked={onRevoked} />
      </div>
      <p role="status" className="small">
        {copied === true && say.copied}
        {copied === false && say.notCopied}
      </p>
    </>
  )
}

/** Who has just revoked an address goes on from here with the keyboard. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

function Make({ kind, name, revoked }: { kind: FeedKind; name: string; revoked: boolean }) {
  const { feeds: say } = useWords()
  const make = useMakeFeed()
  const word = revoked ? say.makeAgain : say.make
  return (
    <>
      {revoked && (
        <p className="feed-text" role="status">
          {say.revoked}
        </p>
      )}
      <p className="note-actions">
        <button
          ref={revoked ? takeFocus : null}
          type="button"
          className="button"
          aria-label={revoked ? say.makeAgainOf(name) : say.makeOf(name)}
          disabled={make.isPending}
          onClick={() => make.mutate(kind)}
        >
          {make.isPending ? say.making : word}
        </button>
      </p>
      {make.error !== null && <FailureNote failure={make.error} doing="saving" />}
    </>
  )
}

/** One kind of calendar: what it holds, and its address or how to get one. */
export function FeedSection(props: { kind: FeedKind; feed: ShownFeed | undefined; children?: ReactNode }) {
  const { kind, feed } = props
  const { feeds: say } = useWords()
  const { title, holds, care } = say.kinds[kind]
  const id = useId()
  const [revoked, setRevoked] = useState(false)
  return (
    <section className="section feed" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="feed-holds">
        {holds.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {feed === undefined ? (
        <Make kind={kind} name={title} revoked={revoked} />
      ) : (
        <>
          <Address feed={feed} name={title} onRevoked={() => setRevoked(true)} />
          <p className="quiet small">{care}</p>
        </>
      )}
      {props.children}
    </section>
  )
}
