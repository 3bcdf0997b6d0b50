/** Swedish of the page where somebody answers without signing in. */
export const pageWords = {
  locale: 'sv-SE',
  title: (season: string) => `Vilka dagar kan du inte ${season}?`,
  hello: (name: string) => `Hej ${name}!`,
  intro:
    'Kryssa i de halva dagar då du inte kan vara med på ett möte. Det du lämnar tomt räknar vi som att du kan. Svaret gäller alla chefsmöten och styrgruppsmöten under perioden.',
  noneTaken: 'Passar alla dagar? Spara utan att kryssa i något.',
  answerBy: (day: string) => `Svara senast ${day}.`,
  silence: 'Om du inte svarar räknar vi dig som okänd, inte som ledig.',
  changeUntil: (day: string) => `Du kan ändra ditt svar till och med ${day}.`,
  answeredOn: (day: string) =>
    `Du svarade ${day}. Här är ditt svar; ändra det om något har blivit annorlunda.`,
  months: 'Gå till en månad, eller till slutet',
  toSave: 'Till slutet, för att spara',
  week: (week: number, span: string) => `Vecka ${week}, ${span}`,
  wholeWeek: 'Kan inte hela veckan',
  morning: 'förmiddag',
  afternoon: 'eftermiddag',
  cannot: (day: string, half: string) => `Kan inte ${day}, ${half}`,
  note: 'Något mer vi bör veta? (frivilligt)',
  noteHint: 'En rad, till exempel ”Bara digitalt i maj”. Skriv inget om hälsa eller annat privat.',
  save: 'Spara mitt svar',
  privacy:
    'Sidan är bara din. Vi sparar ditt namn, halvdagarna och anteckningen för att kunna lägga möten, inget annat. Ingen spårning och inga kakor.',
  thanksTitle: 'Tack, ditt svar är sparat',
  thanksFree: 'Vi har noterat att du kan alla dagar.',
  thanksTaken: (count: number) =>
    count === 1
      ? 'Vi har noterat att du inte kan en halvdag:'
      : `Vi har noterat att du inte kan ${count} halvdagar:`,
  thanksNote: (note: string) => `Din anteckning: ${note}`,
  wholeDay: 'hela dagen',
  change: 'Ändra mitt svar',
  done: 'Nu kan du stänga sidan.',
  begunTitle: 'Det går inte att svara längre',
  begun:
    'Perioden har börjat. Hör av dig till projektledaren om något har ändrats. Det här är ditt senaste svar:',
  begunUnanswered: 'Perioden har börjat, och vi fick aldrig något svar. Hör av dig till projektledaren.',
  outside: (days: string) =>
    `Bara dagar i perioden kan fyllas i. Utanför den ligger ${days}. Ingenting har sparats.`,
  noteTooLong: 'Anteckningen är för lång, högst 255 tecken. Ingenting har sparats. Korta den och spara igen.',
  stale: (by: string) =>
    `Svaret ändrades av någon annan (${by}) medan du hade sidan öppen. Ingenting har sparats. Dina kryss står kvar nedanför. Jämför med det som gäller nu, och spara igen om ditt ska gälla.`,
  staleNow: 'Det som gäller nu:',
}
