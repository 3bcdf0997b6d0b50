import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LogoFault, logoKeys, mostLogoBytes, readLogo } from '../../../domain/logos.ts'
import { type Setting, setting as schema } from '../../../domain/settings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { type Party, parties } from '../../../domain/vocabulary.ts'
import { useRowWriting } from '../../costs/use-row-writing.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { PartyMark } from '../../marks.tsx'
import { recordsQuery } from '../../records.ts'
import { useWords } from './words.tsx'

/** The file as it stands in a setting. What is too large for one is not read. */
const asAddress = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

type SideProps = { party: Party; settings: readonly Stored<Setting>[] }

function Side({ party, settings }: SideProps) {
  const { certificates: say } = useWords().after
  const writing = useRowWriting('settings', schema)
  const [fault, setFault] = useState<LogoFault | null>(null)
  const key = logoKeys[party]
  const row = settings.find(one => one.key === key) ?? null
  const logo = readLogo(row?.value ?? '')
  const standing = typeof logo === 'string' ? logo : null
  const write = (value: string, said: string) =>
    writing.write({ row, record: { key, value }, key: `setting-${key}`, named: say.logoOf[party], said })
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const address = file.size > mostLogoBytes ? null : await asAddress(file)
    const read = address === null ? 'tooLarge' : (readLogo(address) ?? 'notPng')
    setFault(typeof read === 'string' ? read : null)
    if (address !== null && typeof read !== 'string') await write(address, say.logoSaved)
  }
  const complaint = fault ?? standing
  const [trouble] = writing.notWritten
  return (
    <div className="after-logo">
      <p>
        <PartyMark lead={party} /> <strong>{say.logoOf[party]}</strong>
      </p>
      {logo !== null && typeof logo !== 'string' ? (
        <img src={row?.value} alt={say.logoOf[party]} />
      ) : (
        <p className="quiet">{say.noLogo}</p>
      )}
      <p className="note-actions">
        <label className="button">
          <input
            type="file"
            className="heard"
            accept="image/png"
            aria-label={`${logo === null ? say.choose : say.change}: ${say.logoOf[party]}`}
            onChange={event => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {logo === null ? say.choose : say.change}
        </label>
        {logo !== null && (
          <button type="button" className="button" onClick={() => void write('', say.logoRemoved)}>
            {say.remove}
          </button>
        )}
      </p>
      {complaint !== null && (
        <p role="alert" className="after-fault">
          {say.faults[complaint]}
        </p>
      )}
      {trouble !== undefined && <FailureNote doing="saving" failure={trouble.failure} />}
    </div>
  )
}

/** The logo of each side, the same on every certificate, for those who set them. */
export function Logos() {
  const { certificates: say } = useWords().after
  const { data } = useQuery(recordsQuery('settings'))
  return (
    <section className="section" aria-labelledby="logotyper">
      <h2 id="logotyper">{say.logos}</h2>
      <p className="after-text">{say.logosHow}</p>
      {data !== undefined && (
        <div className="after-logos">
          {parties.map(party => (
            <Side key={party} party={party} settings={data.records} />
          ))}
        </div>
      )}
    </section>
  )
}
