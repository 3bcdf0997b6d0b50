import { GroupedVerticalBarChart, LineChart, ResponsiveContainer } from '@fluentui/react-charts'
import { Fluent } from '../Fluent.tsx'
import { numberText } from '../format.ts'
import { percentText } from '../money.ts'
import { type BarGroup, budgetBars, monthBars, reachOf } from './dashboard-pictures.ts'
import { reachedShares, type SumsProps } from './dashboard-sums.ts'
import { marksFor } from './picture-scale.ts'
import { fillOf } from './textures.ts'

/* The pictures and the library that draws them: fetched once the tables stand on the screen. */

const kronor = (ore: number) => ore / 100
/** Room for the figures of the axis: the library does not measure them. */
const margins = { left: 76, right: 20, top: 12, bottom: 36 }
const plain = { hideLegend: true, hideTooltip: true, hideLabels: true, margins } as const

function axisOf(marks: readonly number[]) {
  return { yAxisTickValues: [...marks], yMinValue: marks[0] ?? 0, yMaxValue: marks.at(-1) ?? 0 }
}

function Bars({ groups, widest }: { groups: readonly BarGroup[]; widest: number }) {
  const data = groups.map(({ name, bars }) => ({
    name,
    series: bars.flatMap((pieces, at) =>
      // Pieces of one legend are stacked, however they are filled.
      pieces.map(({ texture, ore }) => {
        const bar = `bar ${at}`
        return { key: bar, legend: bar, data: kronor(ore), color: fillOf(texture) }
      }),
    ),
  }))
  return (
    <Fluent>
      <ResponsiveContainer>
        <GroupedVerticalBarChart
          {...plain}
          {...axisOf(marksFor(reachOf(groups).map(kronor)))}
          data={data}
          barWidth="auto"
          maxBarWidth={widest}
          xAxisInnerPadding={0.3}
          xAxisOuterPadding={0.15}
          yAxisTickFormat={numberText}
          wrapXAxisLables
        />
      </ResponsiveContainer>
    </Fluent>
  )
}

export const MonthPicture = (props: SumsProps) => <Bars groups={monthBars(props)} widest={36} />

export const BudgetPicture = (props: SumsProps) => <Bars groups={budgetBars(props)} widest={28} />

export function SharePicture({ overview }: SumsProps) {
  const shares = reachedShares(overview)
  const pointsOf = (of: 'reached' | 'agreed') =>
    shares.flatMap(({ year, [of]: share }) => (share === null ? [] : [{ x: year, y: share }]))
  const [reached, agreed] = [pointsOf('reached'), pointsOf('agreed')]
  const lines = [
    { legend: 'reached', data: reached, color: 'var(--h)', lineOptions: { strokeWidth: 3 } },
    {
      legend: 'agreed',
      data: agreed,
      color: 'var(--colorNeutralForeground1)',
      lineOptions: { strokeWidth: 2, strokeDasharray: '6 4' },
    },
  ]
  return (
    <Fluent>
      <ResponsiveContainer>
        <LineChart
          {...plain}
          {...axisOf(marksFor([...reached, ...agreed].map(({ y }) => y)))}
          data={{ lineChartData: lines }}
          tickValues={shares.map(({ year }) => year)}
          tickFormat="d"
          yAxisTickFormat={(share: number) => percentText(share, 0)}
        />
      </ResponsiveContainer>
    </Fluent>
  )
}
