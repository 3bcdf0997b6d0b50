/**
 * Whole öre as kronor with two decimals and nothing between the thousands, for other programs to read:
 * `-1049,38`, or with a point where that is what they take.
 */
export function writeKronor(ore: number, decimalMark: ',' | '.'): string {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}${decimalMark}${digits.slice(-2)}`
}
