import { sayClock } from '../../../domain/say-when.ts'
import { many } from '../../../domain/wording.ts'

/** Swedish of Årsförslag: what a year is to hold, the proposed days, and putting them into the meetings. */
export const yearSv = {
  title: (year: number) => `Årsförslag ${year}`,
  lede: 'Alla dagar läggs samtidigt, så att de passar ihop. Ingen får veta något förrän du skickar kallelser, och inget läggs in i mötena förrän du säger till.',
  print: 'Skriv ut',
  closed: {
    title: 'Årsförslaget är projektledarnas',
    how: 'Här lägger projektledarna förslag till årets dagar. De möten som är inlagda ser du på sidan Möten.',
  },
  loading: 'vad året ska innehålla',
  placing: 'förslaget till dagar',
  replanning: 'Lägger om året …',
  paper: {
    from: (day: string) =>
      `Förslag per ${day}. Dagarna gäller först när mötena är inlagda och kallelserna skickade.`,
    notBefore: (day: string) => `Inget är lagt före ${day}, så att kallelsen hinner gå ut.`,
  },
  wishes: {
    title: 'Vad året ska innehålla',
    fromAgreement: 'Så här säger avtalet. Ändra det som ska vara annorlunda i år.',
    changed: 'Du har ändrat önskemålen. De sparas i den här webbläsaren tills fönstret stängs.',
    reset: 'Återgå till avtalet',
    notBefore: 'Inget läggs före',
    notBeforeHelp: 'Så att kallelsen hinner gå ut i tid.',
    notBeforeWrong: (year: number) => `Skriv en dag ${year}.`,
    window: (from: string, to: string) => `${from} – ${to}`,
    length: (halfDays: number) => {
      if (halfDays === 1) return 'en halv dag'
      if (halfDays === 2) return 'en dag'
      return halfDays % 2 === 0 ? `${halfDays / 2} dagar` : `${halfDays} halvdagar`
    },
    locked: (when: string) => `Låst: ${when}`,
    listed: (when: string) => `Inlagt ${when}`,
    spacing: (least: number, best: number) =>
      least === 0
        ? `helst ${many(best, 'vecka', 'veckor')} emellan`
        : `minst ${many(least, 'vecka', 'veckor')} emellan, helst ${many(best, 'vecka', 'veckor')}`,
    hosts: (names: string) => `Värd: ${names}`,
    allHosts: 'Värd: den länsdel som står på tur',
    required: (names: string) => `Måste kunna: ${names}`,
    optional: (names: string) => `Bör kunna: ${names}`,
    nobody: 'Ingen grupp ska kunna: bara kalendern styr',
    fromEachPart: 'Minst en från varje länsdel',
    beside: {
      MVG: 'samma dag som MVG:s eget styrgruppsmöte',
      MH: 'samma dag som MH:s eget styrgruppsmöte',
    },
    order: (first: string, next: string) => `${first} hålls före ${next}`,
    dropOrder: 'Ta bort kravet',
    dropOrderOf: (first: string, next: string) => `Ta bort kravet att ${first} hålls före ${next}`,
    edit: 'Ändra',
    editOf: (title: string) => `Ändra ${title}`,
    addSteering: 'Lägg till ett styrgruppsmöte',
    addRound: 'Lägg till en kursomgång',
  },
  series: {
    managers: 'Chefsmöten',
    jointSteering: 'Gemensamma styrgruppsmöten',
    steeringMVG: 'MVG:s styrgruppsmöten',
    steeringMH: 'MH:s styrgruppsmöten',
    exampleDays: 'Mötesplats goda exempel',
    preparation: 'Beredningsgruppens möten',
    other: 'Kursomgång',
  },
  audiences: {
    managers: 'cheferna',
    steering: 'gemensamma styrgruppen',
    steeringMVG: 'MVG:s styrgrupp',
    steeringMH: 'MH:s styrgrupp',
    preparation: 'beredningsgruppen',
  },
  form: {
    title: (series: string) => `Ändra: ${series}`,
    newRound: 'Ny kursomgång',
    name: 'Namn',
    from: 'Tidigast',
    to: 'Senast',
    length: 'Längd',
    beside: 'Samma dag som',
    noBeside: 'inget annat möte',
    besideOf: { MVG: 'MVG:s eget styrgruppsmöte', MH: 'MH:s eget styrgruppsmöte' },
    besideHelp: 'Det egna mötet får förmiddagen och det gemensamma eftermiddagen.',
    listed: (when: string) => `Står i mötena ${when}. Ändra det där.`,
    take: 'Ta bort',
    takeOf: (title: string) => `Ta bort ${title}`,
    one: 'Tillfälle',
    weeks: (before: string, after: string) => `Mellan ${before} och ${after}`,
    least: 'minst så många veckor',
    best: 'helst så många veckor',
    hosts: 'Länsdelar som kan vara värd',
    who: 'Vilka ska kunna komma?',
    attends: { required: 'måste kunna', optional: 'bör kunna', none: 'kallas inte' },
    fromEachPart: 'Minst en från varje länsdel ska kunna komma',
    addSteering: 'Lägg till ett möte till',
    addSession: 'Lägg till ett tillfälle till',
    extraMeeting: 'Extra gemensamt styrgruppsmöte',
    session: (session: number) => `Kursomgång, tillfälle ${session}`,
    empty: 'Inget är kvar här. När du lägger om året tas det bort.',
    apply: 'Lägg om året',
    cancel: 'Avbryt',
    faults: {
      noTitle: 'Skriv ett namn.',
      longTitle: 'Namnet får ha högst 255 tecken.',
      noDay: 'Skriv en dag.',
      otherYear: 'Dagen ligger i ett annat år.',
      backwards: 'Perioden slutar innan den börjar.',
      tooShort: 'Perioden är kortare än mötet.',
      noWeeks: 'Skriv veckor som hela tal mellan 0 och 52.',
      bestBelowLeast: '”Helst” kan inte vara färre veckor än ”minst”.',
    },
  },
  proposal: {
    title: 'Förslag till dagar',
    table: (year: number) => `Förslag till dagar ${year}, i datumordning`,
    columns: { day: 'Dag', what: 'Vad', why: 'Varför' },
    best: (count: number, locked: number) => {
      if (locked === count) return 'Du har låst alla nya dagar, så inget annat är prövat.'
      const given = locked > 0 ? ' med det du har låst' : ''
      return count === 1
        ? 'Den nya dagen är prövad mot alla andra: ingen passar bättre.'
        : `De ${count} nya dagarna är prövade mot alla andra sätt att lägga året${given}: inget passar bättre.`
    },
    notBest: 'Året är för stort för att pröva varje sätt. Det kan finnas ett som passar något bättre.',
    half: { morning: 'förmiddag', afternoon: 'eftermiddag' },
    host: (name: string) => `Värd: ${name}`,
    beside: {
      MVG: 'MVG:s eget möte på förmiddagen, det gemensamma på eftermiddagen',
      MH: 'MH:s eget möte på förmiddagen, det gemensamma på eftermiddagen',
    },
    unknownHost: 'Ingen värd vald',
    nobody: 'Ingen grupp är kallad',
    unknownNote: (meetings: number, most: number, people: number) =>
      `För ${many(meetings, 'möte', 'möten')} är det okänt om alla kan: som mest ${most} av ${people} personer. Okänd räknas aldrig som ledig.`,
    ask: {
      spring: 'Fråga efter tider som passar på våren',
      autumn: 'Fråga efter tider som passar på hösten',
    },
    again: 'Läs in nya svar och lägg om',
    notes: 'Att veta om förslaget',
    allListed: 'Allt som året ska innehålla står redan i mötena.',
    noEvents: 'Året är tomt. Lägg till något i ”Vad året ska innehålla”, eller återgå till avtalet.',
    moved: (when: string) => `Flyttad från ${when}`,
    otherHost: (host: string) => `Ny värd, tidigare ${host}`,
    noHost: 'ingen',
    fresh: 'Ny i förslaget',
    locked: 'Låst',
    listed: 'Står i mötena',
    changed: (count: number) => {
      if (count === 0) return 'Inget mer behövde flyttas när året lades om.'
      return count === 1
        ? '1 rad flyttades när året lades om. Den är märkt nedan.'
        : `${count} rader flyttades när året lades om. De är märkta nedan.`
    },
    undo: 'Ångra',
    take: 'Ta den i stället',
    takeOf: (title: string, when: string) => `Ta den i stället: ${when} för ${title}`,
    lock: 'Lås dagen',
    lockOf: (title: string) => `Lås dagen för ${title}`,
    unlock: 'Lås upp',
    unlockOf: (title: string) => `Lås upp dagen för ${title}`,
    choose: 'Välj en annan dag',
    chooseOf: (title: string) => `Välj en annan dag för ${title}`,
  },
  choose: {
    title: (title: string) => `Dag för ${title}`,
    day: 'Första dag',
    half: 'Halvdag',
    host: 'Värd',
    order: 'Lås den här dagen',
    noDay: 'Välj en dag.',
    otherYear: (year: number) => `Välj en dag ${year}.`,
    closed: (day: string, why: string) => `${day} är ${why}.`,
    outside: (from: string, to: string) => `Det ligger utanför perioden ${from} – ${to}.`,
    meanwhile: (titles: string) => `Samtidigt: ${titles}.`,
    anyway: 'Det går att låsa den ändå.',
    closedAs: { holiday: 'en röd dag', eve: 'en afton', weekend: 'helg', bridge: 'en klämdag' },
    beside: 'Det egna styrgruppsmötet har förmiddagen, så det gemensamma börjar på eftermiddagen.',
  },
  blocked: {
    title: 'Inga dagar går ihop',
    helps: 'Något av det här räcker:',
    do: {
      window: {
        both: (title: string) => `Gör perioden för ${title} längre`,
        from: (title: string) => `Låt perioden för ${title} börja tidigare`,
        to: (title: string) => `Låt perioden för ${title} sluta senare`,
      },
      pin: (title: string) => `Lås upp dagen för ${title}`,
      required: (name: string) => `Gör alla till ”bör kunna”: ${name}`,
      fromEachPart: (name: string) => `Ta bort kravet på varje länsdel: ${name}`,
      spacing: (name: string) => `Ta bort kravet på veckor emellan: ${name}`,
      host: (name: string) => `Lägg utan värd, välj värd senare: ${name}`,
      order: (first: string, next: string) => `Ta bort kravet att ${first} ligger före ${next}`,
      notBefore: 'Tillåt hela året',
    },
    doOf: (deed: string, sentence: string) => `${deed}. ${sentence}`,
    elsewhere: 'Mötet står i listan: flytta det på mötets egen sida.',
  },
  strip: {
    title: (year: number) => `Året ${year} månad för månad`,
    how: 'Bandet är perioden som dagen får ligga i, märket är den föreslagna dagen.',
  },
  confirm: {
    open: 'Lägg in i mötena',
    title: (count: number) => `Lägg in ${many(count, 'möte', 'möten')}`,
    order: (count: number) => `Lägg in ${many(count, 'möte', 'möten')}`,
    busy: 'Lägger in …',
    nothingSent: 'Ingen får något mejl och inget skickas till Outlook. Det gör du sedan från varje möte.',
    stands: (count: number) =>
      count === 1
        ? '1 möte står redan i listan och rörs inte.'
        : `${count} möten står redan i listan och rörs inte.`,
    done: (count: number) => `${many(count, 'möte är inlagt', 'möten är inlagda')}. Inget är skickat.`,
    undo: 'Ta bort dem igen',
    undoing: 'Tar bort …',
    undone: (count: number) => `${many(count, 'möte är borttaget', 'möten är borttagna')} igen.`,
    notUndone: (titles: string) =>
      `Det gick inte att ta bort ${titles}: någon har ändrat dem, eller så nåddes inte listan. De står kvar i mötena.`,
    hours: (from: string, to: string) => `kl. ${sayClock(from)}–${sayClock(to)}`,
    and: 'och',
  },
}

export type YearWords = typeof yearSv
