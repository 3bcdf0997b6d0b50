import { percentText } from '../money.ts'
import { type ReachedShare, reachedShares, type SumsProps, together } from './dashboard-sums.ts'
import { Figure } from './Figure.tsx'
import { Picture, ShareLegend } from './Picture.tsx'
import { rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'
import { useWords } from './words.tsx'

function Share({ share }: { share: number | null }) {
  return share === null ? <Figure ore={0} /> : percentText(share)
}

function lineOf({ year, borne, byKey, reached, agreed }: ReachedShare, mayOpen: boolean) {
  const to = mayOpen ? rowsAddress({ year }) : null
  return {
    key: String(year),
    name: year,
    figures: [
      <Figure key="all" ore={together(borne)} to={to} />,
      <Figure key="borne" ore={borne.MH} to={to} />,
      <Figure key="byKey" ore={byKey.MH} />,
      <Share key="reached" share={reached} />,
      <Share key="agreed" share={agreed} />,
    ],
  }
}

/** The share that was reached against the one by the keys, year by year. */
export function Shares({ overview, view }: SumsProps) {
  const { shares: words } = useWords().dashboard
  const { columns } = words
  const lines = reachedShares(overview).map(one => lineOf(one, overview.rows !== null))
  return (
    <section className="section" aria-labelledby="shares">
      <h2 id="shares">{words.heading}</h2>
      <p className="quiet">{words.lede}</p>
      <Picture of="shares" overview={overview} view={view} legend={<ShareLegend />} />
      <SumsTable
        caption={words.heading}
        names={[columns.year]}
        columns={[columns.all, columns.borne, columns.byKey, columns.reached, columns.agreed]}
        groups={[{ key: 'years', lines }]}
      />
    </section>
  )
}
