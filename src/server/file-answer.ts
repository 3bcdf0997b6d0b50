/** The kinds of file that the server makes, with how each is named and announced. */
export const fileKinds = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  /** Files for import bear the suffix .si (SIE file format 4B, 5.1). */
  si: 'text/plain; charset=ibm437',
  ics: 'text/calendar; charset=utf-8',
} as const
export type FileKind = keyof typeof fileKinds

/** What RFC 5987 lets stand by itself is less than what `encodeURIComponent` leaves. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The name without accents, for what knows no other. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .-]/g, '_')

/** A file as an answer: its name in both forms (RFC 6266), and kept by nobody on the way, for it is a person's own. */
export function fileAnswer(bytes: Uint8Array<ArrayBuffer>, name: string, kind: FileKind): Response {
  const whole = `${name}.${kind}`
  return new Response(bytes, {
    headers: {
      'Content-Type': fileKinds[kind],
      'Content-Disposition': `attachment; filename="${plain(whole)}"; filename*=UTF-8''${encoded(whole)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
