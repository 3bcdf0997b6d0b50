import { pointAt, type Wheel } from './wheel-geometry.ts'

type Middle = Pick<Wheel, 'cx' | 'cy'>

function place(middle: Middle, angle: number, radius: number): string {
  const { x, y } = pointAt(middle, angle, radius)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/** A band of the ring as an SVG path; a whole turn is held just short of closing on itself. */
export function bandPath(middle: Middle, from: number, to: number, inner: number, outer: number): string {
  const end = Math.min(to, from + 359.9)
  const large = end - from > 180 ? 1 : 0
  return [
    `M${place(middle, from, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${place(middle, end, outer)}`,
    `L${place(middle, end, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${place(middle, from, inner)}Z`,
  ].join('')
}

/** Whether text at an angle would stand on its head when read clockwise. */
function isUpsideDown(angle: number): boolean {
  return angle > 90 && angle < 270
}

/** A line along the ring for text: read clockwise above the middle, the other way below it, so that it never stands on its head. */
export function textPath(middle: Middle, from: number, to: number, radius: number): string {
  const end = Math.min(to, from + 359.9)
  const large = end - from > 180 ? 1 : 0
  const [start, stop, sweep] = isUpsideDown((from + end) / 2) ? [end, from, 0] : [from, end, 1]
  return `M${place(middle, start, radius)}A${radius} ${radius} 0 ${large} ${sweep} ${place(middle, stop, radius)}`
}

/** How wide a text is, in the picture's units. */
export type Measure = (text: string) => number

/** Text that fits a width; cut with an ellipsis, empty when less than five letters would be left. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  let kept = text.length
  while (kept >= 5 && measure(`${text.slice(0, kept).trimEnd()}…`) > width) kept -= 1
  return kept < 5 ? '' : `${text.slice(0, kept).trimEnd()}…`
}

const mostLines = 3

/** A title in at most three lines, broken between words; what does not fit on the last is cut. */
export function breakTitle(title: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (measure(longer) <= width || lines.length === mostLines))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map(line => fitText(line, width, measure)).filter(line => line !== '')
}
