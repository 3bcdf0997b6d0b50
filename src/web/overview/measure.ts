import type { Measure } from './wheel-paths.ts'

type Paper = { context: CanvasRenderingContext2D | null; family: string }
let paper: Paper | null = null

function takePaper(): Paper {
  return {
    context: document.createElement('canvas').getContext('2d'),
    family: getComputedStyle(document.documentElement).fontFamily,
  }
}

/** Measures text in the page's own font, at a weight and a size in units. Where nothing can be drawn, by guess. */
export function measureIn(weight: number, size: number): Measure {
  paper ??= takePaper()
  const { context, family } = paper
  const font = `${weight} ${size}px ${family}`
  return text => {
    if (context === null) return text.length * size * 0.6
    context.font = font
    return context.measureText(text).width
  }
}
