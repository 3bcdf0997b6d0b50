import { useState } from 'react'
import { FailureNote } from '../../FailureNote.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useWords } from '../words.tsx'
import { type ShownFeed, useRevokeFeed } from './feed-data.ts'

/** Revokes an address after having said what happens then: there is no way back. */
export function RevokeFeed(props: { feed: ShownFeed; name: string; onRevoked: () => void }) {
  const { feed, name, onRevoked } = props
  const { feeds: say } = useWords()
  const [asked, setAsked] = useState(false)
  const revoke = useRevokeFeed()
  const order = () =>
    revoke.mutate(feed.id, {
      onSuccess: () => {
        setAsked(false)
        onRevoked()
      },
    })
  return (
    <>
      <button type="button" className="button" aria-label={say.revokeOf(name)} onClick={() => setAsked(true)}>
        {say.revoke}
      </button>
      {asked && (
        <ShortDialog
          title={say.dialog.title(name)}
          order={revoke.isPending ? say.dialog.ordering : say.dialog.order}
          ready={!revoke.isPending}
          onOrder={order}
          onClose={() => setAsked(false)}
        >
          <p>{say.dialog.body}</p>
          <p>{say.dialog.stays}</p>
          {revoke.error !== null && <FailureNote failure={revoke.error} doing="saving" />}
        </ShortDialog>
      )}
    </>
  )
}
