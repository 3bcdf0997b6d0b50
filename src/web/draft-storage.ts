/** Where the browser keeps the unsaved text of one row while its window is open. */
const placeOf = (id: string) => `samverkan.draft.${id}`

/** The unsaved text of a row as JSON; null when there is none, or the browser keeps nothing. */
export function recallDraft(id: string): string | null {
  try {
    return sessionStorage.getItem(placeOf(id))
  } catch {
    return null
  }
}

/** Keeps the unsaved text, or throws it away (`null`). */
export function keepDraft(id: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(placeOf(id))
    else sessionStorage.setItem(placeOf(id), text)
  } catch {
    // Storage is full or closed; the text is still on the screen.
  }
}

/** Whether somebody began to write and did not save. */
export function hasDraft(id: string): boolean {
  return recallDraft(id) !== null
}
