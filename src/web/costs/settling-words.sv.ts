import { many } from '../../domain/wording.ts'

/** Swedish of the settlements, the budget and the rules by which the joint costs are shared. */
export const settlingSv = {
  loading: {
    settlements: 'Avräkningarna',
    preview: 'Underlaget',
    budget: 'Budgeten',
    rules: 'Reglerna',
  },
  list: {
    title: 'Avräkning',
    lede: 'En avräkning gör upp en period: ett enda belopp i en riktning, med de kostnader det vilar på.',
    create: 'Ny avräkning',
    look: 'Se hur en avräkning skulle bli',
    heading: 'Avräkningar',
    columns: { number: 'Avräkning', claim: 'Vem betalar', amount: 'Belopp', day: 'Avräknad', state: 'Läge' },
    pays: (payer: string, payee: string) => `${payer} betalar ${payee}`,
    nobody: 'Ingen',
    states: { stands: 'Gäller', countered: 'Hävd', counter: 'Motavräkning' },
    empty: 'Inga avräkningar än',
    emptyHow:
      'Här kommer varje avräkning att stå, med summan och de kostnader den vilar på. Börja med ”Ny avräkning”.',
    emptyReader: 'Här kommer varje avräkning att stå. Projektledarna gör dem, ofta efter varje halvår.',
    closed: {
      title: 'Avräkningarna visas inte för dig',
      how: 'Projektledare och styrgrupp ser avräkningarna. Summorna för året står under Kostnader.',
    },
  },
  sums: {
    even: 'Ingen av er är skyldig den andra något',
    payBack: (payer: string, payee: string) => `${payer} ska betala tillbaka till ${payee}`,
    columns: { side: 'Sida', paid: 'Har betalat', borne: 'Ska bära', due: 'Ska betala' },
    nothingDue: 'inget',
    gets: (amount: string) => `får ${amount}`,
    equation: 'Så räknas det',
    caption: 'Betalat och att bära, per sida',
  },
  rows: {
    heading: (count: number) => `Underlag: ${many(count, 'kostnad', 'kostnader')}`,
    countered: (count: number) => `${many(count, 'kostnad', 'kostnader')} som hävs, med omvänt tecken`,
    columns: {
      day: 'Dag',
      title: 'Kostnad',
      paidBy: 'Betald av',
      net: 'Exkl. moms',
      MVG: 'MVG:s andel',
      MH: 'MH:s andel',
    },
    sum: 'Tillsammans',
    gone: (id: string) => `Rad ${id}, som inte finns kvar i listan`,
    changed: 'Ändrad efter avräkningen',
    asThen: 'Betalare och andelar står som när avräkningen gjordes. Dag och namn är de som raden har nu.',
  },
  memo: {
    heading: 'Text till fakturan',
    copy: 'Kopiera texten',
    copied: 'Texten är kopierad.',
    byHand: 'Webbläsaren lät oss inte kopiera. Texten är markerad: tryck Ctrl+C.',
  },
  fresh: {
    title: 'Ny avräkning',
    titleReader: 'Hur en avräkning skulle bli',
    lede: 'Ingenting skrivs förrän någon trycker på Avräkna.',
    ledeReader: 'En förhandsvisning. Projektledarna gör avräkningen.',
    period: 'Period',
    own: 'Annan period',
    running: 'pågår',
    from: 'Från och med',
    to: 'Till och med',
    backwards: 'Sista dagen ligger före den första. Ändra någon av dem.',
    earlier: (count: number, from: string) =>
      count === 1
        ? `En fakturerad kostnad före perioden, från ${from}, är inte heller avräknad.`
        : `${count} fakturerade kostnader före perioden, den första från ${from}, är inte heller avräknade.`,
    widen: (period: string) => `Ta med dem: ${period}`,
    notInvoiced: (count: number) =>
      count === 1
        ? 'En kostnad i perioden är beställd men inte fakturerad. Den kommer med i en senare avräkning.'
        : `${count} kostnader i perioden är beställda men inte fakturerade. De kommer med i en senare avräkning.`,
    toOrdered: 'Visa det som är beställt',
    unread: (count: number) =>
      count === 1
        ? 'En rad i listan Kostnader går inte att läsa och är inte med. När den är rättad kommer den med i en senare avräkning:'
        : `${count} rader i listan Kostnader går inte att läsa och är inte med. När de är rättade kommer de med i en senare avräkning:`,
    obstacle: 'Det går inte att avräkna än',
    noRows: 'Inget att avräkna',
    more: (count: number) => `och ${count} till`,
    settle: 'Avräkna',
    settling: 'Avräknar …',
    ask: (period: string) => `Avräkna ${period}?`,
    what: (count: number) =>
      count === 1
        ? 'Kostnaden låses: den kan inte ändras eller tas bort efteråt, bara rättas med en ny rad.'
        : `De ${count} kostnaderna låses: de kan inte ändras eller tas bort efteråt, bara rättas med nya rader.`,
    undoneBy: 'En avräkning tas aldrig bort. Den kan bara hävas med en motavräkning.',
    done: (title: string) => `${title} är gjord.`,
    uncertain: 'Vi vet inte om avräkningen blev gjord',
    uncertainHow:
      'Svaret kom aldrig fram. Tryck på Avräkna igen: avräkningen görs aldrig två gånger, hur många gånger du än trycker.',
    wasMade: 'Avräkningen blev gjord, fast svaret aldrig kom fram.',
    toMade: (title: string) => `Till ${title}`,
    changed: 'Det här har ändrats sedan du såg underlaget',
    refused: 'Ingenting har avräknats.',
    lookAgain: 'Gå igenom det nya underlaget och tryck på Avräkna igen.',
    difference: {
      sum: (was: string, is: string) => `Förut: ${was}. Nu: ${is}.`,
      come: (title: string) => `Ny i underlaget: ${title}.`,
      gone: (title: string) => `Inte längre i underlaget: ${title}.`,
      changed: (title: string) => `Betalare eller andelar är ändrade: ${title}.`,
      details: 'Uppgifterna på någon kostnad är ändrade, men inga belopp.',
    },
    claim: (payer: string, payee: string, amount: string) => `${payer} ska betala ${payee} ${amount}`,
    noClaim: 'inget att betala',
  },
  one: {
    title: 'Avräkning',
    toList: 'Avräkningar',
    made: (day: string) => `gjord ${day}`,
    period: (from: string, to: string) => `Gäller kostnader från ${from} till ${to}.`,
    share: 'Dela länk',
    print: 'Skriv ut',
    files: 'Ladda ner som fil',
    working: 'Laddar ner …',
    excel: 'Excel',
    csv: 'CSV',
    sie: (side: string) => `SIE 4 för ${side}:s bokföring`,
    toFinance: 'Till uppgifterna för bokföring',
    counter: 'Häv avräkningen',
    counteredBy: (title: string) => `Avräkningen gäller inte längre: den är hävd av ”${title}”.`,
    counterFor: (title: string) => `Den här avräkningen häver ”${title}”.`,
    because: (reason: string) => `Skäl: ${reason}`,
    toCounter: 'Till motavräkningen',
    toCountered: 'Till den avräkning som hävs',
    free: 'Kostnaderna är fria igen och kan avräknas på nytt.',
    changedTitle: (count: number) =>
      count === 1
        ? '1 kostnad är ändrad efter avräkningen'
        : `${count} kostnader är ändrade efter avräkningen`,
    changedHow: (count: number): string =>
      count === 1
        ? 'Någon har ändrat den i SharePoint, förbi låset. Avräkningen gäller det som stod då. Öppna kostnaden för att se hur den kan rättas.'
        : 'Någon har ändrat dem i SharePoint, förbi låset. Avräkningen gäller det som stod då. Öppna kostnaderna för att se hur de kan rättas.',
    missing: 'Avräkningen finns inte.',
  },
  counter: {
    title: (number: number) => `Häv avräkning ${number}?`,
    means: (payer: string, payee: string, amount: string) =>
      `Avräkningen gäller då inte längre. Är den betald ska ${payer} betala tillbaka ${amount} till ${payee}.`,
    meansNothing:
      'Avräkningen gäller då inte längre. Ingen var skyldig den andra något, så inget behöver betalas tillbaka.',
    free: (count: number) =>
      count === 1
        ? 'Kostnaden blir fri och kan ändras och avräknas på nytt.'
        : `De ${count} kostnaderna blir fria och kan ändras och avräknas på nytt.`,
    stays: 'Båda avräkningarna står kvar i listan. En motavräkning kan inte själv hävas.',
    reason: 'Skäl',
    reasonHint: 'Syns för styrgruppen, och för den som bokför.',
    reasonMissing: 'Skriv ett skäl.',
    make: 'Häv avräkningen',
    making: 'Häver …',
    done: (title: string) => `${title} är gjord.`,
    uncertain:
      'Svaret kom aldrig fram, så vi vet inte om motavräkningen blev gjord. Tryck igen: den görs aldrig två gånger.',
  },
  budget: {
    title: 'Budget',
    titleOf: (year: number) => `Budget ${year}`,
    lede: 'Vad var och en har satt av för sin del av de gemensamma kostnaderna, i kronor utan moms. Skriv ett belopp i en ruta, så sparas det när du lämnar den.',
    ledeReader:
      'Vad var och en har satt av för sin del av de gemensamma kostnaderna, i kronor utan moms. Projektledarna sätter budgeten.',
    table: (year: number) => `Budget och utfall ${year}`,
    columns: {
      category: 'Kostnadsslag',
      side: 'Sida',
      budget: 'Budget, kr',
      outcome: 'Utfall',
      ordered: 'Beställt',
      remaining: 'Kvar',
      forecast: 'Prognos',
    },
    all: 'Alla kostnadsslag',
    cell: (category: string, side: string) => `Budget för ${category}, ${side}, kronor`,
    rowTitle: (category: string, year: number, side: string) => `${category} ${year}, ${side}`,
    saved: (category: string, side: string, amount: string) => `Budget för ${category}, ${side}: ${amount}.`,
    removed: (category: string, side: string) => `Budget för ${category}, ${side}, är borttagen.`,
    negative: 'En budget kan inte vara under 0 kr.',
    copy: (year: number) => `Utgå från budgeten ${year}`,
    copyHow: (count: number, year: number) =>
      count === 1
        ? `En ruta är tom och hade ett belopp ${year}.`
        : `${count} rutor är tomma och hade ett belopp ${year}.`,
    copying: 'Kopierar …',
    copied: (count: number, year: number) => `${many(count, 'belopp', 'belopp')} är kopierade från ${year}.`,
    copiedSome: (done: number, left: number) => `${done} belopp kopierades, ${left} gick inte att spara.`,
    empty: (year: number) => `Ingen budget är satt för ${year} än.`,
    emptyHow: 'Skriv beloppen i tabellen, eller utgå från året före.',
    emptyReader: 'Projektledarna sätter budgeten. Välj ett annat år för att se tidigare budgetar.',
    noKinds: 'Det finns inga kostnadsslag att budgetera. Lägg in dem under Regler.',
    double: (category: string, side: string, count: number) =>
      `${category}, ${side}: ${count} rader i SharePoint gäller samma ruta. De räknas ihop. Ta bort alla utom en i SharePoint, så går rutan att ändra här.`,
    closed: {
      title: 'Budgeten visas inte för dig',
      how: 'Projektledare och styrgrupp ser budgeten. Budget och utfall i summor står under Kostnader.',
    },
    orphan: (id: string) => `Kostnadsslag som är borttaget, rad ${id}`,
  },
  rules: {
    title: 'Så fördelas kostnaderna',
    lede: 'Nyckeln, gränsen och allt annat som avgör vad var och en ska bära. Varje regel säger var den står.',
    source: (section: string) => `Avsiktsförklaringen, ”${section}”.`,
    sourceOfUse: (section: string) =>
      `Att nyckeln bör eller ska användas: avsiktsförklaringen, ”${section}”.`,
    key: {
      heading: 'Nyckeln',
      now: (key: string, from: string, decision: string) =>
        `Nyckeln är ${key}, MVG först. Den gäller från ${from} och vilar på ${decision}.`,
      none: 'Ingen nyckel gäller än. Lägg in den första, eller avsiktsförklaringens version i listan Avtal.',
      frozen:
        'Varje kostnad får nyckeln för sin egen dag när den läggs in, och behåller den. En ny nyckel ändrar aldrig gamla rader.',
      table: 'Alla nycklar, den senaste först',
      columns: {
        from: 'Gäller från',
        key: 'Nyckel',
        share: 'MH:s del',
        decision: 'Beslut',
        meeting: 'Möte',
        reason: 'Skäl',
      },
      inForce: 'Gäller nu',
      coming: 'Gäller senare',
      before: 'Har gällt',
      fromAgreement: 'Avsiktsförklaringen',
      create: 'Ny nyckel',
    },
    newKey: {
      heading: 'Ny nyckel',
      title: (key: string) => `Nyckel ${key}`,
      validFrom: 'Gäller från',
      parts: (side: string) => `${side}:s del`,
      partsHint: 'Ett helt tal, till exempel 85',
      partsWrong: 'Skriv ett helt tal mellan 0 och 10 000.',
      noParts: 'Någon av sidorna behöver ha en del.',
      dayMissing: 'Skriv från vilken dag nyckeln gäller.',
      decision: 'Beslut',
      decisionHint: 'Vem som beslutade, när och i vilken paragraf',
      decisionMissing: 'Skriv vilket beslut nyckeln vilar på.',
      meeting: 'Beslutad på möte',
      noMeeting: 'Inget möte',
      reason: 'Skäl',
      what: 'Vad den hade betytt',
      wait: 'Skriv båda delarna, så visas här vad MH hade burit med dem.',
      would: (year: number, would: string, bore: string) =>
        `${year}: MH hade burit ${would} i stället för ${bore}`,
      more: (amount: string) => `${amount} mer`,
      less: (amount: string) => `${amount} mindre`,
      same: 'lika mycket',
      noCosts: (year: number) => `${year}: inga fakturerade kostnader att räkna på.`,
      oldRows:
        'Det här är bara en jämförelse. De rader som finns behåller sin nyckel; den nya gäller kostnader från och med sin dag.',
      laterRows: (count: number) =>
        count === 1
          ? 'En kostnad från den dagen eller senare är redan inlagd. Den behåller sin nyckel, om ingen ändrar dess dag.'
          : `${count} kostnader från den dagen eller senare är redan inlagda. De behåller sin nyckel, om ingen ändrar deras dag.`,
      save: 'Lägg till nyckeln',
      saved: (key: string, from: string) => `Nyckeln ${key} gäller från ${from}.`,
      lookAt: 'Rätta det som är markerat. Ingenting har sparats än.',
    },
    limit: {
      heading: 'Gränsen',
      is: (amount: string, from: string) =>
        `Till och med ${amount} är nyckeln rekommenderad. Över gränsen är den obligatorisk. Gränsen står i versionen från ${from} och ändras med en ny version i listan Avtal.`,
      none: 'Ingen version av avsiktsförklaringen gäller, så det finns ingen gräns.',
      otherwise:
        'Inom gränsen kan en annan fördelning väljas med ett skäl. Över gränsen går det också att spara den, men raden står då som ett avsteg från avtalet inför styrgruppen.',
      open: 'Avsiktsförklaringen säger inte hur gränsen ska räknas. Därför är det en inställning:',
      basis: 'Beloppet räknas',
      basisChoices: { net: 'utan moms', gross: 'med moms' },
      basisMeans: {
        net: 'Beloppet exklusive moms jämförs med gränsen.',
        gross: 'Beloppet inklusive moms jämförs med gränsen, så fler kostnader blir obligatoriska.',
      },
      per: 'Gränsen gäller',
      perChoices: { cost: 'varje kostnad för sig', event: 'allt som hör till samma sak' },
      perMeans: {
        cost: 'Varje rad jämförs för sig. Köp som hör ihop och tillsammans går över gränsen pekas ut.',
        event:
          'Allt som hör till samma aktivitet, möte eller kursomgång läggs ihop innan det jämförs med gränsen.',
      },
      fallback: 'Ett värde som inte går att tolka räknas som utan moms och varje kostnad för sig.',
      saved: (name: string, value: string) => `${name} ${value}.`,
    },
    sum: {
      heading: 'Hur ett belopp fördelas',
      how: 'Allt räknas i hela ören. Var och en får sin del avrundad nedåt, och det öre som blir över går till den vars del har störst rest.',
      example: (amount: string, MVG: string, MH: string) => `${amount} blir ${MVG} för MVG och ${MH} för MH.`,
      tie: 'Är resterna lika stora får den större sidan öret, så att den mindre aldrig betalar det halva.',
      tieExample: (amount: string, MVG: string, MH: string) =>
        `Så blir det med ${amount}: ${MVG} för MVG och ${MH} för MH.`,
      noTie: (key: string) => `Med nyckeln ${key} blir resterna aldrig lika.`,
      credit: 'En kreditnota speglar den kostnad den gäller, på öret.',
    },
    beside: { heading: 'Vid sidan av pengarna' },
    categories: {
      heading: 'Kostnadsslag',
      how: 'Listan är er egen. Ett slag som inte används längre erbjuds inte för nya kostnader, men gamla rader behåller det.',
      columns: { title: 'Kostnadsslag', account: 'Konto', active: 'Används', order: 'Ordning' },
      titleOf: (title: string) => `Namn på ${title}`,
      accountOf: (title: string) => `Konto för ${title}`,
      accountWrong: 'Ett konto har bara siffror, högst åtta.',
      titleMissing: 'Skriv ett namn.',
      noAccount: 'Inget',
      activeOf: (title: string) => `${title} används`,
      used: 'Används',
      notUsed: 'Används inte',
      up: (title: string) => `Flytta ${title} uppåt`,
      down: (title: string) => `Flytta ${title} nedåt`,
      moved: (title: string) => `${title} är flyttat.`,
      saved: (title: string) => `${title} är sparat.`,
      newTitle: 'Namn på det nya kostnadsslaget',
      add: 'Lägg till',
      added: (title: string) => `${title} är tillagt.`,
      exists: (title: string) => `Det finns redan ett kostnadsslag som heter ${title}.`,
      empty: 'Inga kostnadsslag finns än.',
    },
    finance: {
      heading: 'Uppgifter för bokföring',
      how: 'Behövs för SIE-filen till var och ens ekonomisystem. Fråga ekonomifunktionen.',
      edit: 'Varje ruta sparas när du lämnar den.',
      complete: 'Allt som behövs finns.',
      faults: 'Det här behövs innan en SIE-fil kan göras:',
      saved: (label: string, side: string) => `${label} för ${side} är sparat.`,
      optional: 'Får vara tom.',
      empty: 'Inte angivet',
    },
  },
  trouble: (what: string) => `${what} sparades inte`,
}

export type SettlingWords = typeof settlingSv
