import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import { otherParty } from '../../domain/who-owes.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { differencesOf, type PreviewDifference, type SettlementSums } from './settlement-view.ts'
import { useWords } from './words.tsx'

function useSayDifference(): (difference: PreviewDifference) => string {
  const { settling, dashboard } = useWords()
  const { fresh } = settling
  const claim = ({ payer, amountOre }: SettlementSums) =>
    payer === null
      ? fresh.noClaim
      : fresh.claim(dashboard.short[payer], dashboard.short[otherParty(payer)], moneyText(amountOre))
  return difference => {
    switch (difference.kind) {
      case 'sum':
        return fresh.difference.sum(claim(difference.was), claim(difference.is))
      case 'come':
      case 'gone':
      case 'changed':
        return fresh.difference[difference.kind](difference.title)
      case 'details':
        return fresh.difference.details
    }
  }
}

/** What has changed since the person saw the basis that could not be settled. */
export function SettlementDifference({ seen, now }: { seen: SettlementPreview; now: SettlementPreview }) {
  const { fresh } = useWords().settling
  const say = useSayDifference()
  const differences = differencesOf(seen, now)
  if (differences.length === 0) return null
  return (
    <section className="note" data-tone="warning" aria-label={fresh.changed}>
      <Shape name="triangle" />
      <div>
        <p className="note-title">{fresh.changed}</p>
        <ul>
          {differences.map(difference => (
            <li key={say(difference)}>{say(difference)}</li>
          ))}
        </ul>
        {now.obstacles.length === 0 && <p>{fresh.lookAgain}</p>}
      </div>
    </section>
  )
}
