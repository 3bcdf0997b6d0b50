/** Swedish of the letters to those who are asked about a season. */
export const letterWords = {
  subject: (season: string, answerBy: string) => `När kan du inte ${season}? Svara senast ${answerBy}`,
  question: (season: string, answerBy: string, lastDay: string) =>
    `Hej!

Nu planerar vi möten för ${season}: chefsmöten och styrgruppsmöten i Västra Götaland och Halland. Berätta vilka dagar du inte kan. Det tar två minuter.

Svara senast ${answerBy}. Om du inte svarar räknar vi dig som okänd, inte som ledig.

Du svarar en gång, och svaret gäller alla möten. Du kan ändra det till och med ${lastDay}.`,
  reminderSubject: (season: string) => `Påminnelse: när kan du inte ${season}?`,
  reminder: (season: string, when: string) =>
    `Hej!

Vi har inte fått ditt svar om ${season}. ${when} Det tar två minuter.

Om du inte svarar räknar vi dig som okänd, inte som ledig, och mötena kan hamna på dagar då du inte kan.`,
  before: (answerBy: string) => `Svara senast ${answerBy}.`,
  after: (answerBy: string, lastDay: string) =>
    `Sista dag att svara var ${answerBy}, men du hinner fortfarande: sidan är öppen till och med ${lastDay}.`,
  open: 'Öppna din sida och svara',
  asText: 'Om länken inte går att trycka på, kopiera adressen till webbläsaren:',
  ownLink: 'Du behöver inte logga in. Länken är bara din, så skicka den inte vidare.',
}
