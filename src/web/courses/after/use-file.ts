import { useState } from 'react'
import { Failure } from '../../failure.ts'
import { handOverFrom } from '../../hand-over.ts'

/** A file that the server makes, and what to say when it could not be made. */
export function useFile() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const fetchFile = async (path: string) => {
    setBusy(true)
    setFailure(null)
    try {
      await handOverFrom(path)
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
    }
    setBusy(false)
  }
  return { busy, failure, fetchFile }
}
