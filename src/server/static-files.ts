import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Hono } from 'hono'
import { compress, takesBrotli } from './compress.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

type File = {
  plain: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

function readFolder(folder: string): Map<string, File> {
  const files = new Map<string, File>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    const plain = new Uint8Array(readFileSync(path))
    const brotli = compress(plain, 9)
    // The build puts a hash in the name of everything under assets/, so those never change.
    const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const type = types[extname(name)] ?? 'application/octet-stream'
    files.set(name, {
      plain,
      brotli,
      headers: {
        'Content-Type': type,
        'Cache-Control': cache,
        Vary: 'Accept-Encoding',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }
  return files
}

/** Serves the built tab under `/tab/`; an address of the tab's own answers with its page. */
export function serveTab(app: Hono, folder: string): void {
  const files = readFolder(folder)
  app.get('/tab/*', c => {
    const name = c.req.path.slice('/tab/'.length)
    const file = files.get(name) ?? (extname(name) === '' ? files.get('index.html') : undefined)
    if (file === undefined) return c.notFound()
    const { plain, brotli, headers } = file
    return takesBrotli(c.req.header('accept-encoding'))
      ? new Response(brotli, { headers: { ...headers, 'Content-Encoding': 'br' } })
      : new Response(plain, { headers })
  })
  app.get('/tab', c => c.redirect('/tab/'))
}
