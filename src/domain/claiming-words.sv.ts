import { many } from './wording.ts'

/** Swedish of signing up: what stops somebody beside the course itself, and what becomes of an order. */
export const claimingWords = {
  officeLeft: (office: string, day: string) => `${office} är med i samverkan till och med ${day}.`,
  officeNotYet: (office: string, day: string) => `${office} är med i samverkan först ${day}.`,
  twiceInOrder: (name: string) => `${name} står två gånger i anmälan.`,
  notFromHere: (name: string) =>
    `${name} går inte att anmäla härifrån. Hör av dig till den som håller i kurserna.`,
  inQueue: 'Står i kön till nästa omgång.',
  alreadyQueued: 'Personen står redan i kön.',
  alreadyIn: (round: string) => `Personen finns redan i en omgång av samma utbildning: ${round}.`,
  leavingEnded: {
    begun: (day: string) =>
      `Omgången började ${day}, så platsen går inte att lämna härifrån. Hör av dig till den som håller i kurserna.`,
    over: (day: string) => `Omgången slutade ${day}, så platsen går inte att lämna längre.`,
  },
  noSuchRound: 'Omgången finns inte, eller gäller en annan utbildning.',
  notQueued: 'Personen står inte i kön längre.',
  isFull: 'Omgången är full.',
  wishedElsewhere: 'Önskemål går att ändra för den som står i kön eller på reservlistan.',
  roundEnded: 'Omgången är genomförd eller inställd.',
  cancelledAlready: 'Omgången är redan inställd.',
  heldAlready: 'Omgången är redan genomförd, så den kan inte ställas in.',
  notOver: (day: string) => `Omgången slutar ${day} och kan markeras som genomförd först då.`,
  noDates: 'Omgången har inga dagar, så den kan inte markeras som genomförd.',
  inUse:
    'Det finns personer i omgången, eller så står den i kalendrar. Ställ in den i stället, så får alla veta det.',
  unreadSeats: (count: number) =>
    `${many(count, 'rad', 'rader')} i listan Kursplatser går inte att läsa och kan höra till omgången. Rätta i SharePoint först.`,
}

/** The words of signing up in a language. */
export type ClaimingWords = typeof claimingWords
