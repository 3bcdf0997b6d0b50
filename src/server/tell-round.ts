import type { House } from './house.ts'

/** Brings the calendars in line with who sits and who is offered a seat; how many were mailed. */
export const tellRound = async (_house: House, _roundId: string): Promise<number> => 0
