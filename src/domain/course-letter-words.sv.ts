/** Swedish of what participants of a course get in their calendars. */
export const letterWords = {
  locale: 'sv-SE',
  /** Until it is decided that the round runs, the calendar says so in the name itself. */
  signedUp: (title: string) => `Anmäld: ${title}`,
  occasion: (title: string, number: number) => `${title}, tillfälle ${number}`,
  undecided: 'Du är anmäld. Det är inte avgjort än om kursen blir av.',
  undecidedUntil: (day: string) =>
    `Du är anmäld. Senast ${day} avgörs om kursen blir av, och då får du veta det här i kalendern.`,
  decided: 'Kursen blir av, och du har en plats.',
  news: {
    time: (before: string) => `Ny tid. Tidigare: ${before}.`,
    place: 'Ny plats.',
    trainer: 'Ny kursledare.',
    title: 'Kursen har fått ett nytt namn.',
    hours: 'Klockslagen är ändrade.',
    decided: 'Nu är det bestämt: kursen blir av.',
    reopened: 'Det är inte längre bestämt att kursen blir av.',
    decideBy: (day: string) => `Dagen då det avgörs är ändrad, till ${day}.`,
  },
  course: 'Kurs',
  when: 'När',
  where: 'Var',
  trainer: 'Kursledare',
  noPlace: 'Platsen meddelas senare.',
  hoursOpen: (from: string, to: string) =>
    `Klockslagen är inte bestämda än. I kalendern står kl. ${from}–${to}.`,
  otherOccasions: 'Kursen har fler tillfällen. Du får en inbjudan till varje.',
  cannot: 'Kan du inte komma?',
  cannotHow:
    'Säg till den som anmälde dig så snart du kan, så att en kollega kan få platsen. Det räcker inte att tacka nej i kalendern.',
  data: 'Personuppgifter',
  dataHow:
    'Vi sparar ditt namn, din e-postadress, var du arbetar och din närvaro, för att kunna hålla kursen. Be projektledaren om du vill se, rätta eller ta bort något. Skriv inget om hälsa eller mat här; det frågar kursgården om.',
  hidden: 'Deltagarlistan är dold, så du ser bara dig själv bland de inbjudna.',
  from: 'Inbjudan kommer från Miljösamverkan Västra Götaland och Miljösamverkan Halland.',
  cancelled: (title: string, reason: string) => `${title} är inställd. Skäl: ${reason}`,
  cancelledWithout: (title: string) => `${title} är inställd.`,
  first: 'Du står först i kön till nästa omgång, och behöver inte anmäla dig igen.',
  noOccasion: 'Det här tillfället är borttaget. Det som står om kursens andra tillfällen gäller.',
  noDates: 'Dagarna är inte bestämda längre. Din plats finns kvar, och du får en ny inbjudan när de är det.',
  offer: {
    subject: (title: string, day: string) => `Erbjuden plats: ${title}. Svara senast ${day}`,
    line: (day: string) =>
      `En plats har blivit ledig, och du står på tur. Svara senast ${day}. Efter den dagen går platsen till nästa.`,
    dates: 'Dagar',
    noDates: 'Dagarna är inte bestämda än.',
    date: (when: string, place: string) => (place === '' ? when : `${when}, ${place}`),
    open: 'Öppna din sida och svara ja eller nej',
    asText: 'Om länken inte går att trycka på, kopiera adressen till webbläsaren:',
    ownLink: 'Du behöver inte logga in. Länken är bara din, så skicka den inte vidare.',
    hiddenLink: '(personens egen adress)',
    ended: (day: string) => `Tiden att svara gick ut ${day}, och platsen har gått vidare till nästa.`,
    declined: 'Du har inte kvar erbjudandet: platsen har lämnats vidare.',
  },
  evaluation: {
    subject: (title: string) => `Vad tyckte du om kursen? ${title}`,
    line: (day: string) =>
      `Tack för att du var med. Svara på några korta frågor om kursen, senast ${day}. Det tar en minut.`,
    anonymous:
      'Svaren är anonyma: länken är samma för alla, och vi sparar inte vem som svarar. Vi visar bara medelvärden.',
    open: 'Öppna frågorna',
    hiddenLink: '(omgångens adress för svar)',
  },
}
