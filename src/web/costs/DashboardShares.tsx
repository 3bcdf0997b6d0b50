import { percentText } from '../money.ts'
import { useWords } from '../words.tsx'
import { reachedShares, type SumsProps, together } from './dashboard-sums.ts'
import { Figure } from './Figure.tsx'
import { Picture, ShareLegend } from './Picture.tsx'
import { rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'

function Share({ share }: { share: number | null }) {
  return share === null ? <Figure ore={0} /> : percentText(share)
}

/** The share that was reached against the one by the keys, year by year. */
export function Shares({ overview, view }: SumsProps) {
  const { shares: words } = useWords().dashboard
  const { columns } = words
  return (
    <section className="section" aria-labelledby="shares">
      <h2 id="shares">{words.heading}</h2>
      <p className="quiet">{words.lede}</p>
      <div className="pictured">
        <Picture of="shares" overview={overview} view={view} legend={<ShareLegend />} />
        <SumsTable
          caption={words.heading}
          linked={overview.rows !== null}
          names={columns.year}
          columns={[columns.all, columns.borne, columns.byKey, columns.reached, columns.agreed]}
        >
          <tbody>
            {reachedShares(overview).map(({ year, borne, byKey, reached, agreed }) => {
              const to = overview.rows === null ? null : rowsAddress({ year })
              return (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="number">
                    <Figure ore={together(borne)} to={to} />
                  </td>
                  <td className="number">
                    <Figure ore={borne.MH} to={to} />
                  </td>
                  <td className="number">
                    <Figure ore={byKey.MH} />
                  </td>
                  <td className="number">
                    <Share share={reached} />
                  </td>
                  <td className="number">
                    <Share share={agreed} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </SumsTable>
      </div>
    </section>
  )
}
