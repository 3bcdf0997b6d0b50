import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Certificate } from '../domain/certificate.ts'
import { certificateWords as say } from '../domain/certificate-words.sv.ts'
import type { Logo } from '../domain/logos.ts'
import { type Party, parties } from '../domain/vocabulary.ts'

/** A logo is drawn within this, in pixels of a screen. */
const room = { width: 230, height: 90 }
/** Twentieths of a point. */
const gap = { small: 120, large: 480, sheet: 1400 }

/** The numbers of the pictures are given, since the library would count on from the document before. */
function picture(party: Party, number: number, { base64, width, height }: Logo): ImageRun {
  const scale = Math.min(1, room.width / width, room.height / height)
  const name = say.logos[party]
  return new ImageRun({
    type: 'png',
    data: Buffer.from(base64, 'base64'),
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { id: String(number), name, title: name, description: name },
  })
}

const centred = (text: string, size: number, before: number, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: gap.small },
    children: [new TextRun({ text, size, bold })],
  })

function logoLine(logos: Readonly<Record<Party, Logo | null>>): Paragraph[] {
  const pictures = parties.flatMap((party, at) => {
    const logo = logos[party]
    return logo === null ? [] : [picture(party, at + 1, logo)]
  })
  if (pictures.length === 0) return []
  const children = pictures.flatMap((one, at) => (at === 0 ? [one] : [new TextRun('      '), one]))
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: gap.large }, children })]
}

const documentOf = (
  { name, course, facts }: Certificate,
  logos: Readonly<Record<Party, Logo | null>>,
): Document =>
  new Document({
    title: say.file(name),
    creator: say.author,
    lastModifiedBy: say.author,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 24, language: { value: say.locale } } } },
    },
    sections: [
      {
        properties: { page: { margin: { top: gap.sheet, bottom: gap.sheet } } },
        children: [
          ...logoLine(logos),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            spacing: { before: gap.large, after: gap.large },
            children: [new TextRun({ text: say.heading, size: 64, color: '000000' })],
          }),
          centred(name, 40, gap.large, true),
          centred(say.completed, 24, gap.small),
          centred(course, 32, gap.small, true),
          ...facts.map((fact, at) => centred(fact, 24, at === 0 ? gap.large : gap.small)),
          centred(say.arranged, 24, gap.large),
          centred('_'.repeat(40), 24, gap.sheet),
          centred(say.signature, 20, 0),
        ],
      },
    ],
  })

/** Nobody is to see by the file when it was made: the same certificate is the same bytes. */
const sometime = '2000-01-01T00:00:00Z'
/** By the machine's own clock, since that is how a zip writes it. */
const zipped = new Date(2000, 0, 1)

function withoutTimes(made: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(made)
  const core = 'docProps/core.xml'
  const dated = strFromU8(parts[core] ?? new Uint8Array())
  const undated = dated.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${sometime}`)
  return new Uint8Array(zipSync({ ...parts, [core]: strToU8(undated) }, { mtime: zipped }))
}

/** Files in one, the same bytes for the same files. Two of the same name are told apart by a number. */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const named: Record<string, Uint8Array> = {}
  for (const { name, bytes } of files) {
    const plain = name.replaceAll(/[\\/:*?"<>|]/g, '-')
    const same = Object.keys(named).filter(
      one => one === `${plain}.docx` || one.startsWith(`${plain} (`),
    ).length
    named[`${same === 0 ? plain : say.another(plain, same + 1)}.docx`] = bytes
  }
  return new Uint8Array(zipSync(named, { mtime: zipped }))
}

/** A certificate as a Word document with a real heading, in Swedish, with the logos there are. The same input gives the same bytes. */
export async function writeCertificate(
  certificate: Certificate,
  logos: Readonly<Record<Party, Logo | null>>,
): Promise<Uint8Array<ArrayBuffer>> {
  return withoutTimes(new Uint8Array(await Packer.toBuffer(documentOf(certificate, logos))))
}
