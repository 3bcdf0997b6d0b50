import { roundStateWords } from '../../domain/round-state-words.sv.ts'
import { many } from '../../domain/wording.ts'

const rounds = (count: number) => many(count, 'omgång', 'omgångar')
const people = (count: number) => many(count, 'person', 'personer')
const days = (count: number) => many(count, 'dag', 'dagar')

/** Swedish of the rounds: the list, the page of one, its form and what is decided about it. */
export const roundsSv = {
  roundStates: roundStateWords,
  roundList: {
    title: 'Kurser',
    lede: 'Omgångar av utbildningen Kommunikation & bemötande.',
    claimable: (count: number) =>
      count === 0
        ? 'Ingen omgång tar emot anmälan just nu.'
        : `${many(count, 'omgång tar', 'omgångar tar')} emot anmälan.`,
    nextToDecide: 'Först att avgöra:',
    loading: 'Hämtar omgångarna',
    create: 'Ny omgång',
    print: 'Skriv ut',
    period: 'Period',
    coming: 'Kommande',
    course: 'Utbildning',
    everyCourse: 'Alla',
    show: 'Visa',
    everything: 'Alla omgångar',
    claims: 'Tar emot anmälan',
    undecided: 'Inte avgjorda',
    table: (count: number) => `${rounds(count)} med läge, platser och nästa steg`,
    columns: {
      round: 'Omgång',
      when: 'När och var',
      state: 'Läge',
      seats: 'Platser',
      next: 'Nästa steg',
      signUp: 'Anmälan',
    },
    noDates: 'Inga dagar bestämda',
    noPlace: 'Plats inte bestämd',
    taken: (taken: number, places: number) => `${taken} av ${many(places, 'plats', 'platser')}`,
    takenOnly: (taken: number) => many(taken, 'anmäld', 'anmälda'),
    least: (least: number) => `minst ${least}`,
    free: (free: number) => `${free} ${free === 1 ? 'ledig' : 'lediga'}`,
    offered: (count: number) => `${count} ${count === 1 ? 'erbjuden' : 'erbjudna'}`,
    waiting: (count: number) => `${count} på reservlistan`,
    own: (taken: number, waiting: number) =>
      waiting === 0 ? `${taken} från ditt kontor` : `${taken} från ditt kontor, och ${waiting} som väntar`,
    decided: 'Blir av',
    decidedOn: (day: string) => `Beslutat ${day} att den blir av.`,
    signUp: 'Anmäl',
    toReserve: 'Till reservlistan.',
    howToSignUp: 'Tryck på Anmäl vid en omgång för att anmäla flera på en gång.',
    signUpTo: (title: string) => `Anmäl till ${title}`,
    signUpBy: (day: string) => `Senast ${day}.`,
    opens: (day: string) => `Öppnar ${day}.`,
    closed: (day: string) => `Stängde ${day}.`,
    takesNone: 'Tar inte emot anmälan.',
    empty: 'Inga kommande omgångar',
    emptyYear: (year: number) => `Inga omgångar ${year}`,
    emptyHow:
      'Här står varje omgång med sina dagar, hur många platser som är kvar och när det avgörs om den blir av. Börja med en ny omgång.',
    emptyReader:
      'Här står varje omgång med sina dagar, hur många platser som är kvar och när det avgörs om den blir av.',
    emptyChoice: 'Ingen omgång stämmer med det du har valt',
    emptyChoiceHow: 'Ändra valen ovanför, eller visa alla omgångar.',
    showAll: 'Visa alla omgångar',
    queues: 'I kön, utan omgång',
    queuesHow: 'De som väntar på att det ska bli en omgång, och vad det räcker till i grupper.',
    noQueue: 'Ingen väntar i kön.',
    first: (count: number) => `${people(count)} går först, eftersom deras förra omgång ställdes in.`,
    toQueue: 'Till kön',
    misread: 'En inställning går inte att förstå',
  },
  roundPage: {
    one: 'Kursomgång',
    loading: 'Hämtar omgången',
    notFound: 'Omgången finns inte. Den kan ha tagits bort.',
    toList: 'Till alla omgångar',
    share: 'Dela',
    print: 'Skriv ut',
    edit: 'Ändra',
    goOn: 'Fortsätt ändra',
    standing: 'Hur det står till',
    next: 'Nästa steg:',
    findings: 'Stämmer inte med avtalet',
    facts: 'Om omgången',
    sessionNumber: (number: number) => `Tillfälle ${number}`,
    hours: 'Klockan',
    hoursFrom: (from: string, to: string) => `${from}–${to}`,
    usualHours: (from: string, to: string) => `Inte bestämt. I kalendern står ${from}–${to}.`,
    notSet: 'Inte bestämt',
    asFull: 'Som en full grupp enligt avtalet',
    anyNumber: 'Hur många som helst',
    priceWithoutMoms: (net: string) => `${net} exkl. moms. Momsen är inte ifylld.`,
    price: (net: string, vat: string, gross: string) => `${net} exkl. moms, ${vat} moms, ${gross} i allt`,
    costExcl: (net: string) => `${net} exkl. moms`,
  },
  roundSteps: {
    decide: 'Bestäm att den blir av …',
    cancel: 'Ställ in …',
    hold: 'Markera som genomförd …',
    busy: 'Sparar …',
    order: (deed: string, mails: number) => (mails === 0 ? deed : `${deed} och meddela ${people(mails)}`),
    decideTitle: (title: string) => `${title} blir av?`,
    decideOrder: 'Bestäm',
    decideSays: 'Omgången står sedan som beslutad, och nedräkningen försvinner.',
    decideMails: (mails: number) =>
      `${people(mails)} som har en plats får besked i kalendern om att omgången blir av.`,
    noMails: {
      decide:
        'Ingen får något meddelande: ingen med en e-postadress har en plats, eller så är inga dagar bestämda.',
      cancel: 'Ingen får något meddelande: ingen har kursen i sin kalender.',
      hold: 'Ingen får någon fråga om vad de tyckte: ingen med en e-postadress har haft en plats.',
    },
    showLetters: 'Läs vad de får',
    loadingLetters: 'Räknar dem som får ett meddelande',
    unreachable: (count: number) =>
      `${people(count)} har ingen e-postadress och behöver få veta på annat sätt.`,
    under: (taken: number) =>
      `${many(taken, 'person är anmäld', 'personer är anmälda')}, och det är färre än avtalets minsta antal.`,
    underReason: 'Varför blir den av med färre?',
    underHint:
      'Skälet visas i Översikt, bredvid avvikelsen från avtalet. Utan skäl står det att inget är skrivet.',
    decideDone: 'Omgången blir av',
    cancelTitle: (title: string) => `Ställa in ${title}?`,
    cancelOrder: 'Ställ in',
    cancelReason: 'Varför ställs den in?',
    cancelHint: 'Skälet står på omgångens sida, och i meddelandet till dem som har kursen i sin kalender.',
    cancelMissing: 'Skriv varför. Skälet står på omgångens sida.',
    cancelSays: (count: number) =>
      count === 0
        ? 'Ingen har en plats eller väntar, så ingen flyttas till kön.'
        : `${people(count)} flyttas till kön och går först till nästa omgång.`,
    cancelMails: (mails: number) =>
      `${people(mails)} får kursen avbokad i kalendern, med det här meddelandet:`,
    cancelUntold: (waiting: number) =>
      `${people(waiting)} på reservlistan får inget besked härifrån. Berätta för dem att omgången är inställd.`,
    cancelFinal: 'En inställd omgång öppnas inte igen. Lägg in en ny om det ändras.',
    cancelDone: 'Omgången är inställd',
    holdTitle: (title: string) => `${title} är genomförd?`,
    holdOrder: 'Markera som genomförd',
    holdSays: 'Fyll sedan i vilka som gick hela utbildningen. Då kan intyg skrivas ut.',
    holdMails: (mails: number) =>
      `${people(mails)} får en fråga i kalendern om vad de tyckte, med en länk. Svaren är anonyma.`,
    holdDone: 'Omgången är genomförd',
    changed:
      'Någon annan hann ändra omgången. Läs hur det står nu, och tryck igen om det fortfarande stämmer.',
    uncertain:
      'Vi vet inte om det sparades. Läs hur omgången står nu innan du trycker igen. Ingen får samma meddelande två gånger.',
  },
  roundForm: {
    newTitle: 'Ny omgång',
    editTitle: 'Ändra omgången',
    restored: 'Det du skrev finns kvar.',
    forget: 'Börja om',
    what: 'Vad',
    when: 'När',
    signUp: 'Anmälan',
    money: 'Pengar',
    titleHint: 'Till exempel Grund våren 2027, Varberg. Den heter så i deltagarnas kalendrar.',
    sessionsHint:
      'Ett tillfälle är en dag, eller flera dagar i rad, på en plats. Varje tillfälle blir en bokning i deltagarnas kalendrar.',
    sessionFrom: 'Första dag',
    sessionTo: 'Sista dag',
    sessionPlace: 'Plats',
    addSession: 'Lägg till ett tillfälle',
    removeSession: (number: number) => `Ta bort tillfälle ${number}`,
    sessionDay: 'Fyll i första dagen för varje tillfälle.',
    otherLength: (written: number, agreed: number) =>
      `Utbildningen är ${days(agreed)} enligt avtalet, och tillfällena är ${days(written)}. Det går att spara.`,
    hoursHint: 'Tomt om det inte är bestämt.',
    endMissing: 'Fyll i när den slutar.',
    startMissing: 'Fyll i när den börjar.',
    backwards: 'Den slutar innan den börjar.',
    opensHint: 'Fram till dess står omgången som planerad.',
    decideHint: 'Den dag ni bestämmer om omgången blir av eller ställs in.',
    decideLate: 'Det avgörs samma dag som omgången börjar, eller senare. Det går att spara.',
    placesHint: (full: number) => `Tomt betyder ${full}, en full grupp enligt avtalet.`,
    placesHintPlain: 'Tomt betyder en full grupp enligt avtalet.',
    waitHint: 'Tomt betyder hur många som helst.',
    overHint: 'Fler platser än en full grupp delas inte ut förrän skälet är skrivet.',
    wholeNumber: 'Skriv ett heltal, eller lämna tomt.',
    vatHint: 'I kronor. Tomt om momsen inte är bestämd.',
    moneyHint: 'I kronor.',
    reads: (amount: string) => `Läses som ${amount}`,
    tells: (mails: number) =>
      `${people(mails)} som har en plats får den nya versionen i sin kalender, en gång var.`,
    saveAndTell: (mails: number) => `Spara och meddela ${people(mails)}`,
  },
}
