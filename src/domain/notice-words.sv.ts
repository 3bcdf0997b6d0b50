import { many } from './wording.ts'

const people = (count: number) => many(count, 'person', 'personer')

/** What stands in a notice (kallelse), and what is said of sending it. */
export const noticeWords = {
  body: {
    newTime: (before: string) => `Ny tid. Tidigare: ${before}.`,
    newPlace: 'Ny plats.',
    newLink: 'Mötet har fått en Teamslänk.',
    answerAgain: 'Svara igen med knapparna i kallelsen.',
    when: 'När',
    where: 'Var',
    host: 'Värd',
    agenda: 'Dagordning',
    practical: 'Praktiskt',
    answer: 'Svara',
    oneDay: (day: string, week: number) => `${day} (vecka ${week})`,
    hours: (day: string, from: string, to: string) => `${day} kl. ${from}–${to}`,
    severalDays: (first: string, last: string, week: number) =>
      `${first} till ${last} (börjar vecka ${week})`,
    moment: (day: string, clock: string) => `${day} kl. ${clock}`,
    wholeDay: (day: string) => `${day}, hela dagen`,
    wholeDays: (days: string) => `${days}, hela dagar`,
    hoursOpen: (from: string, to: string) =>
      `Klockslagen är inte bestämda än. I kalendern står kl. ${from}–${to}.`,
    noPlace: 'Platsen meddelas senare.',
    onlyTeams: 'I Teams. Länken finns i den här kallelsen.',
    alsoTeams: (place: string) =>
      `${place}. Du kan också vara med i Teams; länken finns i den här kallelsen.`,
    answerBy: (day: string) => `Svara senast ${day} med knapparna i den här kallelsen.`,
    answerNow: 'Svara med knapparna i den här kallelsen.',
    substitute: 'Kan du inte? Skicka en ersättare: skriv namnet när du svarar.',
    hidden: 'Deltagarlistan är dold, så du ser bara dig själv bland de inbjudna.',
    page: 'Öppna mötet i Samverkan',
    file: 'Hämta mötet som kalenderfil',
    filePurpose: 'om det inte syns i din kalender.',
    filePending: 'En länk till mötet som kalenderfil, om det inte syns i din kalender.',
    from: 'Kallelsen kommer från Miljösamverkan Västra Götaland och Miljösamverkan Halland.',
  },
  untold: {
    time: (told: string, now: string) => `Tiden: de inbjudna har fått ${told}, nu gäller ${now}.`,
    title: 'Mötets namn är ändrat.',
    place: 'Platsen är ändrad.',
    host: 'Värden är ändrad.',
    agenda: 'Dagordningen är ändrad.',
    practical: 'Det praktiska är ändrat.',
    answerBy: 'Svarsdagen är ändrad.',
    online: 'Mötet har fått en Teamslänk som de inbjudna inte har.',
    hidesInvited: 'Deltagarlistan har gjorts dold eller synlig.',
    cancelled: 'Mötet är inställt, men de inbjudna har inte fått veta det.',
  },
  obstacles: {
    past: 'Mötets tid har redan varit.',
    backwards: 'Mötet slutar innan det börjar. Rätta dagarna eller klockslagen.',
    cancelled: 'Mötet är inställt.',
    nobody: 'Ingen står på listan.',
    tooMany: (count: number, most: number) =>
      `${people(count)} står på listan. Ett möte i Outlook tar högst ${most} inbjudna.`,
    unknownPerson: (name: string) => `${name} finns inte kvar i listan Personer.`,
    gone: 'Mötet finns inte kvar i Outlook. Skicka en ny kallelse, eller ställ in mötet.',
    unsent: 'Ingen kallelse är skickad än.',
    unfinished: 'Ett utskick blev avbrutet. Fortsätt det först.',
    alreadySent: (day: string, count: number) =>
      `Kallelsen skickades redan ${day}. ${people(count)} står inte på listan: lägg till dem där, så får bara de ett mejl.`,
    movedInOutlook: (outlook: string, ours: string) =>
      `Någon har flyttat mötet i Outlook till ${outlook}. Här i fliken står ${ours}. Ingen har fått något mejl härifrån. Skriv in tiden från Outlook i mötet om den ska gälla, eller meddela tiden härifrån på nytt.`,
  },
  addresses: {
    missing: (name: string) => `${name} saknar e-postadress.`,
    wrong: (name: string, address: string) => `${name}: ”${address}” är ingen e-postadress.`,
  },
  cautions: {
    short: (days: number, usual: number) =>
      `Det är ${many(days, 'dag', 'dagar')} till mötet. En kallelse brukar skickas minst ${usual} dagar före.`,
    hoursOpen: (from: string, to: string) =>
      `Mötet har inga klockslag. I kalendern står det kl. ${from}–${to}, och kallelsen säger att klockslagen inte är bestämda.`,
    noPlace: 'Ingen plats är skriven. Kallelsen säger att platsen meddelas senare.',
    noLink:
      'Platsen säger Teams, men mötet är inget Teamsmöte, så kallelsen får ingen länk. Kryssa i Teamsmöte under Ändra mötet.',
    noAgenda: 'Ingen dagordning är skriven.',
    answerPast: 'Svarsdagen har redan varit. Ändra Svara senast under Ändra mötet.',
    answerLate: 'Svarsdagen ligger efter mötets första dag. Ändra Svara senast under Ändra mötet.',
    answerOff: (day: string) => `Svarsdagen, ${day}, är ingen vanlig arbetsdag.`,
    linkStays: 'En Teamslänk som har skickats går inte att ta bort ur kallelsen.',
    noUsual: 'Ett sådant möte har ingen given krets. Lägg till dem som ska bjudas in.',
  },
  inUse:
    'Mötet står i de inbjudnas kalendrar. Ställ in det först, så att de får veta det; sedan kan raden tas bort.',
}
