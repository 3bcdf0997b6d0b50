const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/**
 * A short text that differs when the text does: for telling that something was changed, never for keeping anybody out.
 * The hash is FNV-1a of 64 bits, over UTF-16 units.
 */
export function checksum(text: string): string {
  let hash = offset
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * prime)
  return hash.toString(36)
}
