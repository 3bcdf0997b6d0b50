/** Under what name the browser keeps the unsaved text of a meeting, or of a new one. */
export const draftPlace = (id: string | undefined): string => `meeting-${id ?? 'new'}`

/** Where a meeting and its parts have their pages. */
export const meetingPath = (id: string, part = ''): string => `/moten/${id}${part === '' ? '' : `/${part}`}`
