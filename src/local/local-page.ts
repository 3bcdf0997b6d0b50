const style = `
:root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; --line: #8a8a8a; --accent: #4f52b2; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: Canvas; color: CanvasText; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
label, fieldset { display: block; margin: .75rem 0; } fieldset { border: 1px solid var(--line); border-radius: 4px; }
input, select, button { font: inherit; padding: .35rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: Field; color: FieldText; max-width: 100%; box-sizing: border-box; }
label > input:not([type=checkbox]), label > select { display: block; width: 100%; max-width: 30rem; }
button { cursor: pointer; } button.primary { background: var(--accent); border-color: var(--accent); color: #fff; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.scroll { overflow-x: auto; } a { color: LinkText; } nav a { margin-right: 1rem; }
@media (prefers-color-scheme: dark) { :root { --accent: #7f85f5; } button.primary { color: #1b1a19; } }
`

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Text made safe to stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities.get(character) ?? '')
}

/** A whole page of the local doors: plain HTML, light and dark by the system's choice. `body` is HTML. */
export function localPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Lokal Microsoft 365</title>
<style>${style}</style>
</head>
<body>
<header><nav aria-label="Lokala sidor"><a href="/">Till fliken</a><a href="/local/faults">Fel</a><a href="/local/recycle-bin">Papperskorg</a></nav></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`
}
