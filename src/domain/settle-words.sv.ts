import type { obstacleKinds } from './settlement-preview.ts'
import { many } from './wording.ts'

/** What a settlement is called, the text for its invoice, and why one cannot be made. */
export const settleWords = {
  title: (number: number, period: string) => `Avräkning ${number}: ${period}`,
  counterTitle: (number: number, countered: number, period: string) =>
    `Avräkning ${number}: häver avräkning ${countered} (${period})`,
  period: {
    year: (year: number) => `helåret ${year}`,
    firstHalf: (year: number) => `första halvåret ${year}`,
    secondHalf: (year: number) => `andra halvåret ${year}`,
    days: (from: string, to: string) => `${from}–${to}`,
  },
  rows: {
    cost: (count: number) => many(count, 'kostnad', 'kostnader'),
    credit: (count: number) => many(count, 'kreditnota', 'kreditnotor'),
    correction: (count: number) => many(count, 'rättelse', 'rättelser'),
  },
  memo: {
    side: (name: string, party: string) => `${name} (${party})`,
    pays: (payer: string, payee: string, amount: string) => `${payer} betalar ${amount} till ${payee}.`,
    nobody: 'Ingen av sidorna är skyldig den andra något.',
    covers: (from: string, to: string) => `Gäller gemensamma kostnader från ${from} till ${to}.`,
    rests: (rows: string, sum: string) => `Underlag: ${rows}, sammanlagt ${sum}.`,
    bears: (party: string, paid: string, borne: string) =>
      `${party} har betalat ${paid} och ska bära ${borne}.`,
    key: (sides: string, keys: string) => `Fördelningsnyckel (${sides}): ${keys}.`,
    otherwise: (rows: string) => `Annan fördelning än nyckelns: ${rows}.`,
    moms: 'Beloppen är exklusive moms. Hur moms hanteras avgör ekonomifunktionerna enligt sina egna regler.',
    mark: (number: number) => `Märk fakturan: Avräkning ${number}.`,
    countered: (number: number) => `Avräkning ${number} gäller inte längre.`,
    paysBack: (payer: string, payee: string, amount: string) =>
      `Är den betald betalar ${payer} tillbaka ${amount} till ${payee}.`,
    credits: 'Är den fakturerad men inte betald krediteras fakturan.',
    free: 'Kostnaderna kan avräknas på nytt.',
  },
  settledBy: (by: string, title: string) => `${by} gjorde ”${title}”.`,
  basis: 'Underlaget',
  basisChanged: 'Underlaget har ändrats sedan det visades. Så här ser det ut nu.',
  obstacles: {
    unshared: 'Det finns kostnader i perioden som ingen har fördelat än. Öppna dem och spara fördelningen.',
    unreadableSettlement:
      'Det finns rader i listan Avräkningar som inte går att läsa. De kan redan hålla kostnader, så rätta dem först.',
    tooManyRows: 'Perioden har fler kostnader än en avräkning rymmer. Dela den i två.',
    nothing: 'Det finns inga fakturerade kostnader kvar att avräkna i perioden.',
  } satisfies Record<Exclude<(typeof obstacleKinds)[number], 'missingSettlement' | 'heldTwice'>, string>,
  missing: (numbers: string) =>
    `Avräkning ${numbers} saknas i listan Avräkningar. Hämta tillbaka den ur papperskorgen i SharePoint, så att inget avräknas två gånger.`,
  heldTwice: (numbers: string) =>
    `Samma kostnader ingår i avräkning ${numbers}. En rad som häver en av dem kan ha tagits bort. Hämta tillbaka den ur papperskorgen i SharePoint.`,
  alreadyCountered: (title: string, by: string) => `”${title}” hävdes av ”${by}”.`,
  isCounter: (title: string) =>
    `”${title}” häver själv en annan avräkning och kan inte hävas. Kostnaderna är redan fria, så gör en ny avräkning.`,
}
