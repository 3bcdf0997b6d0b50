/*
 * SIE files are written in code page 437 (SIE file format 4B, 5.8), which knows Swedish and little else. Text is
 * brought into it before it is written, so that no character turns into another on the way.
 */

/** What code page 437 has above ASCII, 128 to 254; 255 is a space that does not break. */
const above =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■'

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))

/** Every character that may stand in a text of a SIE file. */
export const pc8Characters: ReadonlySet<string> = new Set([...ascii, ...above])

/** How people write what the code page lacks. */
const written: Readonly<Record<string, string>> = {
  // A backslash at the end would take the closing quotation mark with it, and the format has no escape for it.
  '\\': '/',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '•': '-',
  '”': '"',
  '“': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '‚': "'",
  '´': "'",
  '…': '...',
  '€': 'EUR',
  '§': 'par.',
  '×': 'x',
  ø: 'ö',
  Ø: 'Ö',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
}

const marks = /\p{M}/gu

/** A character the code page lacks: as people write it, else without its accents, else nothing. */
function nearest(character: string): string {
  if (/[\p{Z}\p{Cc}]/u.test(character)) return ' '
  const known = written[character]
  if (known !== undefined) return known
  if (pc8Characters.has(character)) return character
  const bare = character.normalize('NFKD').replaceAll(marks, '')
  return [...bare]
    .map(part => written[part] ?? part)
    .filter(part => [...part].every(one => pc8Characters.has(one)))
    .join('')
}

/** A text in one line with the characters of code page 437 alone. What has no likeness there, such as 🙂, is left out. */
export function inPc8(text: string): string {
  return Array.from(text.normalize('NFC'), nearest).join('').replaceAll(/ +/g, ' ').trim()
}

/** A text of at most so many characters, broken between words where that can be, and with points where it was cut. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 3)
  const space = room.lastIndexOf(' ')
  return `${(space > most / 2 ? room.slice(0, space) : room).trimEnd()}...`
}
