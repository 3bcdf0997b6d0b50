import { useState } from 'react'
import { Failure } from '../../failure.ts'
import { handOverFrom } from '../../hand-over.ts'

/** Files that the server makes, fetched one after another; how many are there, and why one did not come. */
export function useFiles() {
  const [busy, setBusy] = useState<{ paths: readonly string[]; done: number } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const fetchFiles = async (paths: readonly string[]) => {
    setFailure(null)
    try {
      for (const [done, path] of paths.entries()) {
        setBusy({ paths, done })
        await handOverFrom(path)
      }
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
    }
    setBusy(null)
  }
  return { busy, failure, fetchFiles }
}
