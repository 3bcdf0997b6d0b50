import iconv from 'iconv-lite'
import { Problem } from '../domain/problem.ts'

const codePage = 'cp437'

/** Text in code page 437. A character that the code page lacks is a fault of ours and throws, for it would become another. */
export function writePc8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = iconv.encode(text, codePage)
  if (iconv.decode(bytes, codePage) !== text) throw new Problem('internal')
  return new Uint8Array(bytes)
}
