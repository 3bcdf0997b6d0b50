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
export function isUpsideDown(angle: number): boolean {
  return angle > 90 && angle < 270
}

/** A line along the ring for text: read clockwise above the middle, the other way below it, so that it never stands on its head. */
export function textPath(middle: Middle, from: number, to: number, radius: number): string {
  const end = Math.min(to, from + 359.9)
  const large = end - from > 180 ? 1 : 0
  const [start, stop, sweep] = isUpsideDown((from + end) / 2) ? [end, from, 0] : [from, end, 1]
  return `M${place(middle, start, radius)}A${radius} ${radius} 0 ${large} ${sweep} ${place(middle, stop, radius)}`
}

/** Text that fits a length, by the font's mean width of a letter; cut with an ellipsis, empty when nothing useful fits. */
export function fitText(text: string, length: number, fontSize: number): string {
  const letters = Math.floor(length / (fontSize * 0.53))
  if (text.length <= letters) return text
  return letters < 5 ? '' : `${text.slice(0, letters - 1).trimEnd()}…`
}
