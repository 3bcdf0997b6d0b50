import type { Fault } from './faults.ts'
import { escapeHtml, localPage } from './local-page.ts'

const kinds = [
  ['throttled', 'För många anrop (429)'],
  ['unavailable', 'Tjänsten svarar inte (503)'],
  ['timeoutAfterCommit', 'Inget svar i tid, fast ändringen sparades (504)'],
  ['conflict', 'Någon annan hann före (412)'],
  ['resync', 'Ändringsföljden är för gammal (410)'],
  ['brokenDeltaPage', 'Trasig sida i ändringsföljden'],
  ['dropped', 'Anslutningen bryts'],
  ['slow', 'Långsamt svar'],
  ['heldReply', 'Svar på en inbjudan blir liggande obehandlat'],
] as const
const methods = [
  ['', 'alla anrop'],
  ['write', 'alla som ändrar något'],
  ['GET', 'läsning (GET)'],
  ['POST', 'nya rader (POST)'],
  ['PATCH', 'ändringar (PATCH)'],
  ['DELETE', 'borttagning (DELETE)'],
] as const

const options = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, text]) => `<option value="${value}">${escapeHtml(text)}</option>`).join('')

function row(fault: Fault): string {
  const name = kinds.find(([kind]) => kind === fault.kind)?.[1] ?? fault.kind
  const method = methods.find(([value]) => value === (fault.method ?? ''))?.[1] ?? ''
  return `<tr><td>${escapeHtml(name)}</td><td>${fault.left}</td><td>${escapeHtml(method)}</td><td>${escapeHtml(fault.pathContains ?? '')}</td>
<td><form method="post" action="/local/faults"><input type="hidden" name="remove" value="${fault.id}"><button aria-label="Ta bort felet ${escapeHtml(name)}">Ta bort</button></form></td></tr>`
}

/** The page where a person chooses what goes wrong with the next calls to Graph. */
export function faultsPage(waiting: readonly Fault[], message: string): string {
  const list =
    waiting.length === 0
      ? '<p>Inga fel väntar. Alla anrop går fram som vanligt.</p>'
      : `<div class="scroll" tabindex="0" role="region" aria-label="Fel som väntar"><table><thead><tr><th scope="col">Fel</th><th scope="col">Gånger kvar</th><th scope="col">Drabbar</th><th scope="col">Adressen innehåller</th><th scope="col">Åtgärd</th></tr></thead><tbody>${waiting.map(row).join('')}</tbody></table></div>
<form method="post" action="/local/faults"><input type="hidden" name="remove" value="all"><p><button>Ta bort alla</button></p></form>`
  return localPage(
    'Fel',
    `<p>Här bestämmer du vad som går fel med de närmaste anropen till listorna och kalendrarna, för att se hur fliken klarar det. Inget går förlorat på riktigt.</p>
${message === '' ? '' : `<p role="status"><strong>${escapeHtml(message)}</strong></p>`}
<h2>Nytt fel</h2>
<form method="post" action="/local/faults">
<label>Vad ska hända? <select name="kind">${options(kinds)}</select></label>
<label>Vilka anrop drabbas? <select name="method">${options(methods)}</select></label>
<label>Hur många gånger? <input name="count" type="number" min="1" max="10000" value="1" required></label>
<label>Bara om adressen, eller svararens e-postadress, innehåller (får vara tomt) <input name="pathContains" maxlength="300" autocomplete="off"></label>
<label>Vänta så här många sekunder före nästa försök (429 och 503) <input name="retryAfter" type="number" min="0" max="3600" value="2" required></label>
<label>Fördröjning i millisekunder (långsamt svar) <input name="ms" type="number" min="0" max="120000" value="3000" required></label>
<label><input name="afterCommit" type="checkbox" value="true"> Anslutningen bryts först när ändringen är sparad</label>
<p><button class="primary">Lägg till felet</button></p>
</form>
<h2>Fel som väntar</h2>
${list}`,
  )
}
