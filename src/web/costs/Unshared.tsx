import type { CostSums } from '../../domain/cost-overview.ts'
import { moneyText } from '../money.ts'
import { useWords } from './words.tsx'

/** What is not shared yet, and so is in none of the sums it stands beside; nothing where all is shared. */
export function Unshared({ sums }: { sums: Pick<CostSums, 'unsharedCount' | 'unsharedOre'> }) {
  const { unshared } = useWords().dashboard
  return sums.unsharedCount === 0 ? null : <p>{unshared(moneyText(sums.unsharedOre), sums.unsharedCount)}</p>
}
