import { choices } from './choice-words.sv.ts'
import { costDay, costRefusals, costStanding, money } from './cost-words.sv.ts'
import { courseRefused } from './course-field-words.sv.ts'
import { exportWords } from './export-words.sv.ts'
import { fields } from './field-words.sv.ts'
import { financeWords } from './finance-words.sv.ts'
import { findingStates, forces, sections, waiting } from './finding-words.sv.ts'
import { history } from './history-words.sv.ts'
import { importWords } from './import-words.sv.ts'
import { noticeWords } from './notice-words.sv.ts'
import { replyWords } from './reply-words.sv.ts'
import { ruleWords } from './rule-words.sv.ts'
import { seasonWords } from './season-words.sv.ts'
import { settleWords } from './settle-words.sv.ts'
import type { Noun } from './vocabulary.ts'

/** Swedish of the domain: what SharePoint's columns, the API's sentences, documents and screens share. */
export const sv = {
  language: 'sv',
  locale: 'sv-SE',
  nouns: {
    offices: { list: 'Kontor', one: 'kontor' },
    people: { list: 'Personer', one: 'person' },
    groups: { list: 'Grupper', one: 'grupp' },
    agreements: { list: 'Avtal', one: 'avtalsversion' },
    meetings: { list: 'Möten', one: 'möte' },
    availability: { list: 'Tillgänglighet', one: 'svar om tider' },
    events: { list: 'Kallelser', one: 'kallelse' },
    invitations: { list: 'Inbjudna', one: 'inbjuden' },
    avoidedDays: { list: 'Dagar att undvika', one: 'dag att undvika' },
    feeds: { list: 'Kalenderlänkar', one: 'kalenderlänk' },
    needs: { list: 'Kursbehov', one: 'kursbehov' },
    rounds: { list: 'Kursomgångar', one: 'kursomgång' },
    seats: { list: 'Kursplatser', one: 'kursplats' },
    evaluations: { list: 'Kursutvärderingar', one: 'kursutvärdering' },
    plans: { list: 'Samverkansplaner', one: 'samverkansplan' },
    activities: { list: 'Aktiviteter', one: 'aktivitet' },
    shareKeys: { list: 'Fördelningsnycklar', one: 'fördelningsnyckel' },
    categories: { list: 'Kostnadsslag', one: 'kostnadsslag' },
    costs: { list: 'Kostnader', one: 'kostnad' },
    budgets: { list: 'Budget', one: 'budgetpost' },
    settlements: { list: 'Avräkningar', one: 'avräkning' },
    settings: { list: 'Inställningar', one: 'inställning' },
    changes: { list: 'Händelser', one: 'händelse' },
  } satisfies Record<Noun, { list: string; one: string }>,
  fields,
  choices,
  vacant: 'vakant',
  rules: ruleWords,
  sections,
  waiting,
  forces,
  findingStates,
  money,
  costStanding,
  costDay,
  costRefusals,
  costForecast:
    'Prognosen är utfallet plus det som väntas resten av året: lika mycket som samma tid i fjol, annars det som är kvar av budgeten, och minst det som är beställt. Det som inte är budgeterat väntas bara om det är beställt.',
  tables: {
    unnamed: (column: number) => `Kolumn ${column}`,
    refusals: {
      bytes: 'Tabellen är för stor, mer än 20 MB uppackad.',
      entries: 'Excelfilen innehåller för många delar.',
      rows: 'Tabellen har fler än 5 000 rader. Ta bort de som inte ska in.',
      columns: 'Tabellen har fler än 60 kolumner. Ta bort de som inte ska in.',
      cell: 'En cell innehåller mer text än Excel själv tillåter.',
      broken: 'Filen är skadad eller inte en Excelfil. Öppna den i Excel och spara den på nytt som .xlsx.',
      noWorkbook: 'Filen är en zip-fil men ingen Excelfil.',
      noSheet: 'Bladet finns inte i filen.',
      noText: 'Filen är varken Excel eller text.',
      quotes: 'Ett citattecken öppnas i filen men stängs aldrig.',
      noHeader: 'Det finns ingen rad med rubriker.',
      noRows: 'Det finns rubriker men inga rader under dem.',
      encrypted: 'Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.',
      oldExcel: 'Filen är i det gamla formatet .xls. Spara den som .xlsx och försök igen.',
    },
  },
  imports: importWords,
  similar: (shared: string, lead: string) => `Båda handlar om ${shared}. Den andra leds av ${lead}.`,
  history,
  exports: exportWords,
  finance: financeWords,
  season: seasonWords,
  settle: settleWords,
  notice: noticeWords,
  replies: replyWords,
  /** Words of what can be asked for in an address. */
  queries: {
    year: 'År',
    from: 'Första dagen',
    to: 'Sista dagen',
    form: 'Filformat',
    party: 'Miljösamverkan',
    q: 'Namn eller adress',
  },
  issues: {
    missing: (label: string) => `${label} saknas.`,
    wrongKind: (label: string) => `${label} är av fel slag.`,
    noChoice: (label: string, value: string, choices: string) =>
      `${label}: ”${value}” är inget av ${choices}.`,
    noDay: (label: string, value: string) =>
      `${label}: ”${value}” är ingen dag som finns. Skriv som 2026-05-20.`,
    noFormat: (label: string, value: string) => `${label}: ”${value}” har fel form.`,
    noAddress: (label: string) => `${label}: adressen ska börja med ”https://”.`,
    tooLong: (label: string, most: number) => `${label} är för lång, högst ${most} tecken.`,
    tooSmall: (label: string, least: number) => `${label} är för liten, minst ${least}.`,
    tooBig: (label: string, most: number) => `${label} är för stor, högst ${most}.`,
    noJson: 'Innehållet är inte giltig JSON.',
    tooManyDecimals: (label: string) => `${label} har fler decimaler än som går att räkna med.`,
    leastMoney: (label: string, least: string) => `${label}: minst ${least}.`,
    mostMoney: (label: string, most: string) => `${label}: högst ${most}.`,
    refused: {
      ...courseRefused,
      noParts: (label: string) => `${label}: någon av sidorna behöver ha en del.`,
      zero: (label: string) => `${label} kan inte vara 0 kr.`,
      negative: (label: string) => `${label} kan bara vara under 0 kr på en kreditnota eller rättelse.`,
      creditPositive: (label: string) => `${label} på en kreditnota ska vara under 0 kr.`,
      otherSign: (label: string) => `${label} ska ha samma tecken som beloppet.`,
      refers: (label: string) => `${label}: bara en kreditnota eller rättelse pekar på en annan kostnad.`,
      refersToNothing: (label: string) =>
        `${label} saknas: en kreditnota eller rättelse pekar på den kostnad den gäller.`,
      halfShared: () =>
        'Fördelningen är bara delvis ifylld. Fyll i nyckel och båda andelarna, eller ingen av dem.',
      sharesOff: () => 'Andelarna blir tillsammans inte beloppet.',
      shareOtherSign: () => 'En andel kan inte vara större än beloppet.',
      sumsOff: (label: string) => `${label} stämmer inte med de kostnader som avräkningen räknar upp.`,
      backwards: (label: string) => `${label} ligger före första dagen.`,
    },
    unknownField: (names: string) => `Fältet ${names} finns inte.`,
    noRow: (label: string) => `${label} pekar på en rad som inte finns.`,
    notInPeople: 'Du står inte med en roll i listan Personer. Be en projektledare lägga in dig där.',
    otherRow: 'Innehållet gäller en annan rad än adressen.',
  },
  faults: {
    list_missing: (list: string) => `Listan ${list} finns inte på webbplatsen.`,
    list_renamed: (list: string, now: string) => `Listan ${list} heter nu ”${now}”. Fliken hittar den ändå.`,
    title_unnamed: (list: string, column: string) =>
      `Första kolumnen i listan ${list} brukar heta ${column}. Det gör inget att den heter annat.`,
    column_missing: (list: string, column: string) => `Kolumnen ${column} saknas i listan ${list}.`,
    column_changed: (list: string, column: string) =>
      `Kolumnen ${column} i listan ${list} är av ett annat slag än fliken väntar sig.`,
    index_missing: (list: string, column: string) =>
      `Kolumnen ${column} i listan ${list} saknar index, så SharePoint kan neka frågor om den.`,
    unique_missing: (list: string, column: string) =>
      `Kolumnen ${column} i listan ${list} tar emot samma värde två gånger, så en rad kan bli skapad dubbelt.`,
    choices_missing: (list: string, column: string) =>
      `Kolumnen ${column} i listan ${list} saknar några av valen.`,
  },
  mendedBy: {
    nobody: 'Inget behöver göras.',
    repair: 'Webbplatsens ägare kan laga det med knappen Reparera, eller den som sköter driften.',
    hand: 'Webbplatsens ägare behöver byta tillbaka kolumnen för hand i SharePoint. Fliken tar aldrig bort något.',
    operator: 'Den som sköter driften behöver titta på det. Fliken försöker själv igen.',
  },
  mended: {
    list: (list: string) => `Skapade listan ${list}.`,
    column: (list: string, column: string) => `Lade till kolumnen ${column} i listan ${list}.`,
    index: (list: string, column: string) => `Satte index på kolumnen ${column} i listan ${list}.`,
    unique: (list: string, column: string) =>
      `Ställde in att kolumnen ${column} i listan ${list} bara får ha olika värden.`,
    choices: (list: string, column: string) => `Kompletterade valen i kolumnen ${column} i listan ${list}.`,
    title: (list: string, column: string) => `Döpte första kolumnen i listan ${list} till ${column}.`,
    nothing: 'Allt finns redan på plats.',
  },
  listDescription: (list: string) =>
    `${list} i samverkan mellan MVG och MH. Raderna får ändras för hand; låt kolumnerna vara.`,
  localData: 'den lokala provmiljön på den här datorn',
  backgroundName: 'Samverkan (bakgrund)',
  clientKey: 'Nyckel (rör ej)',
  planTitle: (year: number) => `Samverkansplan ${year}`,
  batches: {
    carryOver: 'Starta nytt år',
    import: 'Import',
    undone: 'Ångrade hela omgången',
    changedSince: 'Raden har ändrats efteråt och får stå kvar.',
    unreadable: 'Raden går inte att läsa och får stå kvar. Rätta den i SharePoint först.',
  },
  problems: {
    malformed: 'Något i det som skickades går inte att använda. Ingenting har sparats.',
    not_a_table:
      'Filen går inte att läsa som en tabell. Ingenting har sparats. Spara den som .xlsx eller .csv och försök igen.',
    bad_address:
      'En av e-postadresserna går inte att använda. Ingen har bjudits in. Rätta adressen och försök igen.',
    too_many_invited:
      'Ett möte i Outlook tar högst 500 inbjudna. Ingenting har skickats. Bjud in färre, eller dela upp på två möten.',
    unauthenticated: 'Inloggningen gäller inte längre. Öppna fliken på nytt i Teams.',
    step_up: 'Er organisation vill att du loggar in en gång till. Ingenting har gått förlorat.',
    consent_required:
      'Appen saknar ett godkännande i er organisation. Be administratören godkänna Samverkan.',
    no_role:
      'Du är inloggad men har ingen roll i samverkan än. Be en projektledare lägga in dig i listan Personer.',
    forbidden: 'Din roll får inte göra det här. Be en projektledare om hjälp.',
    sharepoint_refused:
      'SharePoint säger nej: ditt konto saknar rätt att ändra i listan. Be den som äger webbplatsen om rätt att redigera.',
    mailbox_refused:
      'Outlook säger nej: appen saknar rätt till mötesbrevlådan. Ingenting har skickats. Be administratören ge appen rätt till den igen.',
    not_found: 'Det du söker finns inte, eller har tagits bort.',
    already_undone: 'Avräkningen är redan hävd.',
    settled:
      'Kostnaden är avräknad och därför låst. Ingenting har sparats. Gör en rättelse: en ny rad som pekar på kostnaden.',
    in_use: 'Andra rader bygger på raden, så den kan inte tas bort. Ingenting har tagits bort.',
    duplicate: 'Raden finns redan. Ingenting har skrivits två gånger.',
    settled_meanwhile:
      'Någon annan avräknade just nu kostnader som du hade framme. Ingenting har räknats två gånger. Här är det som är kvar.',
    cannot_notify: 'Så går det inte att göra med kallelsen. Ingen har fått något mejl.',
    cannot_seat: 'Så går det inte att göra med kursen. Ingenting har sparats.',
    event_gone:
      'Mötet finns inte kvar i Outlook: någon har tagit bort det i mötesbrevlådan. Ingenting har skickats. Skicka en ny kallelse, eller ställ in mötet.',
    cannot_settle: 'Så går det inte att avräkna. Ingenting har sparats.',
    no_voucher: 'Avräkningen går inte att lämna till ekonomisystemet som SIE-fil.',
    no_teams:
      'Mötet får ingen Teams-länk: mötesbrevlådan saknar Teams. Ingen har bjudits in. Be administratören ge brevlådan Teams, eller kalla till mötet utan länk.',
    resync: 'Listan läses om från början. Försök igen om några sekunder.',
    stale: 'Någon annan hann före. Ingenting har skrivits över; jämför versionerna och välj.',
    too_large: 'Det som skickades är för stort. Ingenting har sparats.',
    unsupported_media: 'Innehållet är av ett slag som inte tas emot här.',
    precondition_required:
      'Ändringen saknar uppgift om vilken version den bygger på (If-Match). Ingenting har sparats.',
    throttled: 'Microsoft 365 ber oss vänta en stund. Ingenting har gått förlorat; försök igen strax.',
    internal: 'Något gick fel hos oss. Det du skrev finns kvar på skärmen; försök igen.',
    graph_misread: 'Microsoft 365 svarade på ett sätt som vi inte förstår. Ingenting har skrivits över.',
    unavailable:
      'Microsoft 365 svarar inte just nu. Det du skrev finns kvar på skärmen; försök igen om en stund.',
    list_missing: 'En lista saknas i SharePoint. Sidan Hälsa visar vilken och vem som kan laga den.',
    list_changed:
      'En lista i SharePoint har fått andra kolumner eller val än vi väntar oss. Ingenting har sparats. Sidan Hälsa visar vad och vem som kan laga det.',
    mailbox_gone:
      'Mötesbrevlådan finns inte i Outlook längre. Ingenting har skickats. Be administratören återställa den.',
    not_ready: 'Listorna läses in för första gången. Försök igen om några sekunder.',
    unknown_outcome:
      'Microsoft 365 hann inte svara, så vi vet inte säkert om ändringen sparades. Läs om innan du försöker igen.',
  },
}

export type Words = typeof sv
