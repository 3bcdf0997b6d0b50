const style = `
:root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; --line: #8a8a8a; --accent: #4f52b2; --wrong: #b10e1c; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; overflow-wrap: break-word; background: Canvas; color: CanvasText; } body.wide { max-width: 100rem; }
h1 { font-size: 1.5rem; margin: 1rem 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
label, fieldset { display: block; margin: .75rem 0; } fieldset { border: 1px solid var(--line); border-radius: 4px; }
input, select, textarea, button, a.primary { font: inherit; padding: .35rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: Field; color: FieldText; max-width: 100%; box-sizing: border-box; }
label > input:not([type=checkbox]), label > select, .field > input, .field > select, .field > textarea { display: block; width: 100%; max-width: 30rem; }
.field { margin: .75rem 0; } .field > label { margin: 0; } .row .field > textarea { max-width: 44rem; } .row fieldset { max-width: 42rem; }
.box { display: flex; gap: .5rem; margin: .35rem 0; } .box > label { margin: 0; } .box > input { flex: none; width: 1.1rem; height: 1.1rem; margin: .2rem 0 0; }
.find { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; } .find .field { flex: 0 1 16rem; } .find .field > *, .find button { min-height: 2.4rem; } .find .field > label { min-height: 0; display: block; } .find button { margin: .75rem 0; }
button { cursor: pointer; } button.primary, a.primary { background: var(--accent); border-color: var(--accent); color: #fff; } a.primary { display: inline-block; text-decoration: none; }
.fault { display: block; color: var(--wrong); } .faults { border: 2px solid var(--wrong); border-radius: 4px; padding: .25rem 1rem; margin: 1rem 0; } .faults h2 { margin-top: .5rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 1rem; } .short { white-space: nowrap; } .long { min-width: 14rem; } td p, td ul { margin: 0; padding-left: 0; list-style: none; }
.scroll { overflow-x: auto; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; } a { color: LinkText; } nav a { margin-right: 1rem; }
@media (max-width: 30rem) { body { padding: 1rem; } .short, th.figure { white-space: normal; } }
@media (prefers-color-scheme: dark) { :root { --accent: #7f85f5; --wrong: #ff99a4; } button.primary, a.primary { color: #1b1a19; } }
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
export function localPage(title: string, body: string, width: 'text' | 'wide' = 'text'): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Lokal Microsoft 365</title>
<style>${style}</style>
</head>
<body class="${width}">
<header><nav aria-label="Lokala sidor"><a href="/">Till fliken</a><a href="/local/sharepoint">Listor</a><a href="/local/mailboxes">Brevlådor</a><a href="/local/faults">Fel</a><a href="/local/recycle-bin">Papperskorg</a></nav></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`
}
