import { useState } from 'react'
import { Link } from 'wouter'
import { parties } from '../../domain/vocabulary.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Failure } from '../failure.ts'
import { handOverFrom } from '../hand-over.ts'
import { Drop } from '../plan/Drop.tsx'
import { useWords } from './words.tsx'

/** A settlement as files, and what to say when one could not be made. */
export function useFiles(id: string) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const fetchFile = async (query: string) => {
    setBusy(true)
    setFailure(null)
    try {
      await handOverFrom(`/api/settlements/${id}/export?${query}`)
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
    }
    setBusy(false)
  }
  return { busy, failure, fetchFile }
}

type Files = ReturnType<typeof useFiles>

/** The files that a settlement is handed over as: tables for people, vouchers for each side's finance system. */
export function SettlementFiles({ files }: { files: Files }) {
  const { settling, dashboard } = useWords()
  const { one } = settling
  const choices = [
    { query: 'form=xlsx', label: one.excel },
    { query: 'form=csv', label: one.csv },
    ...parties.map(party => ({ query: `form=sie&party=${party}`, label: one.sie(dashboard.short[party]) })),
  ]
  return (
    <Drop label={files.busy ? one.working : one.files} menu>
      <ul className="plan-menu">
        {choices.map(({ query, label }) => (
          <li key={query}>
            <button type="button" disabled={files.busy} onClick={() => void files.fetchFile(query)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Drop>
  )
}

/** Why a file could not be made; what a finance system needs to know stands among the rules. */
export function NoFile({ failure }: { failure: Failure | null }) {
  const { one } = useWords().settling
  if (failure === null) return null
  return (
    <>
      <FailureNote failure={failure} />
      {failure.code === 'no_voucher' && (
        <p>
          <Link href="/kostnader/regler#bokforing">{one.toFinance}</Link>
        </p>
      )}
    </>
  )
}
