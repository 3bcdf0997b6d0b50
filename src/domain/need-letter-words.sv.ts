/** Swedish of the letters to offices that are asked about their need of courses. */
export const needLetterWords = {
  subject: (half: string, answerBy: string) =>
    `Hur många vill gå utbildningarna ${half}? Svara senast ${answerBy}`,
  question: (half: string, kinds: readonly string[], answerBy: string, lastDay: string) =>
    `Hej!

Nu planerar vi utbildningarna i Kommunikation och bemötande för ${half}. Hur många från ert kontor vill gå? Det räcker med antal, vi behöver inga namn. Det tar en minut.

${kinds.map(kind => `– ${kind}`).join('\n')}

Svara senast ${answerBy}. Svaren avgör hur många grupper det blir, var och när. Noll är också ett svar. Om ni inte svarar räknar vi er som okända, inte som noll.

Frågan går till kontorets chef och kontaktperson, och en av er svarar för hela kontoret. Svaret går att ändra till och med ${lastDay}.`,
  kind: (kind: string, days: number) => `${kind}, ${days === 1 ? '1 dag' : `${days} dagar`}`,
  reminderSubject: (half: string) => `Påminnelse: hur många vill gå utbildningarna ${half}?`,
  reminder: (half: string, when: string) =>
    `Hej!

Vi har inte fått svar från ert kontor om utbildningarna i Kommunikation och bemötande ${half}. ${when} Det räcker med antal, och noll är också ett svar. Det tar en minut.

Om ni inte svarar räknar vi er som okända, och grupperna planeras utan er.`,
  before: (answerBy: string) => `Svara senast ${answerBy}.`,
  after: (answerBy: string, lastDay: string) =>
    `Sista dag att svara var ${answerBy}, men ni hinner fortfarande: sidan är öppen till och med ${lastDay}.`,
  ending: {
    open: 'Öppna kontorets sida och svara',
    asText: 'Om länken inte går att trycka på, kopiera adressen till webbläsaren:',
    ownLink: 'Du behöver inte logga in. Länken gäller ert kontor, så skicka den bara till kollegor där.',
  },
}
