/** Swedish of the page where people are asked about their times. */
export const timesSv = {
  title: 'Tider som passar',
  lede: 'Chefer och styrgrupp får en fråga per halvår: vilka dagar kan du inte? Svaret gäller alla möten under halvåret.',
  calendars:
    'Årsförslaget läser själv ledig och upptagen tid i den egna organisationens kalendrar. Den som arbetar någon annanstans är okänd tills svaret finns här.',
  loading: 'svaren om tider',
  season: 'Halvår',
  seasonOf: (season: string, year: number) => `${season} ${year}`,
  closed: {
    title: 'Svaren om tider är inte öppna för dig',
    how: 'De visas för projektledare, styrgrupp, chefer och kontaktpersoner, eftersom de berättar om enskilda personer.',
  },
  supposed:
    'Årets lov är inte inlagda än. Frågan utgår från de vanliga lovveckorna. Lägg in dem under Dagar att undvika innan du frågar.',
  counts: 'Vilka har svarat',
  noCounty: 'Utan län',
  countyCount: (answered: number, people: number) => `${answered} av ${people} har svarat`,
  countyAsked: (asked: number, people: number) =>
    asked === people ? 'Alla har fått frågan' : `${asked} av ${people} har fått frågan`,
  standing: {
    unasked: 'Inte tillfrågad',
    waiting: 'Väntar på svar',
    silent: 'Okänd: svarade inte i tid',
    answered: 'Har svarat',
  },
  until: (day: string) => `senast ${day}`,
  reminded: (day: string) => `påmind ${day}`,
  columns: { name: 'Namn', office: 'Kontor', standing: 'Läge', answer: 'Svar', deeds: 'Gör' },
  people: 'Personer',
  peopleOwn: 'Ert kontor',
  nobody: 'Ingen på ditt kontor är chef eller i styrgruppen, så ingen får frågan.',
  free: 'Kan alla dagar',
  cannot: (count: number) => (count === 1 ? 'Kan inte 1 halvdag' : `Kan inte ${count} halvdagar`),
  by: (name: string, day: string) => `${name}, ${day}`,
  byLink: 'besvarat via länken',
  noteOf: (note: string) => `Anteckning: ${note}`,
  wholeDay: 'hela dagen',
  enter: 'För in svar',
  enterFor: (name: string) => `För in svar för ${name}`,
  change: 'Ändra',
  changeFor: (name: string) => `Ändra svaret för ${name}`,
  copy: 'Kopiera länk',
  copyFor: (name: string) => `Kopiera länk till ${name}`,
  copied: (name: string) => `Länken till ${name} är kopierad. Den är personlig: skicka den bara dit.`,
  copyFailed: 'Webbläsaren tillåter inte att kopiera. Markera länken och kopiera den själv:',
  own: {
    title: 'Vilka dagar kan du inte?',
    notAsked: 'Frågan är inte ställd än. Du får den i din kalender.',
    by: (day: string) => `Svara senast ${day}. Utan svar räknar vi dig som okänd, inte som ledig.`,
    answered: (day: string) => `Du svarade ${day}.`,
    answer: 'Svara nu',
    change: 'Ändra ditt svar',
  },
  form: {
    title: (name: string) => `Dagar då ${name} inte kan`,
    ownTitle: 'Kryssa i de halvdagar då du inte kan',
    how: 'Det som lämnas tomt räknas som ledigt. Piltangenterna flyttar, mellanslag kryssar i. Tryck på en vecka för att kryssa i hela.',
    week: 'Vecka',
    weekdays: { 1: 'mån', 2: 'tis', 3: 'ons', 4: 'tor', 5: 'fre' },
    halves: { morning: 'fm', afternoon: 'em' },
    box: (day: string, half: string) => `Kan inte ${day}, ${half}`,
    wholeWeek: (week: string) => `Kan inte hela ${week}`,
    note: 'Anteckning (frivillig)',
    noteHint: 'En rad. Skriv inget om hälsa eller annat privat.',
    chosen: (count: number) =>
      count === 0
        ? 'Inget ikryssat: kan alla dagar.'
        : count === 1
          ? '1 halvdag ikryssad.'
          : `${count} halvdagar ikryssade.`,
    save: 'Spara svaret',
    saved: (name: string) => `Svaret för ${name} är sparat`,
    stale: (by: string) =>
      `Svaret ändrades av ${by} medan du skrev. Inget är överskrivet. Det som gäller nu:`,
    keepMine: 'Spara mitt ändå',
    useTheirs: 'Låt det andra gälla',
  },
  ask: {
    open: 'Fråga om tider',
    title: 'Fråga om tider',
    how: 'Var och en får en egen kvart i kalendern på sista svarsdagen, med texten här nedanför och en personlig länk. Ingen ser vilka andra som får frågan. Inget går att ta tillbaka när det är skickat.',
    answerBy: 'Sista dag att svara',
    subject: 'Rubrik',
    text: 'Text',
    ending: 'Sist i varje brev står alltid:',
    ownLink: '[personens egen länk]',
    restore: 'Återställ texten',
    who: (count: number) => `Får frågan (${count})`,
    problem: 'Får den inte:',
    send: (count: number) => (count === 1 ? 'Skicka till 1 person' : `Skicka till ${count} personer`),
    sending: (done: number, all: number) => `Skickar: ${done} av ${all} klara`,
    sent: (count: number) =>
      count === 1 ? 'Frågan är skickad till 1 person' : `Frågan är skickad till ${count} personer`,
    nobody: 'Välj minst en person.',
  },
  remind: {
    open: (count: number) => (count === 1 ? 'Påminn 1 person' : `Påminn ${count} personer`),
    title: 'Påminn dem som inte har svarat',
    how: 'Påminnelsen går bara till dem som inte har svarat, en gång, som en ändring i deras egen kalenderhändelse. Ingen annan får den.',
    who: (count: number) => `Får påminnelsen (${count})`,
    sent: (count: number) => (count === 1 ? '1 person är påmind' : `${count} personer är påminda`),
  },
  failed: 'De här gick inte att nå:',
  close: 'Avbryt',
}

export type TimesWords = typeof timesSv
