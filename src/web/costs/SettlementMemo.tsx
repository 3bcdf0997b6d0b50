import { useRef } from 'react'
import { useUndo } from '../undo.tsx'
import { useWords } from './words.tsx'

function select(text: HTMLElement): void {
  const range = document.createRange()
  range.selectNodeContents(text)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** The text for the invoice, to copy. It is written in Swedish: the invoice goes to a Swedish office. */
export function SettlementMemo({ memo }: { memo: string }) {
  const { settling } = useWords()
  const announce = useUndo()
  const text = useRef<HTMLParagraphElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(memo)
      announce(settling.memo.copied)
    } catch {
      if (text.current) select(text.current)
      announce(settling.memo.byHand)
    }
  }
  return (
    <section className="section" aria-labelledby="memo">
      <h2 id="memo">{settling.memo.heading}</h2>
      <p ref={text} className="settle-memo" lang="sv">
        {memo}
      </p>
      <p className="settle-deeds">
        <button type="button" className="button" onClick={() => void copy()}>
          {settling.memo.copy}
        </button>
      </p>
    </section>
  )
}
