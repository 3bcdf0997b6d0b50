import { choices } from './choice-words.sv.ts'
import { roundStateWords } from './round-state-words.sv.ts'
import { many } from './wording.ts'

const signedUp = (count: number) => many(count, 'anmäld', 'anmälda')
const people = (count: number) => many(count, 'person', 'personer')
const seats = (count: number) => many(count, 'plats', 'platser')
const days = (count: number) => many(count, 'dag', 'dagar')
const more = (count: number) => many(count, 'anmäld till behövs', 'anmälda till behövs')

/** Swedish of the courses: what rounds, seats, waiting lists, prerequisites, fees and removals have to say. */
export const courseWords = {
  locale: 'sv-SE',
  kinds: choices.courseKind,
  halves: choices.yearHalf,
  seatStates: choices.seatState,
  attendance: choices.dayAttendance,
  roundStates: roundStateWords,
  round: {
    planned: 'Omgången planeras.',
    opens: (day: string) => `Omgången planeras. Anmälan öppnar ${day}.`,
    open: (taken: number, needed: number) =>
      `Omgången är öppen: ${signedUp(taken)}, och ${more(needed)} för att den ska kunna starta.`,
    openWithoutTerms: (taken: number) =>
      `Omgången är öppen: ${signedUp(taken)}. Ingen version av avtalet säger hur många som behövs.`,
    canStart: (taken: number, free: number) =>
      `Omgången kan starta: ${signedUp(taken)}, ${many(free, 'plats kvar', 'platser kvar')}.`,
    full: (taken: number) => `Omgången är full: ${signedUp(taken)}.`,
    over: (taken: number, over: number) =>
      `Omgången är full: ${signedUp(taken)}, ${people(over)} fler än det finns platser.`,
    held: (completed: number) =>
      `Omgången är genomförd: ${many(completed, 'person har', 'personer har')} gått hela utbildningen.`,
    heldOn: (day: string, completed: number) =>
      `Omgången genomfördes ${day}: ${many(completed, 'person har', 'personer har')} gått hela utbildningen.`,
    cancelled: (day: string) => `Omgången ställdes in ${day}.`,
    cancelledFor: (day: string, reason: string) => `Omgången ställdes in ${day}. Skäl: ${reason}`,
  },
  next: {
    setDates: 'Bestäm vilka dagar omgången hålls.',
    setOpening: 'Bestäm vilken dag anmälan öppnar.',
    waitToOpen: (day: string) => `Anmälan öppnar ${day}. Till dess behöver inget göras.`,
    setDecideBy: 'Bestäm vilken dag det avgörs om omgången blir av.',
    checkAgreement:
      'Kontrollera listan Avtal: ingen version av avtalet säger hur många som behövs när omgången hålls.',
    fill: (needed: number, day: string) => `Fyll gruppen: ${more(needed)} före ${day}.`,
    decideToRun: (day: string) => `Bestäm senast ${day} att omgången blir av. Tillräckligt många är anmälda.`,
    decideToRunLate: (day: string) =>
      `Bestäm att omgången blir av. Det skulle ha avgjorts ${day}, och tillräckligt många är anmälda.`,
    decideWithout: (needed: number) =>
      `Avgör om omgången blir av med färre, väntar eller ställs in: ${more(needed)}.`,
    decideWithoutLate: (needed: number, day: string) =>
      `Avgör om omgången blir av med färre, väntar eller ställs in: ${more(needed)}, och det skulle ha avgjorts ${day}.`,
    begin: (day: string) => `Omgången börjar ${day}.`,
    finish: (day: string) => `Omgången pågår till ${day}. Fyll i närvaron varje dag.`,
    markHeld: (day: string) => `Omgången slutade ${day}. Markera den som genomförd, eller som inställd.`,
    markSeats: (count: number) =>
      `Fyll i vilka som har gått hela utbildningen: det saknas för ${people(count)}.`,
    requeue: (count: number) => `Flytta ${people(count)} till kön. De går först till nästa omgång.`,
    nothing: 'Inget mer behöver göras.',
  },
  countdown: {
    needed: (needed: number, day: string, left: number) => `${more(needed)} före ${day}, om ${days(left)}.`,
    neededToday: (needed: number) => `${more(needed)}, och det avgörs i dag om omgången blir av.`,
    neededLate: (needed: number, day: string) =>
      `${more(needed)}. Det skulle ha avgjorts ${day} om omgången blir av.`,
    enough: (day: string, left: number) =>
      `Tillräckligt många är anmälda. Det avgörs ${day} om omgången blir av, om ${days(left)}.`,
    enoughToday: 'Tillräckligt många är anmälda. Det avgörs i dag om omgången blir av.',
    enoughLate: (day: string) =>
      `Tillräckligt många är anmälda. Det skulle ha avgjorts ${day} om omgången blir av.`,
  },
  findings: {
    over: (taken: number, full: number, reason: string) =>
      `${signedUp(taken)} är fler än avtalets ${full} per grupp. Skäl: ${reason}`,
    overUnreasoned: (taken: number, full: number) =>
      `${signedUp(taken)} är fler än avtalets ${full} per grupp, och inget skäl är skrivet.`,
    under: (taken: number, atLeast: number, reason: string) =>
      `${signedUp(taken)} är färre än avtalets minst ${atLeast} per grupp. Skäl: ${reason}`,
    underUnreasoned: (taken: number, atLeast: number) =>
      `${signedUp(taken)} är färre än avtalets minst ${atLeast} per grupp, och inget skäl är skrivet.`,
    fewPlaces: (places: number, atLeast: number) =>
      `Omgången har ${seats(places)} och når aldrig avtalets minst ${atLeast}.`,
    manyPlaces: (places: number, full: number) =>
      `Omgången har ${seats(places)}, fler än avtalets ${full}. De extra delas inte ut förrän ett skäl är skrivet.`,
    otherLength: (length: number, agreed: number) =>
      `Omgången är ${days(length)}, men utbildningen är ${days(agreed)} enligt avtalet.`,
    noSuchCourse: (day: string) => `Utbildningen finns inte i den version av avtalet som gäller från ${day}.`,
    decidedTooLate: (decideBy: string, first: string) =>
      `Det avgörs ${decideBy} om omgången blir av, men den börjar ${first}.`,
    cancelledButCompleted: (completed: number) =>
      `Omgången är inställd, men ${many(completed, 'person har', 'personer har')} läget Genomförd.`,
  },
  waiting: {
    cancelledRound: (place: number) =>
      `Nummer ${place} i kön: går först eftersom den förra omgången ställdes in.`,
    first: (place: number, office: string) =>
      `Nummer ${place} i kön: blir den första från ${office}, och kontoren går i tur och ordning.`,
    officeTurn: (place: number, turn: number, office: string) =>
      `Nummer ${place} i kön: blir nummer ${turn} från ${office}, och kontoren går i tur och ordning.`,
    time: (place: number) => `Nummer ${place} i kön, efter när anmälan kom.`,
    offered: (day: string) => `Erbjuden en plats. Svaret behövs senast ${day}.`,
    unanswered: (day: string) =>
      `Erbjudandet gick ut ${day} utan svar, så platsen har gått vidare till nästa.`,
  },
  claims: {
    given: 'Platsen är bokad.',
    reserve: (place: number) => `Ingen plats är ledig. Nummer ${place} på reservlistan.`,
    cancelled: (day: string) => `Omgången ställdes in ${day}, så det går inte att anmäla sig.`,
    held: 'Omgången är redan genomförd.',
    notOpen: 'Anmälan har inte öppnat.',
    opens: (day: string) => `Anmälan öppnar ${day}.`,
    closed: (day: string) => `Sista dag att anmäla sig var ${day}.`,
    begun: (day: string) => `Omgången började ${day}.`,
    already: (state: string) => `Personen finns redan i omgången: ${state}.`,
    waitingListFull: (limit: number) => `Omgången är full och reservlistan också: den tar ${people(limit)}.`,
    noTerms: 'Ingen version av avtalet säger hur stor gruppen är, så ingen plats kan delas ut.',
  },
  refusals: {
    notFrom: {
      register: (state: string) => `Det går inte att anmäla: läget är ${state}.`,
      wait: (state: string) => `Det går inte att ställa på reservlistan: läget är ${state}.`,
      confirm: (state: string) => `Det går inte att bekräfta: läget är ${state}.`,
      offer: (state: string) => `Det går inte att erbjuda en plats: läget är ${state}.`,
      accept: (state: string) => `Det går inte att tacka ja: läget är ${state}.`,
      decline: (state: string) => `Det går inte att tacka nej: läget är ${state}.`,
      cancel: (state: string) => `Det går inte att avboka: läget är ${state}.`,
      replace: (state: string) => `Det går inte att sätta in en ersättare: läget är ${state}.`,
      complete: (state: string) => `Det går inte att markera som genomförd: läget är ${state}.`,
      fail: (state: string) => `Det går inte att markera som ej genomförd: läget är ${state}.`,
      requeue: (state: string) => `Det går inte att flytta till kön: läget är ${state}.`,
    },
    noOffer: 'Ingen plats är erbjuden.',
    stillOffered: (day: string) => `En plats är redan erbjuden, med svar senast ${day}.`,
    offerEnded: (day: string) => `Erbjudandet gick ut ${day}. Platsen har gått vidare till nästa.`,
    offerBackwards: (day: string) => `Sista dag att svara, ${day}, ligger före dagen för erbjudandet.`,
    otherOffice: 'Ersättaren behöver komma från samma kontor.',
    otherCourse: 'Ersättaren behöver gälla samma utbildning.',
    samePerson: 'Ersättaren är samma person.',
    hasSeat: 'Ersättaren har redan en plats i omgången.',
    takenOver: 'Någon annan har redan tagit över platsen.',
  },
  likeness: {
    personId: (one: string, other: string) => `${one} och ${other} är samma person i listan Personer.`,
    nameAndOffice: (one: string, other: string) => `${one} och ${other} har samma namn och kontor.`,
    nameAndAddress: (one: string, other: string) => `${one} och ${other} har samma namn och e-postadress.`,
    spelling: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person: namnen stavas nästan lika.`,
    wordOrder: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person: namnen är samma i en annan ordning.`,
    partOfName: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person: det ena namnet ingår i det andra.`,
    otherOffice: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person: samma namn på två kontor.`,
    otherAddress: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person: samma namn och kontor, men två e-postadresser.`,
    sameAddress: (one: string, other: string) =>
      `${one} och ${other} har samma e-postadress men olika namn. Kontrollera adressen.`,
    twoRows: (one: string, other: string) =>
      `${one} och ${other} kan vara samma person, men har var sin rad i listan Personer.`,
  },
  prerequisites: {
    basic: {
      met: (day: string) => `Har gått grundutbildningen, klar ${day}.`,
      metSometime: 'Har gått grundutbildningen. När framgår inte av listan.',
      near: (name: string, day: string) =>
        `${name} har gått grundutbildningen, klar ${day}, och kan vara samma person. Kontrollera innan platsen bekräftas.`,
      nearSometime: (name: string) =>
        `${name} har gått grundutbildningen och kan vara samma person. Kontrollera innan platsen bekräftas.`,
      excepted: (reason: string) => `Grundutbildningen finns inte i någon lista. Får delta ändå: ${reason}`,
      missing:
        'Fortsättningsutbildningen är för den som har gått grundutbildningen, och den finns inte i någon lista. Skriv var och när den gicks om listan inte stämmer.',
    },
    halfYear: {
      met: 'Har arbetat ett halvår när omgången börjar.',
      early: (day: string) =>
        `Har inte arbetat ett halvår när omgången börjar, det är först ${day}. Det är ett råd och hindrar inte.`,
      unknown: 'Det är inte ifyllt när personen började. Rådet är ett halvår i arbetet först.',
    },
    manager: {
      met: 'Är chef.',
      notManager: 'Utbildningen är för chefer. Välj grundutbildningen i stället.',
      unknown: 'Det är inte ifyllt om personen är chef. Utbildningen är för chefer.',
    },
  },
  fees: {
    row: (office: string, count: number, net: string, gross: string) =>
      `${office}: ${seats(count)}, ${net} exkl. moms, ${gross} inkl. moms.`,
    rowWithoutMoms: (office: string, count: number, net: string) =>
      `${office}: ${seats(count)}, ${net} exkl. moms. Momsen är inte ifylld.`,
    noPrice: (count: number) => `Priset per plats är inte ifyllt, så ${seats(count)} kan inte faktureras.`,
    outside: 'Varje arbetsplats betalar sina platser. De är inga gemensamma kostnader och fördelas inte.',
    deficit: (deficit: string, cost: string, fees: string) =>
      `Omgången har ett underskott på ${deficit} exkl. moms: den kostar ${cost} och platserna ger ${fees}.`,
    joint: 'Underskottet får föras in som en gemensam kostnad.',
    notJoint: 'Underskottet förs inte in som en gemensam kostnad: det är inte valt i Inställningar.',
  },
  evaluation: {
    questions: { satisfaction: 'Nöjd med utbildningen', trainers: 'Kursledarna', use: 'Nytta i arbetet' },
    average: (question: string, average: string, answers: number) =>
      `${question}: ${average} av 10 i medel, ${many(answers, 'svar', 'svar')}.`,
    tooFew: (question: string, least: number) =>
      `${question}: inget medelvärde visas förrän ${many(least, 'svar', 'svar')} har kommit in.`,
    year2015: (average: string) => `2015 var medelvärdet ${average} av 10.`,
  },
  retention: {
    fields: {
      name: 'Namn på den som gått hela utbildningen',
      nameWithoutCourse: 'Namn på den som inte gått hela utbildningen',
      email: 'E-postadress och vem som anmälde',
      employedFrom: 'Anställd från, och om personen är chef',
      attendance: 'Närvaro per dag',
    },
    round: (title: string, count: number, since: string) =>
      `${title}, avslutad ${since}: uppgifter om ${people(count)} tas bort.`,
    field: (field: string, count: number) => `${field}: ${people(count)}`,
    nothing: (day: string) => `Inget behöver tas bort ${day}.`,
    counts: 'Antalet per kontor, omgång och läge finns kvar.',
    undecided: (count: number) =>
      `Namnen på ${people(count)} finns kvar tills det är bestämt hur länge de ska sparas. De är beviset för fortsättningsutbildningen.`,
  },
  misread: (value: string, key: string) =>
    `”${value}” i inställningen ${key} går inte att förstå, så standardvärdet används.`,
}

/** The words of the courses in a language. */
export type CourseWords = typeof courseWords
