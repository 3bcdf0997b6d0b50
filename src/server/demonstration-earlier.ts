import type { Past, Sketch } from './demonstration-sketch.ts'

type Finished = Omit<Sketch, 'key' | 'past' | 'present' | 'responsible'> & { past: Past }

/** What stood in last year's plan only: finished, or closed with a reason. */
const finished: Readonly<Record<string, Finished>> = {
  solpaneler: {
    title: 'Handläggarstöd om kemikalier i solpaneler',
    description: 'Vad tillsynen kan fråga om vid import och försäljning.',
    desiredStates: ['dol2', 'dol3'],
    lead: 'MVG',
    group: 'kemi',
    past: { from: 1, to: 6, status: 'done', light: 'green', comment: 'Stödet är publicerat.' },
  },
  leksaker: {
    title: 'Kemikalier i leksaker på loppis',
    description: 'Inspektioner och ett informationsblad till den som säljer begagnat.',
    desiredStates: ['dol2', 'dol5'],
    lead: 'MH',
    group: 'kemi',
    past: {
      from: 2,
      to: 10,
      status: 'done',
      light: 'green',
      comment: 'Elva besök, bladet översatt till fyra språk.',
    },
  },
  inomhus: {
    title: 'Inomhusmiljö i skolor',
    description: 'Tillsyn av ventilation och städning med samma enkät till eleverna.',
    desiredStates: ['dol1', 'dol3'],
    lead: 'MVG',
    group: 'projektledarna',
    past: { from: 1, to: 11, status: 'done', light: 'green', comment: 'Slutrapport godkänd i november.' },
  },
  'digital-tillsyn': {
    title: 'Prova tillsyn på distans',
    description: 'När räcker ett videosamtal? Fem kontor provar och berättar.',
    desiredStates: ['dol3', 'dol6'],
    lead: 'joint',
    group: 'chefssamverkan',
    past: { from: 3, to: 9, status: 'done', light: 'green', comment: 'Erfarenheterna finns i en lathund.' },
  },
  taxa: {
    title: 'Jämföra timtaxa och tillsynsbehov',
    description: 'En tabell som varje chef kan använda inför nämndens beslut.',
    desiredStates: ['dol3', 'dol7'],
    lead: 'joint',
    group: 'chefssamverkan',
    past: {
      from: 8,
      to: 11,
      status: 'done',
      light: 'yellow',
      comment: 'Klar, men nio kontor saknas i tabellen.',
    },
  },
  'enskilt-vatten': {
    title: 'Råd om egen brunn vid torka',
    description: 'Gemensam information till hushåll med egen brunn.',
    desiredStates: ['dol5'],
    lead: 'MH',
    group: 'kust',
    past: {
      from: 4,
      to: 8,
      status: 'done',
      light: 'green',
      comment: 'Informationen används i hela Halland.',
    },
  },
  hygien: {
    title: 'Tillsyn av hygienlokaler',
    description: 'Enkät och besök hos den som tatuerar eller vaccinerar.',
    desiredStates: ['dol1', 'dol3'],
    lead: 'MVG',
    group: null,
    past: {
      from: 2,
      to: 6,
      status: 'closed',
      light: 'red',
      comment: 'Avslutad: ett nationellt projekt tog över.',
    },
  },
  nyhetsbrev: {
    title: 'Nyhetsbrev till kontaktpersonerna',
    description: 'Ett kort brev före varje styrgruppsmöte.',
    desiredStates: ['dol4'],
    lead: 'joint',
    group: 'webb',
    past: {
      from: 1,
      to: 12,
      status: 'done',
      light: 'green',
      comment: 'Fyra brev; fortsätter utan att stå i planen.',
    },
  },
  bilvard: {
    title: 'Fordonstvättar: utsläpp till dagvatten',
    description: 'Kampanj riktad till obemannade tvätthallar.',
    desiredStates: ['dol2', 'dol3'],
    lead: 'MVG',
    group: 'mark',
    past: { from: 3, to: 10, status: 'done', light: 'green', comment: 'Slutrapporten är publicerad.' },
  },
  jamstalldhet: {
    title: 'Jämställd tillsyn: granska våra brev',
    description: 'Vi läser våra egna brev och beslut med jämställdhetsglasögon.',
    desiredStates: ['dol1', 'dol2'],
    lead: 'joint',
    group: 'bemotande',
    past: { from: 9, to: 11, status: 'closed', light: 'yellow', comment: 'Går upp i utbildningarna.' },
  },
}

/** Last year's own activities, as sketches. */
export const earlierActivities: readonly Sketch[] = Object.entries(finished).map(([key, row]) => ({
  ...row,
  key,
  responsible: row.lead === 'MH' ? 'Projektledare, MH' : 'Projektledare, MVG',
}))
