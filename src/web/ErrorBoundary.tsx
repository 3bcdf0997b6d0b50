import { Component, type ReactNode } from 'react'
import { useWords } from './words.tsx'

type Crash = 'none' | 'code' | 'newVersion'

/** A page's code that is no longer on the server: the tab was updated while it was open. */
function crashOf(reason: unknown): Crash {
  const said = reason instanceof Error ? reason.message : ''
  return /dynamically imported module|importing a module|preload/i.test(said) ? 'newVersion' : 'code'
}

function CrashNote({ crash }: { crash: 'code' | 'newVersion' }) {
  const { failure } = useWords()
  const { title, body } = crash === 'newVersion' ? failure.newVersion : failure.crash
  return (
    <div className="page">
      <h1>{title}</h1>
      <p>{body}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {failure.reload}
      </button>
    </div>
  )
}

/** Catches what a page could not draw, so that the rest of the tab goes on. Give it a new key on each page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crash: Crash }> {
  override state: { crash: Crash } = { crash: 'none' }

  static getDerivedStateFromError(reason: unknown): { crash: Crash } {
    return { crash: crashOf(reason) }
  }

  override render(): ReactNode {
    const { crash } = this.state
    return crash === 'none' ? this.props.children : <CrashNote crash={crash} />
  }
}
