import { many } from './wording.ts'

/** How a queue goes into groups, why somebody must wait, and what becomes of a round. */
export const formingWords = {
  and: 'och',
  arithmetic: {
    nobody: 'Ingen står i kön.',
    none: (people: number) =>
      `${many(people, 'person', 'personer')}: ingen grupp kan starta med de gränser som gäller.`,
    fits: (people: number, groups: number, sizes: string) =>
      `${many(people, 'person', 'personer')}: alla får plats i ${many(groups, 'grupp', 'grupper')} (${sizes}).`,
    gap: (people: number, waiting: number, more: number) =>
      `${many(people, 'person', 'personer')}: ${waiting} väntar, eller hitta ${more} till.`,
    sizes: (groups: number, size: number) => `${groups} med ${size}`,
  },
  waits: {
    noRound: 'Kan inte komma till någon av de omgångar som får starta.',
    pinnedNotRun: (round: string) => `Är låst till ${round}, som inte startar.`,
    pinnedElsewhere: 'Är låst till en omgång som inte finns med.',
    noneRuns: (rounds: string) => `Kan bara komma till ${rounds}, och det startar inte.`,
    fullBefore: (rounds: string) => `Det är fullt i ${rounds} av dem som redan har plats.`,
    full: (rounds: string) => `Det är fullt i ${rounds}, och alla som har fått plats ur kön står före.`,
    fullPinned: (rounds: string) =>
      `Det är fullt i ${rounds}. De som har fått plats ur kön står före eller är låsta dit.`,
    fullForOthers: (rounds: string, because: string) =>
      `Det är fullt i ${rounds}. Någon som står senare i kön har plats, för ett byte skulle ${because}.`,
    because: {
      missed: 'göra att färre får den omgång de helst vill ha',
      moved: 'flytta någon som redan har fått besked',
      sameOffice: 'ge fler från samma kontor i samma grupp',
    },
  },
  hindered: {
    twice: (name: string, place: number) =>
      `Står redan i kön som nummer ${place} (${name}). Ta bort den ena anmälan.`,
    inRound: (round: string, state: string) => `Finns redan i ${round}: ${state}.`,
  },
  unseatable: 'Ingen omgång går att fylla: det finns ingen kommande omgång av utbildningen.',
  rounds: {
    runs: (people: number) => `Startar med ${many(people, 'person', 'personer')}.`,
    under: (people: number, missing: number) =>
      `Ska starta, men har bara ${many(people, 'person', 'personer')}: ${missing} saknas.`,
    over: (people: number, over: number) =>
      `Startar med ${many(people, 'person', 'personer')}, ${over} fler än en full grupp, för att de är låsta till omgången.`,
    mustNot: 'Det är bestämt att den inte startar.',
    tooFew: (people: number, missing: number) =>
      `Startar inte: ${many(people, 'person', 'personer')} kan komma, och det saknas ${missing}.`,
    othersBetter: (people: number) =>
      `Startar inte: ${many(people, 'person', 'personer')} kan komma, men fler får plats eller det de helst vill ha när andra omgångar startar.`,
  },
  proof: {
    best: 'Inget annat förslag är bättre.',
    waiting: (count: number) =>
      `Det är inte bevisat att förslaget är bäst: högst ${many(count, 'plats', 'platser')} till kan fyllas.`,
    first: (count: number) =>
      `Det är inte bevisat att förslaget är bäst: lika många får plats, men högst ${count} till av dem som går före.`,
    missed: (count: number) =>
      `Det är inte bevisat att förslaget är bäst: lika många får plats, men högst ${many(count, 'önskemål', 'önskemål')} till kan uppfyllas.`,
    missedAndMoved: (count: number) =>
      `Det är inte bevisat att förslaget är bäst: lika många får plats, men önskemål och flyttar kan bli bättre med högst ${count}, räknat i missade önskemål.`,
    sameOffice: (count: number) =>
      `Det är inte bevisat att förslaget är bäst, men bara spridningen mellan kontoren kan bli bättre, med högst ${count} par färre från samma kontor.`,
  },
}
