import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { notATable, tableLimits, tooLarge } from './table-limits.ts'

/** Deflate grows at most about a thousandfold, so each slice adds some megabytes before the count is looked at. */
const slice = 4_096

type Opened = { parts: Uint8Array[]; ended: boolean; failed: unknown }

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function open(file: UnzipFile, count: (bytes: number) => void): Opened {
  const opened: Opened = { parts: [], ended: false, failed: null }
  file.ondata = (error, chunk, final) => {
    if (error) opened.failed = error
    if (chunk) {
      count(chunk.length)
      opened.parts.push(chunk)
    }
    opened.ended ||= final
  }
  file.start()
  return opened
}

/**
 * The entries of a zip that `wanted` names, inflated. What an entry claims of its size is never believed: bytes
 * are counted as they come, and the work stops at the limit (Problem `too_large`). Other entries stay packed.
 * What cannot be unpacked is a Problem `not_a_table`.
 */
export function unpackZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = new Map<string, Opened>()
  let [inflated, seen] = [0, 0]
  const unzip = new Unzip(file => {
    seen += 1
    if (!wanted(file.name)) return
    if (entries.has(file.name)) throw notATable('broken')
    entries.set(
      file.name,
      open(file, length => {
        inflated += length
      }),
    )
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += slice) {
    try {
      unzip.push(bytes.subarray(from, from + slice), from + slice >= bytes.length)
    } catch (cause) {
      throw notATable('broken', cause)
    }
    if (inflated > tableLimits.bytes) throw tooLarge('bytes')
    if (seen > tableLimits.entries) throw tooLarge('entries')
  }
  const opened = [...entries.values()]
  if (opened.some(entry => !entry.ended || entry.failed !== null)) throw notATable('broken')
  return new Map([...entries].map(([name, entry]) => [name, joined(entry.parts)]))
}
