const mixed = (hash: number, by: number, with_: number): number =>
  Math.imul(hash ^ (hash >>> 16), by) ^ Math.imul(with_ ^ (with_ >>> 13), 3266489909)

/**
 * A short text that differs when the text does, 53 bits of it: for telling that something was changed, never for
 * keeping anybody out. (cyrb53, public domain.)
 */
export function checksum(text: string): string {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  const [low, high] = [mixed(one, 2246822507, other), mixed(other, 2246822507, one)]
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}
