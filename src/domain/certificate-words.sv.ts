/** Swedish of the certificates, which go to Swedish offices and are Swedish whoever asks. */
export const certificateWords = {
  locale: 'sv-SE',
  heading: 'Intyg',
  completed: 'har gått hela utbildningen',
  course: (kind: string) => `${kind} i Kommunikation och bemötande`,
  when: 'När',
  where: 'Var',
  length: 'Omfattning',
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagar`),
  finished: 'Avslutad',
  workplace: 'Arbetsplats',
  trainer: 'Kursledare',
  fact: (label: string, value: string) => `${label}: ${value}`,
  and: (parts: readonly string[]) =>
    new Intl.ListFormat('sv-SE', { type: 'conjunction', style: 'long' }).format(parts),
  arranged: 'Utbildningen ordnas av Miljösamverkan Västra Götaland och Miljösamverkan Halland tillsammans.',
  signature: 'Underskrift av projektledare',
  logos: { MVG: 'Logotyp för Miljösamverkan Västra Götaland', MH: 'Logotyp för Miljösamverkan Halland' },
  author: 'Miljösamverkan Västra Götaland och Miljösamverkan Halland',
  file: (name: string) => `Intyg ${name}`,
  another: (file: string, number: number) => `${file} (${number})`,
}
