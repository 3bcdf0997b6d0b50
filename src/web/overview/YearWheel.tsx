import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Dated } from '../../domain/findings.ts'
import { addressOf } from '../addresses.ts'
import { dayAndMonth, monthName, shortMonthName, weekText } from '../format.ts'
import { useNarrow } from '../narrow.ts'
import { useWords } from '../words.tsx'
import { KindMark } from './KindShape.tsx'
import { measureIn } from './measure.ts'
import { sayDated, sayDays, sayName, sayWhen } from './say-dated.ts'
import {
  type BreakLines,
  keyOf,
  layOutWheel,
  lineHeight,
  pointAt,
  ring,
  type Wheel,
  type WheelArc,
  type WheelLabel,
  type WheelMark,
} from './wheel-geometry.ts'
import { bandPath, breakTitle, fitText, textPath } from './wheel-paths.ts'

/** Part of the drawing that is not read aloud: names and the list say it. */
function Silent({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a picture takes no focus
  return <g aria-hidden="true">{children}</g>
}

function Frame({ wheel, short }: { wheel: Wheel; short: boolean }) {
  return (
    <Silent>
      {wheel.months.map(({ month, from, to }) => (
        <g key={month}>
          <path className="lane-ground" d={bandPath(wheel, from, to, ring.lanesFrom, ring.lanesTo)} />
          <path className="month" d={bandPath(wheel, from, to, ring.monthsFrom, ring.monthsTo)} />
          <path
            id={`month-${month}`}
            fill="none"
            d={textPath(wheel, from, to, (ring.monthsFrom + ring.monthsTo) / 2)}
          />
          <text className="month-name">
            <textPath href={`#month-${month}`} startOffset="50%">
              {short ? shortMonthName(month) : monthName(month)}
            </textPath>
          </text>
        </g>
      ))}
      {wheel.weeks.map(({ week, angle }) => {
        const [from, to] = [pointAt(wheel, angle, ring.monthsTo), pointAt(wheel, angle, ring.weeksTo)]
        const name = pointAt(wheel, angle + 3.45, ring.weeksTo + 6)
        return (
          <g key={week}>
            <line className="week" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            {week % 2 === 0 && (
              <text className="week-number" x={name.x} y={name.y}>
                {week}
              </text>
            )}
          </g>
        )
      })}
    </Silent>
  )
}

function Hand({ wheel, angle }: { wheel: Wheel; angle: number }) {
  const [from, to] = [pointAt(wheel, angle, ring.center), pointAt(wheel, angle, ring.weeksTo + 2)]
  return (
    <g className="hand">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r="4" />
    </g>
  )
}

const arcName = { size: (thick: number) => Math.min(13, thick * 0.78), least: 6.2 }

/** An arc has its side's tint and begins with its side's colour: both halves where it is joint. */
function Arc({ wheel, arc }: { wheel: Wheel; arc: WheelArc }) {
  const { key, item, from, to, inner, outer } = arc
  const middle = (inner + outer) / 2
  const degrees = (length: number) => (length * 180) / (Math.PI * middle)
  const cap = Math.min(degrees(7), to - from)
  const fontSize = arcName.size(outer - inner)
  const length = (Math.min(to - from, 150) * Math.PI * middle) / 180 - 20
  const measure = measureIn(400, fontSize)
  const text = fontSize < arcName.least ? '' : fitText(item.title, length, measure)
  const start = from + degrees(12)
  return (
    <g className="arc" data-lead={item.lead ?? 'joint'}>
      <path className="arc-fill" d={bandPath(wheel, from, to, inner, outer)} />
      {item.lead !== 'MH' && <path className="vg-fill" d={bandPath(wheel, from, from + cap, inner, outer)} />}
      {item.lead !== 'MVG' && (
        <path
          className="h-fill"
          d={bandPath(wheel, from, from + cap, inner, item.lead === 'MH' ? outer : middle)}
        />
      )}
      <path className="outline" data-late={item.late} d={bandPath(wheel, from, to, inner, outer)} />
      {text !== '' && (
        <>
          <path
            id={`on-${key}`}
            fill="none"
            d={textPath(wheel, start, start + degrees(measure(text) + 2), middle)}
          />
          <text className="arc-name" data-small={fontSize < 10} style={{ fontSize }}>
            <textPath href={`#on-${key}`}>{text}</textPath>
          </text>
        </>
      )}
    </g>
  )
}

function Label({ item, label, year }: { item: Dated; label: WheelLabel; year: number }) {
  const words = useWords()
  const left = label.side === 'left'
  const x = label.x + (left ? -4 : 4)
  const top = label.y - ((label.lines.length + 1) * lineHeight) / 2 + 15
  return (
    <text textAnchor={left ? 'end' : 'start'} className="label">
      {label.lines.map((line, place) => (
        <tspan key={line} x={x} y={top + place * lineHeight}>
          {`${line} `}
        </tspan>
      ))}
      <tspan className="label-day" data-late={item.late} x={x} y={top + label.lines.length * lineHeight}>
        {sayWhen(item, year, words)}
      </tspan>
    </text>
  )
}

function Mark({ wheel, mark, year }: { wheel: Wheel; mark: WheelMark; year: number }) {
  const { item, label } = mark
  const place = pointAt(wheel, mark.angle, wheel.marksAt)
  const day = pointAt(wheel, mark.day, ring.weeksTo)
  const foot = pointAt(wheel, mark.angle, wheel.marksAt - 12)
  return (
    <g>
      <path className="leader" d={`M${day.x} ${day.y}L${foot.x} ${foot.y}`} />
      {label !== null && (
        <>
          <path className="leader" d={`M${place.x} ${place.y}L${label.x} ${label.y}`} />
          <Label item={item} label={label} year={year} />
        </>
      )}
      <g transform={`translate(${place.x} ${place.y})`}>
        <circle className="press" r="12" />
        <KindMark kind={item.kind} late={item.late} />
      </g>
    </g>
  )
}

type ItemProps = {
  item: Dated
  year: number
  entry: boolean
  onPoint: (item: Dated | null) => void
  children: ReactNode
}

/** One stop among the wheel's things: a link where the thing has a page, otherwise a text to read. */
function Item({ item, year, entry, onPoint, children }: ItemProps) {
  const words = useWords()
  const address = addressOf(item, year)
  const said = sayDated(item, year, words)
  const common = {
    className: 'wheel-item',
    'data-key': keyOf(item),
    'aria-label': said,
    tabIndex: entry ? 0 : -1,
    onPointerEnter: () => onPoint(item),
    onPointerLeave: () => onPoint(null),
    onFocus: () => onPoint(item),
    onBlur: () => onPoint(null),
  }
  const drawing = <Silent>{children}</Silent>
  if (address === null)
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is read and not pressed, and has no page to lead to
      <g role="img" {...common}>
        {drawing}
      </g>
    )
  return (
    <Link href={address} {...common}>
      {drawing}
    </Link>
  )
}

function Middle(props: { wheel: Wheel; year: number; today: string; pointed: Dated | null }) {
  const { wheel, year, today, pointed } = props
  const words = useWords()
  const radius = ring.center - 8
  return (
    <foreignObject x={wheel.cx - radius} y={wheel.cy - radius} width={radius * 2} height={radius * 2}>
      <div className="wheel-middle">
        {pointed === null ? (
          <>
            <span className="wheel-year">{year}</span>
            {wheel.today !== null && (
              <span>
                {words.wheel.today} {dayAndMonth(today)}
                <br />
                {weekText(today)}
              </span>
            )}
          </>
        ) : (
          <>
            <strong>{sayName(pointed, words)}</strong>
            <span>{sayDays(pointed, year)}</span>
            <span>{words.wheel.kinds[pointed.kind]}</span>
            {pointed.late && <span className="late-word">{words.wheel.late}</span>}
          </>
        )}
      </div>
    </foreignObject>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys go through the things in the order of their days; Tab goes past the wheel. */
function useArrows(items: readonly Dated[]) {
  const picture = useRef<SVGSVGElement>(null)
  const [entry, setEntry] = useState(0)
  const go = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    const next = (entry + step + items.length) % items.length
    const item = items[next]
    setEntry(next)
    if (item === undefined) return
    const element = picture.current?.querySelector(`[data-key="${keyOf(item)}"]`)
    if (element instanceof SVGElement) element.focus()
  }
  return { picture, entry: Math.min(entry, Math.max(0, items.length - 1)), go }
}

/** The year as a picture. Everything in it stands in the list beside it too, in the same order. */
export function YearWheel(props: { items: readonly Dated[]; year: number; today: string }) {
  const { items, year, today } = props
  const words = useWords()
  const narrow = useNarrow()
  const [pointed, setPointed] = useState<Dated | null>(null)
  const wheel = useMemo(() => {
    const measure = measureIn(600, 17)
    const breakLines: BreakLines = (item, room) => breakTitle(sayName(item, words), room, measure)
    return layOutWheel(items, year, today, narrow ? null : breakLines)
  }, [items, year, today, narrow, words])
  const { picture, entry, go } = useArrows(items)
  const arcs = new Map(wheel.arcs.map(arc => [arc.key, arc]))
  const marks = new Map(wheel.marks.map(mark => [mark.key, mark]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture with many links; a fieldset is for forms
    <svg
      ref={picture}
      className="wheel"
      viewBox={`0 0 ${wheel.width} ${wheel.height}`}
      style={{ aspectRatio: `${wheel.width} / ${wheel.height}` }}
      role="group"
      aria-label={words.wheel.picture(year, items.length)}
      onKeyDown={go}
    >
      <Frame wheel={wheel} short={narrow} />
      {items.map((item, place) => {
        const [arc, mark] = [arcs.get(keyOf(item)), marks.get(keyOf(item))]
        return (
          <Item key={keyOf(item)} item={item} year={year} entry={place === entry} onPoint={setPointed}>
            {arc !== undefined && <Arc wheel={wheel} arc={arc} />}
            {mark !== undefined && <Mark wheel={wheel} mark={mark} year={year} />}
          </Item>
        )
      })}
      {wheel.today !== null && (
        <Silent>
          <Hand wheel={wheel} angle={wheel.today} />
        </Silent>
      )}
      <Silent>
        <Middle wheel={wheel} year={year} today={today} pointed={pointed} />
      </Silent>
    </svg>
  )
}
