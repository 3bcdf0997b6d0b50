import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { localPage } from './local-page.ts'

const typeOf = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
])

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return undefined
  }
}

/** Serves the built Teams frame: its page at `/`, its assets under /local/frame/assets. */
export function addFrame(app: Hono, frameDir: string | undefined): void {
  app.get('/', async context => {
    const page = frameDir === undefined ? undefined : await read(join(frameDir, 'index.html'))
    if (page)
      return context.body(page, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
      })
    const body =
      '<p>Ramen som visar fliken är inte byggd. Kör <code>npm run build</code> och ladda om sidan.</p>'
    return context.html(localPage('Ramen saknas', body), 503)
  })
  app.get('/local/frame/assets/:name{[A-Za-z0-9_-][A-Za-z0-9._-]*}', async context => {
    const name = context.req.param('name')
    const file = frameDir === undefined ? undefined : await read(join(frameDir, 'assets', name))
    if (!file) return context.notFound()
    const type = typeOf.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream'
    return context.body(file, 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
}
