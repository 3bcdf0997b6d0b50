import type { DatedKind, FeedKind } from './vocabulary.ts'

/** Swedish of the calendars that others read: they go to Swedish offices, whatever language Teams shows. */
export const calendarWords = {
  names: {
    person: 'Miljösamverkan: mina möten',
    year: 'Miljösamverkan: hela årshjulet',
    public: 'Miljösamverkan Väst: möten',
  } satisfies Record<FeedKind, string>,
  /** The name of a file with one meeting. */
  file: (title: string, day: string) => `${title} ${day}`,
  steps: {
    planUpdated: (plan: string) => `${plan}: uppdaterad`,
    planAnchored: (plan: string) => `${plan}: förankrad`,
    planDecided: (plan: string) => `${plan}: beslutad`,
  } satisfies Partial<Record<DatedKind, (plan: string) => string>>,
  activity: 'Aktivitet i Samverkansplanen.',
  step: 'Steg i Samverkansplanen.',
  host: (host: string) => `Värd: ${host}`,
  teams: (link: string) => `Anslut till mötet i Teams: ${link}`,
  answer: (answer: string) => `Ditt svar: ${answer}`,
  answerUnknown: 'Ditt svar: inte känt än. Svara på kallelsen i din kalender.',
  substitute: (name: string) => `Ersättare: ${name}`,
  more: (address: string) => `Mer i Samverkan: ${address}`,
} as const
