import { many } from '../../../domain/wording.ts'
import type { Words as TabWords } from '../../words.sv.ts'

const people = (count: number) => many(count, 'person', 'personer')
const days = (count: number) => many(count, 'dag', 'dagar')

/** Swedish of signing people up to a course, of its roster and waiting list, and of who came. */
export const peopleSv = {
  signUp: {
    title: (round: string) => `Anmäl till ${round}`,
    queueTitle: (course: string) => `Ställ i kö till ${course.toLowerCase()}`,
    loading: 'Omgången',
    office: 'Kontor',
    chooseOffice: 'Välj kontor',
    officeHow: 'Alla i anmälan kommer från samma kontor. Kontoret betalar platserna.',
    ownOffice: (office: string) => `Från ${office}. Kontoret betalar platserna.`,
    officeMissing: 'Välj vilket kontor de kommer från.',
    heading: 'Vilka ska gå?',
    order: 'Skriv dem i den ordning de ska få platserna, om det inte räcker till alla.',
    person: (number: number) => `Person ${number}`,
    fields: {
      name: 'Namn',
      email: 'E-post',
      workplace: 'Enhet eller arbetsplats',
      employedFrom: 'Anställd från',
      isManager: 'Är chef',
      exceptionReason: 'Grundutbildningen gicks (var och när)',
    },
    exceptionHow: 'Behövs bara om den inte finns i listorna.',
    add: 'Lägg till en person',
    remove: 'Ta bort',
    removeOf: (name: string) => `Ta bort ${name}`,
    paste: 'Klistra in från Excel',
    pasteHow:
      'Markera raderna i Excel, kopiera dem och klistra in här. Namn, e-post, enhet och anställningsdag hittas, med eller utan rubriker. Personnummer och telefonnummer tas inte med.',
    pasteLabel: 'Rader från Excel',
    pasteOrder: 'Läs in raderna',
    pasted: (count: number) => `${people(count)} inlästa`,
    pastedNone: 'Inga namn hittades i det som klistrades in.',
    personalNumbers: (count: number) =>
      count === 1
        ? 'Ett personnummer eller telefonnummer togs inte med.'
        : `${count} personnummer eller telefonnummer togs inte med.`,
    otherCells: (count: number) =>
      count === 1
        ? 'En cell gick inte att känna igen och togs inte med.'
        : `${count} celler gick inte att känna igen och togs inte med.`,
    unnamed: (rows: string) => `Utan namn, och därför inte med: rad ${rows}.`,
    tooMany: (most: number) => `Högst ${most} personer åt gången. Anmäl resten efteråt.`,
    notTaken: (rows: number, most: number) =>
      `${people(rows)} fick inte plats i anmälan, som tar högst ${most}. Anmäl dem efteråt.`,
    check: (count: number) => `Granska ${people(count)}`,
    checking: 'Granskar …',
    checkFirst: 'Granskningen visar vad som händer med var och en. Ingenting skickas än.',
    unreached: 'Har ingen e-post och får inget besked. Berätta själv.',
    nobody: 'Skriv minst ett namn.',
    send: (count: number, mails: number) =>
      mails === 0 ? `Anmäl ${people(count)}` : `Anmäl ${people(count)}, besked till ${mails}`,
    sendQueue: (count: number) => `Ställ ${people(count)} i kö`,
    sending: 'Anmäler …',
    noMail: 'Ingen får någon post.',
    mails: (count: number) =>
      count === 1
        ? '1 person får besked genom en kalenderhändelse i Outlook. Det kan inte ångras.'
        : `${count} personer får besked genom en kalenderhändelse i Outlook. Det kan inte ångras.`,
    refused: (count: number) =>
      count === 1
        ? '1 person kan inte anmälas. Rätta eller ta bort raden.'
        : `${count} personer kan inte anmälas. Rätta eller ta bort raderna.`,
    outcome: { given: 'Får plats', reserve: 'Reserv', queued: 'I kön', refused: 'Kan inte anmälas' },
    done: (signed: number, mailed: number) =>
      mailed === 0 ? `${people(signed)} anmälda` : `${people(signed)} anmälda, besked till ${mailed}`,
    doneHeading: 'Så gick det',
    more: 'Anmäl fler',
    toRound: 'Till omgången',
    toQueue: 'Till kön',
    closed: 'Omgången tar inte emot några anmälningar nu.',
    mayNot: {
      title: 'Du kan inte anmäla någon',
      how: 'Chefer och kontaktpersoner anmäler sina egna medarbetare. Projektledare och kursadministratörer anmäler åt alla.',
    },
    uncertain:
      'Vi vet inte om anmälan kom fram. Tryck igen: ingen blir anmäld två gånger, och den som redan fått plats behåller den.',
    restored: 'Det du skrev förut finns kvar.',
    startOver: 'Börja om',
  },

  privacy: {
    title: 'Så hanteras personuppgifterna',
    what: 'Vi sparar namn, e-post, kontor, enhet och läge, och för vissa kurser anställningsdag eller om personen är chef. Skriv inget om mat, hälsa, personnummer eller privat telefon. Sådant frågar kursgården om själv.',
    who: 'Projektledare och kursadministratör ser alla. Ditt kontor ser sina egna. Styrgruppen ser bara antal.',
    long: 'Uppgifterna tas bort när de inte behövs längre. Namnet på den som gått klart sparas längre, eftersom det är beviset för fortsättningsutbildningen.',
    tell: 'Berätta för den du anmäler att uppgifterna finns här.',
  },

  roster: {
    heading: 'Deltagare',
    loading: 'Deltagarna',
    caption: 'Deltagare med läge och åtgärder',
    signUp: 'Anmäl fler',
    signUpFirst: 'Anmäl deltagare',
    attendance: 'Närvaro',
    sees: {
      ownOffice: 'Du ser dem från ditt eget kontor.',
      nobody:
        'Vilka som deltar visas för projektledare, kursadministratör och det egna kontoret. Här är antalen:',
    },
    counts: (taken: number, places: number | null) =>
      places === null ? `${people(taken)} har plats` : `${taken} av ${places} platser är tagna`,
    offered: (count: number) => `${count} erbjudna`,
    waiting: (count: number) => `${count} på reservlistan`,
    offices: (count: number) => `från ${many(count, 'kontor', 'kontor')}`,
    empty: 'Ingen är anmäld än',
    emptyHow: 'Här kommer deltagarna att stå, med läge och kontor.',
    emptyOwn: 'Ingen från ditt kontor är anmäld',
    columns: { person: 'Person', state: 'Läge', says: 'Att veta', steps: 'Åtgärder' },
    noAddress: 'Ingen e-post: får inga besked',
    employedFrom: (day: string) => `Anställd från ${day}`,
    substitute: (name: string) => `Ersätter ${name}`,
    waitingHeading: 'Reservlista',
    waitingHow: 'Den som står först får nästa lediga plats, med en sista dag att svara.',
    offeredHeading: 'Erbjudna en plats',
    place: (place: number) => `Nummer ${place}`,
    gone: (count: number) => `Avbokade och ersatta (${count})`,
    passedHeading: 'Svarade inte i tid',
    interestHeading: 'Anmälan är inte klar',
    interestHow: 'De här raderna blir klara av sig själva inom några minuter.',
    unreadable: (count: number) =>
      count === 1 ? '1 rad i listan går inte att läsa:' : `${count} rader i listan går inte att läsa:`,
    confirmAll: (count: number) => `Bekräfta ${count} anmälda`,
  },

  steps: {
    confirm: 'Bekräfta',
    accept: 'Tacka ja',
    decline: 'Tacka nej',
    cancel: 'Avboka',
    replace: 'Byt person',
    of: (step: string, name: string) => `${step}: ${name}`,
    busy: 'Sparar …',
    confirmed: (name: string) => `${name} är bekräftad`,
    confirmedAll: (count: number) => `${people(count)} bekräftade`,
    notConfirmed: (names: string) => `Inte bekräftade: ${names}. Försök igen.`,
    cancelled: (name: string) => `${name} är avbokad`,
    accepted: (name: string) => `${name} har fått platsen`,
    declined: (name: string) => `${name} har tackat nej`,
    replaced: (one: string, other: string) => `${other} går i stället för ${one}`,
    cancelTitle: (name: string) => `Avboka ${name}`,
    acceptTitle: (name: string) => `Tacka ja åt ${name}`,
    declineTitle: (name: string) => `Tacka nej åt ${name}`,
    replaceTitle: (name: string) => `Byt person i stället för ${name}`,
    seatFreed: 'Platsen blir ledig.',
    seatOffered: 'Platsen erbjuds nästa på reservlistan.',
    seatOfferedTo: (name: string) => `Platsen erbjuds ${name}, som är näst på tur.`,
    offWaiting: 'Personen stryks från reservlistan.',
    seatTaken: 'Platsen blir personens, och händelsen läggs i kalendern.',
    toldSelf: (name: string) => `${name} får besked i sin kalender.`,
    notTold: (name: string) => `${name} har ingen e-post och får inget besked. Berätta själv.`,
    noDates: 'Omgången har inga dagar än, så ingen får besked.',
    sameOffice: 'Ersättaren behöver komma från samma kontor. Platsen och priset är desamma.',
    substituteMissing: 'Skriv namnet på ersättaren.',
    order: (step: string, mails: number) => (mails === 0 ? step : `${step}, besked till ${people(mails)}`),
    changed:
      'Raden har ändrats av någon annan, och ingenting är gjort. Se på raden som den är nu, och försök igen om det behövs.',
    uncertain: 'Vi vet inte om ändringen kom fram. Läs om och se efter innan du försöker igen.',
  },

  attendance: {
    title: (round: string) => `Närvaro, ${round}`,
    loading: 'Deltagarna',
    toRound: 'Till omgången',
    day: 'Dag',
    today: 'i dag',
    notYet: (day: string) => `Närvaron kan fyllas i från och med ${day}.`,
    noDays: {
      title: 'Omgången har inga dagar än',
      how: 'När dagarna är bestämda går det att fylla i närvaron här.',
    },
    nobody: {
      title: 'Ingen har plats i omgången',
      how: 'Här fyller du i vilka som kom när det finns deltagare.',
    },
    cancelled: { title: 'Omgången är inställd', how: 'Det finns ingen närvaro att fylla i.' },
    mayNot: {
      title: 'Närvaron fylls i av kursledningen',
      how: 'Projektledare och kursadministratör fyller i vilka som kom.',
    },
    sum: (came: number, all: number, day: string) => `${came} av ${all} närvarande ${day}`,
    left: (count: number) => (count === 1 ? '1 återstår att fylla i' : `${count} återstår att fylla i`),
    markAll: (count: number) =>
      count === 1 ? 'Markera den sista som närvarande' : `Markera ${count} återstående som närvarande`,
    marked: (count: number) => `${people(count)} markerade som närvarande`,
    saving: 'Sparar …',
    notSaved: 'Inte sparat.',
    again: 'Försök igen',
    againOf: (name: string) => `Försök igen: ${name}`,
    letBe: 'Låt det vara',
    letBeOf: (name: string) => `Låt det vara: ${name}`,
    clear: 'Töm',
    clearOf: (name: string) => `Töm närvaron för ${name}`,
    here: (present: number, all: number) => `Med ${present} av ${days(all)}`,
    unmarked: (count: number) => `${days(count)} inte ifyllda`,
  },

  endings: {
    heading: 'Har de gått hela utbildningen?',
    how: 'Närvaron ger ett förslag, men det är du som avgör. Den som är genomförd får intyg och kan gå fortsättningen.',
    later: (day: string) => `Det går att fylla i från och med sista dagen, ${day}.`,
    proposed: {
      completed: 'Förslag: genomförd',
      notCompleted: 'Förslag: ej genomförd',
      none: 'Avgör själv',
    },
    group: (name: string) => `Har ${name} gått hela utbildningen?`,
    completed: 'Genomförd',
    notCompleted: 'Ej genomförd',
    clearOf: (name: string) => `Töm hur det gick för ${name}`,
    markCompleted: (count: number) => `Markera ${count} som var med alla dagar som genomförda`,
    markedCompleted: (count: number) => `${people(count)} markerade som genomförda`,
    sum: (completed: number, notCompleted: number) =>
      `${completed} genomförda, ${notCompleted} ej genomförda`,
  },
}

/** The words of these pages in a language. */
export type PeopleWords = typeof peopleSv

/** The words of the whole tab and these. */
export type Words = TabWords & { people: PeopleWords }
