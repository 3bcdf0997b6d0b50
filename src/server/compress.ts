import { brotliCompressSync, constants } from 'node:zlib'

/** The bytes compressed with brotli; quality 0 to 11, higher is smaller and slower to make. */
export const compress = (plain: Uint8Array, quality: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))

/** Whether an Accept-Encoding takes brotli. */
export const takesBrotli = (accepted: string | undefined): boolean => accepted?.includes('br') ?? false
