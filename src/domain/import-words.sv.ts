/** What is said of the rows and columns of a table that is imported, and what stands in a template. */
export const importWords = {
  dayNeeded: (label: string, text: string) =>
    `${label}: ”${text}” behöver vara en dag, till exempel 2026-05-20.`,
  unknownName: (label: string, text: string) => `${label}: ”${text}” finns inte i listan.`,
  severalNames: (label: string, text: string) => `${label}: flera i listan heter ”${text}”.`,
  missingOnRow: (label: string) => `${label} saknas på raden.`,
  exampleTitle: 'EXEMPEL: skriv över eller ta bort raden',
  exampleRow: 'Raden är mallens exempel och importeras inte.',
  example: {
    description: 'Syftet i en eller två meningar',
    supplier: 'Leverantörens namn',
  },

  lateIsComputed: (text: string) => `Status: ”${text}” läses som Pågår, för försening räknas ut av dagarna.`,
  otherYear: (text: string, year: number) => `Planår: raden gäller ”${text}”, inte ${year}.`,
  severalActivities: (title: string) =>
    `Aktivitet: flera i planen heter ”${title}”, så det går inte att veta vilken som menas.`,
  alreadyOnRow: (label: string, title: string, row: number) =>
    `${label}: ”${title}” står redan på rad ${row}.`,
  leadSetToJoint: 'Leds av saknas, så aktiviteten läggs in som Gemensam.',
  endsBeforeStart: 'Klart ligger före Start.',
  otherSide: (title: string, side: string) =>
    `Ser ut som ”${title}” som leds av ${side}. Raden är inte ikryssad; ta med den bara om det är samma aktivitet.`,

  noAmount: (label: string, text: string, why: string) => `${label}: ”${text}”. ${why}`,
  otherBudgetYear: (label: string, text: string, year: number, own: number, isNear: boolean) =>
    `${label}: ”${text}” ligger i ett annat år än ${year}. ${
      isNear ? `Rätta dagen, eller välj år ${own} här ovanför.` : 'Rätta dagen i tabellen.'
    }`,
  costOnRow: (title: string, row: number) =>
    `Samma kostnad, ”${title}”, står redan på rad ${row}. Är det två olika, beskriv dem olika.`,
  severalCosts: (title: string) =>
    `Flera kostnader är lika ”${title}” i dag, leverantör, belopp och betalare, så det går inte att veta vilken som menas.`,
  similarCost: (title: string, amount: string) =>
    `En liknande kostnad finns redan: ”${title}”, ${amount}. Raden är inte ikryssad; ta med den bara om det är en kostnad till.`,
  vatSetToNothing: 'Moms saknas, så den sätts till 0,00 kr.',
  setToInvoiced: 'Läge saknas, så kostnaden läggs in som Fakturerad.',
  locked: (said: string) =>
    `Kostnaden är avräknad och därför låst. ${said} Gör en rättelse: en ny rad som pekar på kostnaden.`,
  takenAsNet: (heading: string) =>
    `Kolumnen ”${heading}” läses som belopp utan moms. Är momsen inräknad, välj Hoppa över.`,
  noNetAmount: (heading: string) =>
    `Kolumnen ”${heading}” hoppas över: det som fördelas är belopp i kronor utan moms.`,
}
