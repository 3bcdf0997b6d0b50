/** Swedish of why the attendance at a course, or how it went for somebody, cannot be noted. */
export const courseAttendanceWords = {
  cancelled: 'Omgången är inställd, så det finns ingen närvaro att anteckna.',
  noDates: 'Omgången har inga dagar än, så det finns ingen närvaro att anteckna.',
  otherDay: (day: string) => `${day} är ingen av omgångens dagar.`,
  tooEarly: (day: string) => `Närvaron ${day} kan antecknas från och med den dagen.`,
  notBegun: (day: string) => `Omgången börjar ${day}. Till dess kan ingen ha gått den.`,
  notOver: (day: string) =>
    `Omgångens sista dag är ${day}. Från och med den går det att säga vilka som gått hela utbildningen.`,
  twice: (name: string) => `${name} står med två gånger.`,
  otherRound: 'Personen hör till en annan omgång.',
  noSeat: (name: string, state: string) => `${name} har ingen plats i omgången, utan är ${state}.`,
}
