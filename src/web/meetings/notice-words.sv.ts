const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)
const are = (count: number) => (count === 1 ? 'är inbjuden' : 'är inbjudna')

/** Swedish of the page of a meeting, its form and its notice. */
export const noticeSv = {
  meetingPage: {
    one: 'Möte',
    parts: {
      label: 'Delar av mötet',
      meeting: 'Mötet',
      notice: 'Kallelse',
      answers: 'Svar',
      host: 'Värdpaket',
    },
    toList: (year: number) => `Möten ${year}`,
    toListPlain: 'Till mötena',
    notFound: 'Mötet finns inte, eller har tagits bort.',
    edit: 'Ändra',
    goOn: 'Fortsätt ändra',
    share: 'Dela länk',
    print: 'Skriv ut',
    teams: 'Anslut i Teams',
    facts: 'Om mötet',
    when: 'När',
    teamsMeeting: 'Teamsmöte',
    withTeams: 'Ja, inbjudan har en länk',
    withoutTeams: 'Nej',
    participants: 'Deltagarlistan',
    hidden: 'Dold: var och en ser bara sig själv',
    visible: 'Synlig för alla som är inbjudna',
    agenda: 'Dagordning',
    noAgenda: 'Ingen dagordning är skriven än.',
    practical: 'Praktiskt',
    notSet: 'Ej satt',
    nextStep: 'Nästa steg',
    steps: {
      uninvited: 'Ingen är inbjuden än.',
      unfinished: 'Utskicket av kallelsen avbröts innan det var klart.',
      untold: 'Mötet är ändrat men de inbjudna vet det inte.',
      gone: 'Kallelsen är borttagen i Outlook. De inbjudna har inte längre mötet i sina kalendrar.',
      told: (invited: number, comes: number, unknown: number) =>
        `${people(invited)} ${are(invited)}: ${comes} kommer, ${unknown} utan känt svar.`,
      unmarked: 'Mötets dag har varit. Säg om det blev av.',
      held: 'Mötet är genomfört.',
      attendance: 'Mötet är genomfört. Närvaron är inte antecknad för alla inbjudna.',
      cancelled: 'Mötet är inställt.',
      cancelledBecause: (reason: string) => `Mötet är inställt: ${reason}`,
      cancelledUntold: 'Mötet är inställt men de inbjudna vet det inte.',
      invited:
        'Du är inbjuden. Svara i inbjudan i Outlook. Har den kommit bort kan du lägga in mötet med en kalenderfil.',
      youCome: 'Du har tackat ja till mötet.',
      youDecline: 'Du har tackat nej till mötet. Ändra ditt svar i Outlook om du kan komma.',
      youMay: 'Du har svarat kanske. Svara ja eller nej i Outlook när du vet.',
      plannedForYou: 'Mötet är planerat. En inbjudan kommer med e-post till dem som ska vara med.',
    },
    deeds: {
      prepare: 'Förbered kallelsen',
      resume: 'Fortsätt utskicket',
      change: 'Visa ändringen',
      renew: 'Visa kallelsen',
      answers: 'Visa svaren',
      attendance: 'Anteckna närvaro',
      mark: 'Markera som genomfört',
      cancel: 'Visa kallelsen',
    },
    answerBy: (day: string) => `Svara senast ${day}.`,
  },
  meetingForm: {
    hoursHint: 'Tomt betyder att klockslagen inte är bestämda.',
    onlineHint: 'Kallelsen får en Teamslänk. En länk som har skickats går inte att ta bort.',
    hidesHint: 'De inbjudna ser bara sig själva.',
    agendaHint: 'En punkt per rad. Den står i kallelsen.',
    practicalHint: 'Det de inbjudna behöver veta och göra: mat, anmälan, resväg. Det står i kallelsen.',
    estimateHint: 'Båda miljösamverkan tillsammans, till exempel 12 500.',
    reads: (amount: string) => `Läses som ${amount}.`,
    endMissing: 'Skriv också när mötet slutar, eller ta bort när det börjar.',
    startMissing: 'Skriv också när mötet börjar, eller ta bort när det slutar.',
    backwards: 'Mötet slutar innan det börjar.',
    answerLate: 'Svarsdagen ligger efter att mötet har börjat. Välj en tidigare dag.',
    answerAfter: (startsOn: string, answerBy: string) =>
      `Mötet börjar ${startsOn}, men Svara senast är ${answerBy}. Ändra Svara senast till en tidigare dag.`,
    answerPast: 'Svarsdagen har redan varit.',
    answerOff: (day: string) => `Svarsdagen, ${day}, är ingen vanlig arbetsdag.`,
    answerOffer: (day: string) => `Sätt Svara senast till ${day}`,
    restored: 'Det här skrev du förut men sparade inte.',
    forget: 'Släng det',
  },
  meetingList: {
    notice: 'Kallelse',
    host: (host: string) => `Värd: ${host}`,
    print: 'Skriv ut',
    states: {
      unsent: 'Inte skickad',
      sent: (day: string) => `Skickad ${day}`,
      unfinished: 'Avbrutet utskick',
      untold: 'Ändring inte meddelad',
      gone: 'Borttagen i Outlook',
    },
    comes: (comes: number, invited: number) => `${comes} av ${invited} kommer`,
    came: (came: number, invited: number) => `${came} av ${invited} var med`,
  },
  noticePage: {
    loading: 'Kallelsen',
    missing: 'Bara projektledarna och styrgrupperna ser kallelsen.',
    sending: {
      title: 'Skicka',
      to: (count: number, sides: string) =>
        sides === ''
          ? `Kallelsen går till ${people(count)}.`
          : `Kallelsen går till ${people(count)}: ${sides}.`,
      side: { VG: 'i Västra Götaland', H: 'i Halland', none: 'utan kontor' },
      nobody: 'Ingen står på listan. Lägg till dem som ska bjudas in.',
      order: (count: number) => `Skicka kallelsen till ${people(count)}`,
      busy: 'Kallelsen skickas …',
      final: 'Det som är skickat går inte att ta tillbaka. Läs igenom kallelsen och listan först.',
      problems: (count: number) =>
        count === 1
          ? 'En adress går inte att använda. Rätta den i listan Personer, eller ta bort personen här.'
          : `${count} adresser går inte att använda. Rätta dem i listan Personer, eller ta bort personerna här.`,
    },
    progress: {
      begun: 'Utskicket har börjat.',
      listed: (done: number, all: number) => `Listan skrivs: ${done} av ${all}.`,
      handed: 'Listan är skriven. Outlook tar emot kallelsen.',
      noted: (done: number, all: number) =>
        `Kallelsen är skickad. Antecknar vem som har fått den: ${done} av ${all}.`,
      stay: 'Du kan stänga sidan under tiden. Ingenting går förlorat och ingen får kallelsen två gånger.',
      elsewhere: 'Utskicket pågår.',
    },
    unfinished: {
      title: 'Utskicket avbröts. Fortsätt.',
      body: 'Det som är gjort är gjort, och det som är kvar görs när du fortsätter. Ingen får kallelsen två gånger.',
      order: (count: number) => `Fortsätt utskicket till ${people(count)}`,
      cancelTitle: 'Avbokningen avbröts. Fortsätt.',
      cancelOrder: 'Fortsätt avbokningen',
      cancelBody: 'Alla inbjudna får besked en gång, med skälet som redan är skrivet.',
    },
    sent: {
      title: 'Skickad',
      when: (day: string, count: number) => `Kallelsen skickades ${day}. ${people(count)} ${are(count)}.`,
      whenUnknown: (count: number) => `Kallelsen är skickad. ${people(count)} ${are(count)}.`,
      changes: (count: number) =>
        count === 1 ? 'En ändring har meddelats sedan dess.' : `${count} ändringar har meddelats sedan dess.`,
    },
    untold: {
      title: 'De inbjudna vet inte om ändringen',
      order: (count: number) => `Meddela ändringen till ${people(count)}`,
      busy: 'Ändringen meddelas …',
      body: 'Alla inbjudna får ett mejl om ändringen, en gång. Kallelsen som den är nu står här nedanför.',
      strangers: (addresses: readonly string[]) =>
        addresses.length === 1
          ? `En av dem har svarat utan att vara inbjuden: ${addresses.join(', ')}.`
          : `${addresses.length} av dem har svarat utan att vara inbjudna: ${addresses.join(', ')}.`,
    },
    gone: {
      title: 'Mötet är borttaget i Outlook',
      body: 'Någon har tagit bort mötet ur samverkans kalender för hand, och de inbjudna har fått en avbokning. Här finns allt kvar.',
      order: (count: number) => `Skicka en ny kallelse till ${people(count)}`,
      busy: 'En ny kallelse skickas …',
    },
    cancelled: {
      title: 'Mötet är inställt och de inbjudna vet det.',
      reason: (reason: string) => `Skäl: ${reason}`,
    },
    cancel: {
      open: 'Ställ in mötet',
      title: 'Ställ in mötet',
      body: (count: number) =>
        `${people(count)} får ett mejl om att mötet är inställt, och det försvinner ur kalendern. Mötet står kvar i listan som inställt. Det går inte att ta tillbaka.`,
      reason: 'Skäl',
      hint: 'Det här är precis den text som står i mejlet.',
      missing: 'Skriv varför mötet ställs in.',
      order: (count: number) => `Ställ in och meddela ${people(count)}`,
      busy: 'Mötet ställs in …',
      mail: 'Mejlet ser ut så här:',
      subject: (subject: string) => `Inställt: ${subject}`,
    },
    preview: {
      title: 'Det här får var och en',
      calledOff: 'Kallelsen innan mötet ställdes in',
      neverSent: 'Kallelsen, som inte skickades',
      subject: 'Ämne',
      time: 'Tid',
      place: 'Plats',
      teams: 'Teams',
      withTeams: 'Ja, Outlook lägger länken sist i kallelsen',
      withoutTeams: 'Nej',
      calledOffTeams: 'Ja',
      others: 'Övriga inbjudna',
      hidden: 'Syns inte. Var och en ser bara sig själv.',
      visible: 'Syns för alla',
      change: 'Ändra mötet',
      obstacles: 'Det här hindrar utskicket',
      cautions: 'Bra att veta innan något skickas',
    },
    list: {
      title: 'Till vilka',
      calledOff: 'Vilka som var inbjudna',
      neverSent: 'Vilka som skulle bjudas in',
      search: 'Sök namn, kontor eller adress',
      none: 'Ingen på listan passar sökningen.',
      required: 'Behöver vara med',
      optional: 'Får vara med',
      attends: (name: string) => `Närvaro för ${name}`,
      remove: 'Ta bort',
      removeOne: (name: string) => `Ta bort ${name}`,
      back: 'Ångra',
      backOne: (name: string) => `Ångra borttagningen av ${name}`,
      removed: 'tas bort',
      fresh: 'läggs till',
      counts: (all: number, required: number) => `${people(all)}, varav ${required} behöver vara med.`,
      countsCalledOff: (all: number, required: number) =>
        `${people(all)}, varav ${required} behövde vara med.`,
      group: (county: string, count: number) => `${county}: ${people(count)}`,
      noOffice: 'Utan kontor',
      reset: 'Återställ till förslaget',
      doubled: (names: string) =>
        `Samma adress står mer än en gång i förslaget: ${names}. Varje adress får en kallelse.`,
      withdrawn: (count: number) =>
        count === 1
          ? 'En person har tagits bort från listan.'
          : `${count} personer har tagits bort från listan.`,
      strangers: (count: number) =>
        count === 1
          ? 'Ett svar har kommit från en adress som ingen har bjudit in. Se Svar.'
          : `${count} svar har kommit från adresser som ingen har bjudit in. Se Svar.`,
    },
    add: {
      open: 'Lägg till person',
      person: 'Från listan Personer',
      choose: 'Välj person',
      byHand: 'Eller skriv själv:',
      name: 'Namn',
      address: 'E-postadress',
      add: 'Lägg till',
      close: 'Klart',
      nameMissing: 'Skriv vad personen heter.',
      addressWrong: (text: string) => `”${text}” är ingen e-postadress.`,
      already: (name: string, address: string) =>
        `Adressen ${address} står redan på listan som ${name}. Den räknas en gång.`,
      added: (name: string) => `${name} står på listan.`,
    },
    changes: {
      title: 'Ändra vilka som är inbjudna',
      add: (count: number) => `${people(count)} får kallelsen.`,
      remove: (count: number) => `${people(count)} får besked om att inbjudan är återtagen.`,
      others: 'Ingen annan får något mejl.',
      invite: (count: number) => `Bjud in ${count} till`,
      uninvite: (count: number) => `Ta bort ${count} från listan`,
      both: (add: number, remove: number) => `Bjud in ${add} och ta bort ${remove}`,
      busy: 'Listan ändras …',
      forget: 'Släng ändringarna',
    },
    mailed: (count: number) =>
      count === 0 ? 'Klart. Inga nya mejl behövdes.' : `Klart. ${people(count)} fick mejl.`,
    moved: {
      takeOver: 'Ta över tiden från Outlook',
      taken: 'Tiden är övertagen från Outlook. Inget mejl har skickats.',
    },
    uncertain:
      'Servern svarade inte i tid. Arbetet kan ha gått fram ändå: sidan läser om sig själv och visar vad som är gjort.',
    file: {
      title: 'Om någons inbjudan har kommit bort',
      body: 'Ge kalenderfilen eller länken till den som saknar inbjudan. Mötet hamnar då i personens kalender, men svaret kommer inte fram till Outlook: anteckna det under Svar.',
      get: 'Hämta kalenderfil',
      copy: 'Kopiera länken',
      copied: 'Länken är kopierad.',
      notCopied: 'Webbläsaren lät inte fliken kopiera. Markera länken och kopiera den själv:',
    },
  },
}

export type NoticeWords = typeof noticeSv
