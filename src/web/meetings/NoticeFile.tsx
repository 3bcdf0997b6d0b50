import { useState } from 'react'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { MeetingFile } from './MeetingFile.tsx'
import { useWords } from './words.tsx'

/** The calendar file for somebody whose invitation is lost, as a file and as a link to send. */
export function NoticeFile({ meeting, address }: { meeting: Stored<Meeting>; address: string }) {
  const { file: say } = useWords().noticePage
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // Teams does not let every tab write to the clipboard: then the link is shown to be marked by hand.
      setCopied(false)
    }
  }
  return (
    <section className="section print-not">
      <h2>{say.title}</h2>
      <p className="meeting-practical">{say.body}</p>
      <p className="note-actions">
        <MeetingFile meeting={meeting} />
        <button type="button" className="button" onClick={() => void copy()}>
          {say.copy}
        </button>
      </p>
      <p role="status">
        {copied === true && say.copied}
        {copied === false && (
          <>
            {say.notCopied} <a href={address}>{address}</a>
          </>
        )}
      </p>
    </section>
  )
}
