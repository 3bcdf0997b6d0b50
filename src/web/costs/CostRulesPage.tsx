import { useLayoutEffect } from 'react'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import { useMay, useMe } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { CostNav } from './CostNav.tsx'
import { CostRulesCategories } from './CostRulesCategories.tsx'
import { CostRulesFinance } from './CostRulesFinance.tsx'
import { CostRulesKey } from './CostRulesKey.tsx'
import { CostRulesLimit } from './CostRulesLimit.tsx'
import { CostRulesBeside, CostRulesSum } from './CostRulesSum.tsx'
import { type RulesLists, useRulesLists } from './rules-data.ts'
import { useWords } from './words.tsx'
import './dashboard.css'
import './settling.css'

/** An address may ask for one of the rules (`#bokforing`), which stands there only once the lists have come. */
function useAskedPart(): void {
  useLayoutEffect(() => {
    const asked = window.location.hash.slice(1)
    if (asked !== '') document.getElementById(asked)?.scrollIntoView()
  }, [])
}

function Rules({ lists, today }: { lists: RulesLists; today: string }) {
  useAskedPart()
  const mayMend = useMay('change', 'shareKeys')
  const unreadable = [
    ...lists.shareKeys.unreadable,
    ...lists.agreements.unreadable,
    ...lists.settings.unreadable,
  ]
  return (
    <div className="settle-page sums-page">
      <UnreadableRows rows={unreadable} mayMend={mayMend} />
      <CostRulesKey lists={lists} today={today} />
      <CostRulesLimit lists={lists} today={today} />
      <CostRulesSum lists={lists} today={today} />
      <CostRulesBeside lists={lists} today={today} />
      <CostRulesCategories lists={lists} />
      <CostRulesFinance lists={lists} />
    </div>
  )
}

/** How the joint costs are shared: the key, the limit and all else that decides what each side is to bear. */
export function CostRulesPage() {
  const { settling } = useWords()
  const { rules, loading } = settling
  const me = useMe()
  const { lists, failure, again } = useRulesLists()
  return (
    <Page title={rules.title} lede={rules.lede} filters={<CostNav />}>
      {failure !== null && <FailureNote failure={failure} again={again} />}
      {failure === null && lists === undefined && <Loading what={loading.rules} shape="text" rows={10} />}
      {lists !== undefined && me !== undefined && <Rules lists={lists} today={me.today} />}
    </Page>
  )
}
