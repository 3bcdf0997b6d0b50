/** Under what name the browser keeps the unsaved text of a round, or of a new one. */
export const draftPlace = (id: string | undefined): string => `round-${id ?? 'new'}`
