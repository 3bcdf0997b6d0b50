import { useState } from 'react'
import { Link } from 'wouter'
import type { FeeBoard } from '../../../domain/after-course.ts'
import { moneyText } from '../../money.ts'
import { useMay, useRemove } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { readCostsAnew } from './after-data.ts'
import { DeficitDialog } from './DeficitDialog.tsx'
import { useWords } from './words.tsx'

type Deficit = NonNullable<FeeBoard['deficit']>

function Figures({ costOre, feesOre, deficitOre, emptySeats }: Deficit) {
  const { fees: say } = useWords().after
  const figures = [
    [say.cost, moneyText(costOre)],
    [say.fees, moneyText(feesOre)],
    [say.lacking, moneyText(deficitOre)],
    [say.empty, String(emptySeats)],
  ]
  return (
    <dl className="after-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt className="quiet small">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a round lacks, and the way to enter it as a joint cost where that is chosen. */
export function DeficitPart({ roundId, deficit }: { roundId: string; deficit: Deficit }) {
  const { fees: say } = useWords().after
  const [asking, setAsking] = useState(false)
  const announce = useUndo()
  const remove = useRemove('costs')
  const seesCosts = useMay('read', 'costs')
  const { entered, mayEnter, says } = deficit
  return (
    <section className="section" aria-labelledby="underskott">
      <h2 id="underskott">{say.deficit}</h2>
      <Figures {...deficit} />
      {says.map(sentence => (
        <p key={sentence} className="after-text">
          {sentence}
        </p>
      ))}
      {entered !== null && seesCosts && (
        <p>
          <Link href={`/kostnader/${entered.costId}`}>{say.toCost}</Link>
        </p>
      )}
      {mayEnter && (
        <p className="note-actions">
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {say.enter}
          </button>
        </p>
      )}
      {asking && (
        <DeficitDialog
          roundId={roundId}
          deficitOre={deficit.deficitOre}
          onClose={() => setAsking(false)}
          onEntered={cost => {
            setAsking(false)
            announce(say.entered(moneyText(cost.netOre)), async () => {
              await remove.mutateAsync(cost)
              await readCostsAnew()
            })
          }}
        />
      )}
    </section>
  )
}
