import { createHash } from 'node:crypto'

/** The style of the page, small enough to come with it: no other request is made. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#555;--ground:#fff;--soft:#f3f3f5;--line:#8a8a8f;--brand:#4f52b2;--on-brand:#fff;--warn:#8a3707}
@media(prefers-color-scheme:dark){:root{--ink:#f2f2f2;--quiet:#c2c2c6;--ground:#1c1c1f;--soft:#29292e;--line:#8d8d94;--brand:#9ea2ff;--on-brand:#16161a;--warn:#ffb98a}}
*{box-sizing:border-box}
html{font:1rem/1.5 system-ui,"Segoe UI",sans-serif;color:var(--ink);background:var(--ground)}
body{margin:0}
main{max-width:58rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem;text-wrap:balance}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{max-width:42rem;margin:.6rem 0}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.quiet{color:var(--quiet)}
.months{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
.notice{border-inline-start:4px solid var(--warn);background:var(--soft);padding:.6rem 1rem}
fieldset{margin:0 0 .75rem;padding:.5rem .75rem .75rem;border:1px solid var(--line);border-radius:6px;min-width:0}
legend{padding:0 .35rem;font-weight:600}
.days{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem;margin-top:.25rem}
.day{background:var(--soft);border-radius:4px;padding:.35rem .5rem}
.day>span{display:block;font-weight:600}
label{display:flex;gap:.5rem;align-items:center;min-height:2rem;cursor:pointer}
input[type=checkbox]{width:1.25rem;height:1.25rem;flex:none;accent-color:var(--brand)}
.note{display:block}
input[type=text]{display:block;width:100%;max-width:42rem;font:inherit;padding:.5rem;border:1px solid var(--line);border-radius:4px;color:inherit;background:var(--ground)}
.marks{display:grid;grid-template-columns:repeat(10,minmax(0,3.25rem));margin-top:.25rem}
.marks label{flex-direction:column;gap:0;justify-content:center;padding-bottom:.25rem}
input[type=radio]{width:1.5rem;height:1.5rem;margin:.25rem 0;flex:none;accent-color:var(--brand)}
input.count{max-width:7rem;font-size:1.25rem;text-align:right;font-variant-numeric:tabular-nums}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.5rem;border:2px solid transparent;border-radius:4px;background:var(--brand);color:var(--on-brand);cursor:pointer}
@media(forced-colors:active){button{border-color:ButtonText}.day{border:1px solid CanvasText}}
@media print{button,.months{display:none}}
`

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

/** What goes with every such page: nothing but its own style, nowhere to send but here, kept and indexed by nobody. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': 'sv',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
}
