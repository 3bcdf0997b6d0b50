import { createHash } from 'node:crypto'
import { compress, takesBrotli } from './compress.ts'

/** The bytes of an answer, made once per change of what it is made from. */
type Form = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> }
type Prepared = {
  revision: string
  etag: string
  plain: Form
  brotli: Form
  unchanged: Record<string, string>
}

/** How hard an answer is compressed, as brotli counts: for what is read more often than it changes. */
const usualQuality = 5
/** For what every change makes anew: a fraction of the work, for a few more bytes. */
export const quickQuality = 0

const prepare = (revision: string, body: unknown, quality: number): Prepared => {
  const plain = new TextEncoder().encode(JSON.stringify(body))
  const brotli = compress(plain, quality)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const unchanged = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Accept-Language, Authorization',
  }
  const headers = { ...unchanged, 'Content-Type': 'application/json; charset=utf-8' }
  return {
    revision,
    etag,
    unchanged,
    plain: { bytes: plain, headers },
    brotli: { bytes: brotli, headers: { ...headers, 'Content-Encoding': 'br' } },
  }
}

/** Most answers kept; the views that people really have open are a handful. */
const kept = 200

/**
 * Keeps the bytes of answers ready, with their ETag and compressed form, until what they are made from changes.
 * `revision` names the state they were made from.
 */
export function openAnswers() {
  const ready = new Map<string, Prepared>()
  return (
    view: string,
    revision: string,
    header: (name: string) => string | undefined,
    make: () => unknown,
    quality: number = usualQuality,
  ): Response => {
    let prepared = ready.get(view)
    if (prepared === undefined || prepared.revision !== revision) {
      prepared = prepare(revision, make(), quality)
      if (ready.size >= kept) ready.clear()
      ready.set(view, prepared)
    }
    return respond(prepared, header)
  }
}
export type Answers = ReturnType<typeof openAnswers>

function respond(prepared: Prepared, header: (name: string) => string | undefined): Response {
  if (header('if-none-match') === prepared.etag)
    return new Response(null, { status: 304, headers: prepared.unchanged })
  const { bytes, headers } = takesBrotli(header('accept-encoding')) ? prepared.brotli : prepared.plain
  return new Response(bytes, { headers })
}
