import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** The bytes of an answer, made once per change of what it is made from. */
type Prepared = {
  revision: string
  etag: string
  plain: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
}

const prepare = (revision: string, body: unknown): Prepared => {
  const plain = new Uint8Array(Buffer.from(JSON.stringify(body)))
  const brotli = new Uint8Array(
    brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  )
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { revision, etag, plain, brotli }
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
  ): Response => {
    let prepared = ready.get(view)
    if (prepared === undefined || prepared.revision !== revision) {
      prepared = prepare(revision, make())
      if (ready.size >= kept) ready.clear()
      ready.set(view, prepared)
    }
    return respond(prepared, header)
  }
}
export type Answers = ReturnType<typeof openAnswers>

function respond({ etag, plain, brotli }: Prepared, header: (name: string) => string | undefined): Response {
  const common = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding, Authorization' }
  if (header('if-none-match') === etag) return new Response(null, { status: 304, headers: common })
  const type = 'application/json; charset=utf-8'
  return /\bbr\b/.test(header('accept-encoding') ?? '')
    ? new Response(brotli, { headers: { ...common, 'Content-Type': type, 'Content-Encoding': 'br' } })
    : new Response(plain, { headers: { ...common, 'Content-Type': type } })
}
