import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import { estimateShares } from '../../../domain/host-plan.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { readKronor } from '../../../domain/read-money.ts'
import { keysOf } from '../../../domain/share-keys.ts'
import type { Stored } from '../../../domain/stored.ts'
import { InPlaceField } from '../../costs/InPlaceField.tsx'
import '../../costs/settling.css'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { PartyMark } from '../../marks.tsx'
import { moneyText } from '../../money.ts'
import { recordsQuery, useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import type { HostWriting } from './use-host-writing.ts'

/** The shares of the estimate by the key of the meeting's day, in a sentence. */
function Shares({ estimateOre, startsOn }: Pick<Meeting, 'estimateOre' | 'startsOn'>) {
  const { estimate: say } = useWords().hosts
  const agreements = useQuery(recordsQuery('agreements'))
  const shareKeys = useQuery(recordsQuery('shareKeys'))
  const failure = agreements.error ?? shareKeys.error
  if (failure !== null) return <FailureNote failure={failure} />
  if (agreements.data === undefined || shareKeys.data === undefined) return null
  const keys = keysOf({ agreements: agreements.data.records, shareKeys: shareKeys.data.records })
  const found = estimateShares({ estimateOre, startsOn }, keys)
  if (found === null) return null
  const { shares, inForce } = found
  const key = say.key(inForce.key.MVG, inForce.key.MH, longDay(inForce.from))
  return (
    <p className="host-shares">
      <PartyMark lead="joint" /> {say.shares(moneyText(shares.MVG), moneyText(shares.MH), key)}
    </p>
  )
}

const kronor = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 })

/** The amount as it is written in the field, in Swedish form, which can be read only one way; '' for none. */
const written = (ore: number | null): string => (ore === null ? '' : kronor.format(ore / 100))

function Amount({ writing }: { writing: HostWriting }) {
  const words = useWords()
  const { estimate: say } = words.hosts
  const { current, write } = writing
  const complaint = (text: string) => {
    if (text.trim() === '') return null
    const read = readKronor(text)
    if (!read.ok) return words.money.refusals[read.why]
    return read.ore < 0 ? say.negative : null
  }
  const save = (text: string) => {
    const read = readKronor(text)
    return write({ estimateOre: read.ok ? read.ore : null }, read.ok ? say.saved : say.cleared)
  }
  return (
    <p className="host-amount">
      <span aria-hidden="true">{say.label}</span>
      <InPlaceField
        label={say.label}
        value={written(current.estimateOre)}
        complaint={complaint}
        onSave={save}
        amount
      />
    </p>
  )
}

/** What the meeting is expected to cost, who bears what of it, and where the real costs are written. */
export function HostEstimate({ meeting, writing }: { meeting: Stored<Meeting>; writing: HostWriting }) {
  const { estimate: say } = useWords().hosts
  const mayChange = useMay('change', 'meetings')
  const mayRecord = useMay('create', 'costs')
  const mayRead = useMay('read', 'costs')
  const { estimateOre } = writing.current
  return (
    <section className="section" aria-labelledby="kostnad">
      <h2 id="kostnad">{say.title}</h2>
      {mayChange && <Amount writing={writing} />}
      <p className={mayChange ? 'host-print' : ''}>
        {estimateOre === null ? say.none : say.is(moneyText(estimateOre))}
      </p>
      <Shares estimateOre={estimateOre} startsOn={meeting.startsOn} />
      <p className="quiet small">{say.outside}</p>
      {mayRead && (
        <p className="host-links">
          {mayRecord && <Link href={`/kostnader/ny?mote=${meeting.id}`}>{say.record}</Link>}
          <Link href={`/kostnader?year=${yearOf(meeting.startsOn)}`}>{say.toCosts}</Link>
        </p>
      )}
    </section>
  )
}
