/** Swedish of the page where an office says how many it wants to send to the courses, without signing in. */
export const needPageWords = {
  locale: 'sv-SE',
  title: (half: string) => `Hur många vill gå utbildningarna ${half}?`,
  office: (office: string) => `Ni svarar för ${office}.`,
  intro:
    'Skriv hur många från kontoret som vill gå Kommunikation och bemötande. Det räcker med antal, vi behöver inga namn. Namnen kommer först när en kursomgång öppnar för anmälan.',
  zero: 'Noll är också ett svar. Ett tomt fält räknas som noll.',
  answerBy: (day: string) => `Svara senast ${day}.`,
  silence: 'Om ni inte svarar räknar vi er som okända, inte som noll.',
  changeUntil: (day: string) => `Svaret går att ändra till och med ${day}.`,
  answeredOn: (day: string) => `Ni svarade ${day}. Här är svaret; ändra det om något har blivit annorlunda.`,
  kind: (kind: string, days: number) => `${kind}, ${days === 1 ? '1 dag' : `${days} dagar`}`,
  hints: {
    basic: 'För alla som möter människor i sitt arbete.',
    continuation: 'För den som redan har gått grundutbildningen.',
    managersBasic: 'För chefer.',
  },
  save: 'Spara svaret',
  privacy:
    'Sidan gäller ert kontor. Vi sparar antalen och när de kom, inga namn. Ingen spårning och inga kakor.',
  thanksTitle: 'Tack, svaret är sparat',
  thanks: (kind: string, count: number) => `${kind}: ${count}`,
  thanksIntro: (office: string) => `Vi har noterat för ${office}:`,
  change: 'Ändra svaret',
  done: 'Nu kan du stänga sidan.',
  notCount: (kind: string, text: string) =>
    `”${text}” går inte att läsa som ett antal (${kind}). Skriv ett heltal mellan 0 och 500. Ingenting har sparats.`,
  stale: (by: string) =>
    `Svaret ändrades av någon annan (${by}) medan du hade sidan öppen. Ingenting har sparats. Dina antal står kvar nedanför. Jämför med det som gäller nu, och spara igen om ditt ska gälla.`,
  staleNow: 'Det som gäller nu:',
  overTitle: 'Det går inte att svara längre',
  over: 'Halvåret är slut. Det här är kontorets senaste svar:',
  overUnanswered: 'Halvåret är slut, och vi fick aldrig något svar från kontoret.',
}
