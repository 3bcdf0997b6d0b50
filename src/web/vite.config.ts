import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

function tokensInUse(): ReadonlySet<string> {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.css'),
  )
  const text = sheets.map(name => readFileSync(root + name, 'utf8')).join()
  return new Set([...text.matchAll(/var\(--([a-zA-Z0-9]+)/g)].map(match => match[1] ?? ''))
}

function declarations(theme: Theme, used: ReadonlySet<string>, from: Theme | null): string {
  return Object.entries(theme)
    .filter(
      ([name, value]) =>
        used.has(name) &&
        (from === null || Object.entries(from).some(([other, was]) => other === name && was !== value)),
    )
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

/**
 * Fluent's own tokens as plain CSS variables, those that our sheets use, so that the first view needs no script to
 * have its theme. Before Teams has spoken the device's choice holds; paper is always light.
 */
function themeSheet(): string {
  const used = tokensInUse()
  const light = declarations(teamsLightTheme, used, null)
  const dark = declarations(teamsDarkTheme, used, teamsLightTheme)
  const contrast = declarations(teamsHighContrastTheme, used, teamsLightTheme)
  return [
    `:root{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${dark}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `:root[data-theme=contrast]{color-scheme:dark;${contrast}}}`,
  ].join('\n')
}

/** The chunk that draws the first view, and every chunk that it cannot do without. */
function aheadOf(bundle: Rolldown.OutputBundle): string[] {
  const drawing = Object.values(bundle).find(file => file.type === 'chunk' && file.name === 'draw')
  const needed = new Set(drawing === undefined ? [] : [drawing.fileName])
  for (const name of needed) {
    const file = bundle[name]
    for (const other of file?.type === 'chunk' ? file.imports : []) needed.add(other)
  }
  return [...needed]
}

/** Themes and the first view's sheet stand in the page itself, and its code is asked for at once: one round trip less. */
function firstView(): Plugin {
  return {
    name: 'samverkan-first-view',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        let sheet = themeSheet()
        let page = html
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'asset' && page.includes(`/${name}"`) && name.endsWith('.css')) {
            sheet += String(file.source)
            page = page.replace(new RegExp(`\\s*<link rel="stylesheet"[^>]*${name}">`), '')
            // Pages that come later still ask for it by its name.
            file.source = ''
          }
        }
        const ahead = aheadOf(bundle)
          .filter(name => !page.includes(name))
          .map(name => `<link rel="modulepreload" crossorigin href="/tab/${name}">`)
          .join('')
        return page
          .replace('</title>', `</title><style>${sheet}</style>`)
          .replace('</head>', `${ahead}</head>`)
      },
    },
  }
}

/**
 * Two files before the first view, since each more shares the line with them: the one that asks Teams and the server,
 * and everything that the first page and all others stand on, which comes meanwhile.
 */
const groups = [
  {
    name: 'host',
    test: /src\/web\/(host|api|failure|year)\.ts|@microsoft\/teams-js|vite\/preload-helper/,
    priority: 2,
  },
  { name: 'app', test: /src\/web\/App\.tsx/, priority: 1 },
]

export default defineConfig({
  root,
  base: '/tab/',
  plugins: [react(), firstView()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
