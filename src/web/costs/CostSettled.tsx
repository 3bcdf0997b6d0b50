import { Link } from 'wouter'
import { type Cost, frozenIn } from '../../domain/costs.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { changesSince, type SettledChange } from '../../domain/settled.ts'
import type { Stored } from '../../domain/stored.ts'
import { longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useMay } from '../records.ts'
import type { CostBook, Held } from './cost-book.ts'
import { leftOf } from './cost-draft.ts'
import { proposedCorrection } from './cost-settled.ts'
import { useWords } from './words.tsx'

/** How a cost differs from what was settled, in a sentence. */
export function useSayChange(nameOf: NameOf) {
  const { cost, dashboard, history } = useWords()
  const { changes } = cost.one
  const { short } = dashboard
  return (change: SettledChange): string => {
    switch (change.what) {
      case 'paidBy':
        return changes.paidBy(short[change.was], short[change.is])
      case 'share': {
        const { party, wasOre, isOre } = change
        const amount = moneyText(Math.abs(isOre - wasOre))
        const more = isOre > wasOre ? changes.more(amount) : changes.less(amount)
        return changes.share(short[party], moneyText(wasOre), moneyText(isOre), more)
      }
      case 'day':
        return changes.day(longDay(change.was), longDay(change.is))
      case 'category': {
        const name = (id: string) => nameOf('categories', id) ?? history.row(id)
        return changes.category(name(change.was), name(change.is))
      }
      case 'gone':
      case 'unshared':
      case 'ordered':
        return changes[change.what]
    }
  }
}

/** What somebody changed in SharePoint past the lock, and the correction that would say the same. */
function Changed({ cost, held, nameOf }: { cost: Stored<Cost>; held: Held; nameOf: NameOf }) {
  const { one } = useWords().cost
  const say = useSayChange(nameOf)
  const mayCreate = useMay('create', 'costs')
  const proposed = proposedCorrection(cost, held.row)
  return (
    <div className="note" data-tone="danger">
      <Shape name="cross" />
      <div>
        <p className="note-title">{one.changedTitle}</p>
        <p>{one.changedHow(held.settlement.title)}</p>
        <ul>
          {changesSince(cost, held.row).map(change => (
            <li key={say(change)}>{say(change)}</li>
          ))}
        </ul>
        <p>
          {proposed === null
            ? one.notProposed
            : one.proposed(
                moneyText(proposed.MVG + proposed.MH),
                moneyText(proposed.MVG),
                moneyText(proposed.MH),
              )}
        </p>
        <p className="note-actions">
          {mayCreate && proposed !== null && (
            <Link className="button" href={`/kostnader/ny?ratta=${cost.id}`}>
              {one.makeProposed}
            </Link>
          )}
          <Link className="button" href={`/kostnader/avrakning/${held.settlement.id}`}>
            {one.toSettlement}
          </Link>
        </p>
      </div>
    </div>
  )
}

/** The settlement that holds the cost: why it is locked, and whether it still is what was settled. */
export function CostSettled({ cost, book }: { cost: Stored<Cost>; book: CostBook }) {
  const { one } = useWords().cost
  const held = book.heldBy(cost.id)
  if (held === null) return null
  const { settlement } = held
  return (
    <>
      <p className="note">
        <Shape name="square" />
        <span>
          {one.locked(settlement.title)}{' '}
          <Link href={`/kostnader/avrakning/${settlement.id}`}>{one.toSettlement}</Link>
        </span>
      </p>
      {changesSince(cost, held.row).length > 0 && <Changed cost={cost} held={held} nameOf={book.nameOf} />}
    </>
  )
}

/** The ways to mend a cost that stands: with a row of its own that points at it. */
export function CostMending({ cost, book }: { cost: Stored<Cost>; book: CostBook }) {
  const { one, form } = useWords().cost
  const mayCreate = useMay('create', 'costs')
  if (!mayCreate || cost.kind !== 'cost' || frozenIn(cost) === null) return null
  const some = leftOf(cost, book.lists.costs.records).netOre > 0
  return (
    <section className="section cost-mending" aria-labelledby="mend">
      <h2 id="mend">{one.mend}</h2>
      <p>{some ? one.mendHow : form.allCredited}</p>
      <p className="plan-buttons">
        {some && (
          <Link className="button" href={`/kostnader/ny?kreditera=${cost.id}`}>
            {one.credit}
          </Link>
        )}
        <Link className="button" href={`/kostnader/ny?ratta=${cost.id}`}>
          {one.correction}
        </Link>
      </p>
    </section>
  )
}
