/** Swedish of the plan's screens. */
export const planSv = {
  title: (year: number) => `Samverkansplanen ${year}`,
  create: 'Ny aktivitet',
  more: 'Mer',
  startYear: (year: number) => `Starta plan ${year}`,
  importTable: 'Importera från Excel',
  exportExcel: 'Exportera till Excel',
  exportCsv: 'Exportera som CSV',
  print: 'Skriv ut',

  filters: 'Visa i planen',
  search: 'Sök i planen',
  grouping: 'Gruppera efter',
  groupings: {
    dol: 'Det önskade läget',
    ansvarig: 'Ansvarig grupp',
    status: 'Status',
    ingen: 'Ingen gruppering',
  },
  status: 'Status',
  lead: 'Leds av',
  light: 'Läge',
  responsible: 'Ansvarig grupp',
  office: 'Ansvarigt kontor',
  ourOffice: 'Vårt kontor',
  any: 'Alla',
  chosen: (count: number) => `${count} valda`,
  onlyLate: 'Bara försenade',
  onlyFaded: 'Inte uppdaterade',
  clear: 'Rensa filter',
  narrowSummary: 'Filter och gruppering',

  count: (shown: number, all: number) =>
    shown === all
      ? `${all} ${all === 1 ? 'aktivitet' : 'aktiviteter'}`
      : `${shown} av ${all} aktiviteter visas`,
  lateCount: (count: number) => (count === 1 ? '1 är försenad' : `${count} är försenade`),
  fadedCount: (count: number) =>
    count === 1
      ? '1 har inget aktuellt läge sedan förra styrgruppsmötet'
      : `${count} har inget aktuellt läge sedan förra styrgruppsmötet`,
  severalPoints: 'En aktivitet kan stå under flera punkter.',
  withoutPoint: 'Utan koppling till Det önskade läget',
  withoutGroup: 'Utan ansvarig grupp',
  emptyPoint: 'Ingen aktivitet leder hit i år.',
  emptyPlan: (year: number) => `Här kommer Samverkansplanen för ${year} att stå.`,
  emptyHow:
    'Börja med en ny aktivitet, importera en plan från Excel eller för över det som är öppet från året före.',
  emptyReader: 'Projektledarna lägger in aktiviteterna. Välj ett annat år för att se en tidigare plan.',
  nothingFound: 'Ingen aktivitet stämmer med det du valt.',
  columns: {
    title: 'Aktivitet',
    lead: 'Leds av',
    group: 'Ansvarig grupp',
    endsOn: 'Tid',
    status: 'Status',
    light: 'Läge',
    move: 'Flytta',
  },
  tableName: (year: number) => `Aktiviteter i Samverkansplanen ${year}`,
  sortBy: (column: string) => `Sortera efter ${column.toLocaleLowerCase('sv')}`,
  noGroup: 'Ingen grupp',
  noTime: 'Ingen tid',
  late: 'Försenad',
  lateSince: (day: string) => `Skulle vara klar ${day}`,
  noLight: 'Inget läge satt',
  editRow: (title: string) => `Ändra status och läge för ${title}`,

  reorder: 'Ändra ordning',
  reorderDone: 'Klar med ordningen',
  reorderHelp: 'Dra raderna, eller använd knapparna Flytta upp och Flytta ned.',
  moveUp: (title: string) => `Flytta upp ${title}`,
  moveDown: (title: string) => `Flytta ned ${title}`,
  moved: (title: string, place: number) => `${title} står nu på plats ${place}.`,

  inPlace: {
    title: 'Status och läge',
    status: 'Status',
    light: 'Läge',
    none: 'Inget läge',
    comment: 'Senaste läge',
    commentHint: 'Vad har hänt, och vad behövs till nästa styrgruppsmöte?',
    save: 'Spara',
    confirm: 'Läget gäller än',
    cancel: 'Avbryt',
  },
  saved: (title: string) => `${title} är sparad.`,
  saving: 'Sparar …',
  savingRow: (title: string) => `Sparar ${title} …`,
  notSaved: (title: string) => `${title} är inte sparad.`,
  unsaved: 'Sparas …',

  steps: {
    name: 'Planens väg till beslut',
    draft: 'Utkast',
    anchored: 'Förankrad',
    decided: 'Beslutad',
    draftDone: (day: string) => `Uppdaterad ${day}`,
    draftOpen: 'Årets uppdatering är inte gjord',
    anchoredDone: (day: string) => `På chefsmöte ${day}`,
    planned: (day: string) => `Planerat till ${day}`,
    anchoredOpen: 'Väntar på ett chefsmöte',
    decidedDone: (day: string) => `Av gemensamma styrgruppen ${day}`,
    decidedOpen: 'Väntar på gemensamma styrgruppen',
    outOfOrder: 'Annan ordning än avsiktsförklaringens',
    set: (step: string) => `Ange när planen blev ${step.toLocaleLowerCase('sv')}`,
    setDraft: 'Ange när utkastet uppdaterades',
    stateDone: 'klart',
    stateOpen: 'återstår',
    meeting: 'Möte',
    chooseMeeting: 'Välj ett möte',
    otherDay: 'Dag, om mötet inte finns i listan',
    day: 'Dag',
    paragraph: 'Paragraf i protokollet',
    reason: 'Varför i annan ordning?',
    reasonHint:
      'Avsiktsförklaringen säger att planen först förankras på ett chefsmöte och sedan beslutas. Skriv varför det blev på annat sätt.',
    remove: 'Ta bort uppgiften',
    save: 'Spara',
    saved: 'Planens läge är sparat.',
  },

  activity: {
    one: 'Aktivitet',
    newTitle: 'Ny aktivitet',
    toPlan: 'Till planen',
    edit: 'Ändra',
    forbidden: 'Bara projektledare kan lägga in aktiviteter.',
    close: 'Avsluta',
    closed: (title: string) => `${title} är avslutad.`,
    share: 'Dela länk',
    owner: 'Ägs av gemensamma styrgruppen',
    facts: 'Uppgifter',
    description: 'Beskrivning',
    state: 'Läge',
    setOn: (day: string) => `Satt ${day}`,
    beforeLast: 'före senaste styrgruppsmötet',
    noComment: 'Ingen kommentar.',
    nextCheck: 'Nästa avstämning',
    noCheck: 'Inget kommande gemensamt styrgruppsmöte finns i listan.',
    lastYear: (year: number) => `Samma aktivitet i planen ${year}`,
    nextYear: (year: number) => `Samma aktivitet i planen ${year}`,
    notSet: 'Inte angivet',
  },

  form: {
    desiredStates: 'Leder mot Det önskade läget',
    responsibleHint: 'Person eller roll som håller i pennan',
    linkHint: 'Adress som börjar med https://',
    none: 'Ingen',
    noLight: 'Inget läge',
    save: 'Spara',
    create: 'Lägg till i planen',
    cancel: 'Avbryt',
    parts: {
      what: 'Vad',
      who: 'Vem',
      when: 'När och hur det går',
    },
    titleMissing: 'Skriv vad aktiviteten heter.',
    endsBeforeStart: 'Klart ligger före start.',
    lookAt: 'Rätta det som är markerat. Ingenting har sparats än.',
    draftBack: 'Det du skrev förra gången finns kvar här, osparat.',
    discard: 'Kasta det osparade',
    similarTitle: 'Finns redan något liknande?',
    similar: (title: string, side: string) => `Liknar ”${title}” hos ${side} – ska ni slå ihop?`,
    openSimilar: (title: string) => `Öppna ”${title}”`,
  },

  newYear: {
    title: (year: number) => `Starta plan ${year}`,
    lede: (from: number, to: number) =>
      `Välj vad som ska följa med från ${from} till ${to}. Planen ${from} ändras inte.`,
    openTitle: (year: number) => `Öppet i planen ${year}`,
    openEmpty: (year: number) => `Inget är öppet i planen ${year}, så inget behöver föras över.`,
    carry: (title: string) => `För över ${title}`,
    all: 'Välj alla',
    none: 'Välj ingen',
    leftTitle: (year: number) => `Stannar i planen ${year}`,
    leftEmpty: 'Allt följer med.',
    reasons: {
      done: 'Klar',
      closed: 'Avslutad',
      unticked: 'Du har valt bort den',
    },
    differenceTitle: (from: number, to: number) => `Så skiljer sig ${to} från ${from}`,
    kept: (count: number) => (count === 1 ? '1 aktivitet följer med' : `${count} aktiviteter följer med`),
    dropped: (count: number) => (count === 1 ? '1 aktivitet stannar' : `${count} aktiviteter stannar`),
    added: (count: number) =>
      count === 1 ? '1 aktivitet finns bara i nya planen' : `${count} aktiviteter finns bara i nya planen`,
    already: (count: number) =>
      count === 1 ? '1 aktivitet är redan överförd' : `${count} aktiviteter är redan överförda`,
    start: (count: number, year: number) =>
      count === 0
        ? `Skapa en tom plan ${year}`
        : `För över ${count} ${count === 1 ? 'aktivitet' : 'aktiviteter'} till ${year}`,
    working: (count: number, year: number) =>
      `Skapar planen ${year} och för över ${count} ${count === 1 ? 'aktivitet' : 'aktiviteter'} …`,
    workingHelp:
      'Du kan lugnt vänta. Skulle något avbrytas går det att trycka igen; inget förs över två gånger.',
    done: (created: number, year: number) =>
      created === 0
        ? `Planen ${year} finns.`
        : `${created} ${created === 1 ? 'aktivitet' : 'aktiviteter'} har förts över till planen ${year}.`,
    forbidden: 'Bara projektledare kan starta ett nytt år.',
  },

  excel: {
    sheet: (year: number) => `Samverkansplan ${year}`,
    file: (year: number) => `Samverkansplan-${year}`,
    working: 'Gör i ordning filen …',
    failed: 'Filen gick inte att göra. Försök igen.',
    several: '; ',
  },
}

export type PlanWords = typeof planSv
