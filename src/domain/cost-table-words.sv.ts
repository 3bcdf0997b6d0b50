import type { CostKind, CostState, Party } from './vocabulary.ts'

/** Headings that people use for a field of a cost, besides the field's own word. Small letters, no punctuation. */
export const costHeadings = {
  day: ['datum', 'fakturadatum', 'bokföringsdatum', 'när'],
  title: ['vad', 'avser', 'benämning', 'text', 'rubrik', 'titel', 'namn', 'vara eller tjänst'],
  supplier: ['företag', 'säljare', 'leverantör företag', 'inköpsställe'],
  categoryId: ['konto', 'kategori', 'konto kostnadsslag', 'kostnadstyp', 'typ av kostnad'],
  kind: ['slag av rad', 'typ av rad', 'kostnad eller kreditnota'],
  refersToId: ['kredit av', 'krediterar', 'rättar', 'avser kostnad'],
  paidBy: ['betalare', 'betalt av', 'betalad av', 'betalades av', 'vem betalade', 'vem har betalat', 'part'],
  netOre: [
    'belopp',
    'summa',
    'netto',
    'nettobelopp',
    'belopp netto',
    'exkl moms',
    'exklusive moms',
    'utan moms',
    'belopp exklusive moms',
    'belopp utan moms',
    'belopp ex moms',
    'summa exkl moms',
    'summa exklusive moms',
    'summa utan moms',
    'pris exkl moms',
    'kronor',
  ],
  vatOre: ['momsbelopp', 'varav moms', 'moms i kronor', 'momsen'],
  state: ['status', 'fakturerad eller beställd'],
  activityId: ['aktiviteter', 'projekt', 'aktivitet projekt'],
  meetingId: ['möten', 'mötet', 'sammanträde', 'mötesplats'],
  round: ['kurs', 'utbildning', 'omgång', 'kursomgångar'],
  receipt: [
    'kvitto',
    'faktura',
    'länk',
    'länk till kvitto',
    'länk till underlag',
    'kvitto faktura',
    'webbadress',
  ],
  note: ['kommentar', 'kommentarer', 'notering', 'anteckningar', 'övrigt', 'anmärkning'],
  deviationReason: ['skäl', 'motivering', 'skäl till avvikelse', 'skäl till annan delning'],
  shareMVGOre: ['andel mvg', 'mvg andel', 'mvg ska bära', 'mvg bär', 'mvg betalar'],
  shareMHOre: ['andel mh', 'mh andel', 'mh ska bära', 'mh bär', 'mh betalar'],
} as const satisfies Record<string, readonly string[]>

/** Amounts with moms counted in, rates and parts of a hundred are no kronor to share, whatever else the heading says. */
export const otherAmounts =
  /%|procent|per ?cent|\bsats|momssats|brutto|\bgross\b|\b(?:ink|inkl|inklusive|med|incl|including)\b[^(]*(?:moms|vat)\b/iu

/** Headings that say themselves that the amount is without moms. */
export const saysNet = /\bex(?:kl\w*|cl\w*)?\b|netto|utan moms|\bnet\b|without vat/iu

export const payerWords: Readonly<Record<string, Party>> = {
  'miljösamverkan västra götaland': 'MVG',
  'västra götaland': 'MVG',
  vg: 'MVG',
  'miljösamverkan halland': 'MH',
  halland: 'MH',
  h: 'MH',
}

export const costKindWords: Readonly<Record<string, CostKind>> = {
  faktura: 'cost',
  utgift: 'cost',
  kredit: 'credit',
  kreditering: 'credit',
  kreditfaktura: 'credit',
  korrigering: 'correction',
  justering: 'correction',
}

export const costStateWords: Readonly<Record<string, CostState>> = {
  beställt: 'ordered',
  avropad: 'ordered',
  'ej fakturerad': 'ordered',
  'inte fakturerad': 'ordered',
  fakturerat: 'invoiced',
  betald: 'invoiced',
  betalt: 'invoiced',
  bokförd: 'invoiced',
  bokfört: 'invoiced',
}
