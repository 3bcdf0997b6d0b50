/** Swedish of what is said about asking for times of a season. */
export const seasonWords = {
  deadlinePassed: 'Sista dag att svara har redan varit. Välj en senare dag.',
  deadlineAfterStart: (day: string) =>
    `Sista dag att svara behöver ligga före ${day}, då perioden börjar. Välj en tidigare dag.`,
  begun:
    'Perioden har redan börjat, så det går inte att fråga om den. Svar kan fortfarande föras in för hand.',
  nobodyToAsk: 'Det finns ingen att fråga: alla har fått frågan eller svarat.',
  nobodyToRemind: 'Det finns ingen att påminna: alla har svarat eller redan fått sin påminnelse.',
  noAddress: (name: string) =>
    `${name} saknar e-postadress i listan Personer, så det går inte att skicka dit.`,
  badAddress: (name: string) =>
    `Outlook tar inte emot e-postadressen till ${name}. Rätta den i listan Personer.`,
  notAsked: 'En av dem som valdes är inte chef eller i styrgruppen, eller är inte aktiv längre.',
  unreadableRow: (name: string) =>
    `Raden om ${name} i listan Tillgänglighet går inte att läsa. Rätta den i SharePoint först.`,
  eventGone: (name: string) =>
    `Frågan till ${name} är borttagen ur mötesbrevlådans kalender. Kopiera personens länk och skicka den själv.`,
  wrongAnswerDay: (day: string) =>
    `Ett tidigare utskick avbröts, och det sa ${day} som sista dag. Välj samma dag, så blir det klart.`,
  outsideSeason: (days: string) => `Bara dagar i perioden kan fyllas i. Utanför den ligger ${days}.`,
  fields: {
    season: 'Årstid',
    answerBy: 'Sista dag att svara',
    personIds: 'De som ska få frågan',
    text: 'Texten',
  },
  byLink: 'besvarat via länken',
}
