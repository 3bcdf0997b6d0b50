/** The day to begin with: today where it is one of them, otherwise the last that has come, otherwise the first. */
export function dayToShow(days: readonly string[], today: string): string | undefined {
  return days.findLast(day => day <= today) ?? days[0]
}
