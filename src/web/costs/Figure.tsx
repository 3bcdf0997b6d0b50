import { Link } from 'wouter'
import { moneyText } from '../money.ts'
import { useWords } from './words.tsx'

/** An amount in öre. With `to` it leads to the rows it is the sum of; nothing is a dash. */
export function Figure({ ore, to = null }: { ore: number; to?: string | null }) {
  const { dashboard } = useWords()
  if (ore === 0)
    return (
      <>
        <span aria-hidden="true" className="figure-none">
          –
        </span>
        <span className="heard">{dashboard.nothing}</span>
      </>
    )
  const said = moneyText(ore)
  return to === null ? <span>{said}</span> : <Link href={to}>{said}</Link>
}
