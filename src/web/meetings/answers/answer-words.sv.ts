import { many } from '../../../domain/wording.ts'

const people = (count: number) => many(count, 'person', 'personer')

/** Swedish of the board of answers and of the attendance of a meeting. */
export const answersSv = {
  loading: 'Svaren',
  views: { label: 'Svar eller närvaro', board: 'Svar', attendance: 'Närvaro' },
  attendanceFrom: (day: string) => `Närvaron kan fyllas i från mötets första dag, ${day}.`,
  closed: {
    title: 'Svaren visas inte för dig',
    how: 'Projektledare och styrgrupp ser allas svar. Chefer och kontaktpersoner ser sitt eget kontors.',
  },
  empty: {
    title: 'Ingen är inbjuden än',
    how: 'Här kommer svaren att stå, person för person och kontor för kontor, när kallelsen har skickats.',
    toNotice: 'Till kallelsen',
    ownOffice: 'Ingen från ert kontor är inbjuden',
    ownOfficeHow: 'Här står svaren från ert eget kontor när någon av er blir inbjuden.',
  },
  noneShown: 'Inget svar passar filtren',
  noneShownHow: 'Visa alla svar igen, eller ändra filtren.',

  board: {
    heading: 'Vilka kommer?',
    caption: 'Svar per län och länsdel',
    all: 'Alla',
    noOffice: 'Utan kontor',
    parts: 'Länsdelar',
    offices: (coming: number, wanted: number) => `${coming} av ${wanted} kontor kommer`,
    people: (coming: number, wanted: number) => `${coming} av ${many(wanted, 'person', 'personer')} kommer`,
    maybe: (count: number) => `${count} kanske`,
    no: (count: number) => `${count} kommer inte`,
    unknown: (count: number) => (count === 1 ? '1 okänt' : `${count} okända`),
    uninvited: (count: number) => (count === 1 ? '1 har ingen inbjuden' : `${count} har ingen inbjuden`),
    notTold: (count: number) =>
      count === 1 ? '1 har inte fått kallelsen' : `${count} har inte fått kallelsen`,
    columns: {
      place: 'Län och länsdel',
      line: 'Kommer någon?',
      accepted: 'Kommer',
      tentative: 'Kanske',
      declined: 'Kommer inte',
      unknown: 'Okänt',
      listed: 'Inte kallade',
    },
    persons:
      'Siffrorna är personer. Ett kontor kommer när minst en därifrån kommer, själv eller genom en ersättare.',
    only: (place: string) => `Visa bara ${place}`,
    ownOffice: (office: string) => `Du ser svaren från ${office}.`,
  },
  unknownMeans:
    'Okänt betyder att inget svar har kommit fram. Den som svarat utan att skicka svar syns inte här.',

  filters: {
    label: 'Visa bland svaren',
    search: 'Sök namn, kontor eller e-post',
    open: 'Filter',
    answer: 'Svar',
    place: 'Län',
    office: 'Kontor',
    all: 'Alla',
    clear: 'Visa alla',
    shown: (shown: number, all: number) =>
      shown === all ? `${many(all, 'inbjuden', 'inbjudna')}` : `${shown} av ${all} inbjudna visas`,
  },

  table: {
    heading: 'Svar person för person',
    label: 'Svar person för person',
    columns: {
      person: 'Person',
      answer: 'Svar',
      more: 'Ersättare, förslag och anteckning',
      deeds: 'För in svar',
    },
    noOffice: 'Utan kontor',
    optional: 'valfri',
    listed: 'Har inte fått kallelsen än',
    fromOutlook: (when: string) => `Svarade i Outlook ${when}`,
    fromOutlookSome: 'Svarade i Outlook',
    byHand: (who: string, when: string) => `Infört av ${who} ${when}`,
    byHandSome: 'Infört för hand',
    outlookAlso: (answer: string) => `I Outlook: ${answer.toLowerCase()}`,
    substitute: (name: string) => `Ersätts av ${name}`,
    reminded: (day: string) => `Påmind ${day}`,
  },

  proposal: {
    of: (time: string) => `Föreslår ${time}`,
    at: (clock: string) => `kl. ${clock}`,
    span: (from: string, to: string) => `kl. ${from}–${to}`,
    days: (days: number) => {
      const size = many(Math.abs(days), 'dag', 'dagar')
      return days > 0 ? `Det är ${size} senare än kallelsen.` : `Det är ${size} tidigare än kallelsen.`
    },
    sameDay: 'Det är samma dag som kallelsen.',
    sameTime: 'Det börjar samma tid som kallelsen.',
    later: (time: string) => `Det börjar ${time} senare än kallelsen.`,
    earlier: (time: string) => `Det börjar ${time} tidigare än kallelsen.`,
    hours: (hours: number, minutes: number) =>
      [hours > 0 ? many(hours, 'timme', 'timmar') : '', minutes > 0 ? many(minutes, 'minut', 'minuter') : '']
        .filter(part => part !== '')
        .join(' och '),
    moving: (invited: number) =>
      `Om mötet flyttas får ${invited === 1 ? 'den inbjudna' : `alla ${invited} inbjudna`} besked och svarar på nytt.`,
  },

  manual: {
    group: (name: string) => `För in svar för ${name}`,
    answers: { accepted: 'Kommer', tentative: 'Kanske', declined: 'Kommer inte' },
    remove: 'Ta bort det införda',
    removeOf: (name: string) => `Ta bort det införda svaret för ${name}`,
    more: 'Ersättare och anteckning',
    moreOf: (name: string) => `Ersättare och anteckning för ${name}`,
    substitute: 'Ersättare',
    substituteHint: 'Namnet på den som kommer i stället.',
    note: 'Anteckning',
    said: (name: string, answer: string) => `${name}: ${answer.toLowerCase()}`,
    removed: (name: string) => `Det införda svaret för ${name} är borttaget`,
    saved: (name: string) => `Sparat för ${name}`,
  },

  differs: {
    title: 'Outlook säger något nyare',
    outlook: 'Outlook',
    manual: 'Infört för hand',
    keep: 'Behåll',
    take: 'Ta Outlooks svar',
    keepOf: (name: string) => `Behåll det införda svaret för ${name}`,
    takeOf: (name: string) => `Ta Outlooks svar för ${name}`,
    kept: (name: string) => `Det införda svaret för ${name} gäller`,
    taken: (name: string) => `Outlooks svar för ${name} gäller`,
  },

  strangers: {
    title: (count: number) =>
      count === 1
        ? 'Svar från någon som inte är inbjuden'
        : `Svar från ${count} personer som inte är inbjudna`,
    how: 'Det kan vara en inbjuden som svarat från en annan adress, eller någon som fått kallelsen vidare. Svaret räknas först när du har sagt vems det är.',
    whose: 'Vems är svaret?',
    choose: 'Välj person',
    enter: 'För in svaret',
    enterOf: (who: string) => `För in svaret från ${who}`,
    entered: (name: string) => `Svaret är infört för ${name}`,
    invite: 'Bjud in i stället',
    inviteOf: (who: string) => `Bjud in i stället: ${who}`,
    inviteTitle: (who: string) => `Bjud in ${who}`,
    inviteWhat: (address: string) => `Kallelsen skickas till ${address}. Ingen annan får någon post.`,
    inviteSend: 'Skicka till 1 person',
    inviting: 'Skickar …',
    invited: (who: string) => `${who} är inbjuden`,
    told: 'Kallelsen är skickad och kan inte ångras.',
  },

  reminder: {
    button: (count: number) => `Påminn ${people(count)}`,
    nobody: 'Ingen att påminna.',
    title: (count: number) => `Påminn ${people(count)} utan känt svar`,
    loading: 'Påminnelsen',
    subject: 'Ämne',
    text: 'Text som skickas',
    to: (count: number) => `Skickas till ${people(count)}`,
    how: 'Påminnelsen kommer som en liten kalenderpost. Den kan inte ångras, och ingen påminns två gånger.',
    already: (count: number) =>
      count === 1
        ? '1 person är redan påmind och kan inte påminnas igen:'
        : `${count} personer är redan påminda och kan inte påminnas igen:`,
    alreadyOn: (name: string, day: string) => `${name}, påmind ${day}`,
    send: (count: number) => `Skicka till ${people(count)}`,
    sending: 'Skickar …',
    sent: (count: number) => `Påminnelsen är skickad till ${people(count)}`,
    missing: 'Skriv vad påminnelsen ska säga.',
    uncertain:
      'Vi vet inte om påminnelsen gick ut. Tryck igen: den som redan fått den får den aldrig två gånger.',
  },

  reading: {
    button: 'Läs svaren nu',
    reading: 'Läser …',
    last: (when: string) => `Svaren lästes i Outlook ${when}.`,
    never: 'Svaren har inte lästs än.',
    read: (changed: number) =>
      changed === 0 ? 'Inga nya svar' : changed === 1 ? '1 nytt svar' : `${changed} nya svar`,
  },

  attendance: {
    heading: 'Närvaro',
    sums: 'Närvaro per län',
    present: (place: string, came: number, wanted: number) => `${place} ${came} av ${wanted} närvarande`,
    remote: (count: number) => `varav ${count} digitalt`,
    unmarked: (count: number) => (count === 1 ? '1 återstår att fylla i' : `${count} återstår att fylla i`),
    unset: 'Inte ifyllt',
    saving: 'Sparar …',
    notSaved: 'Inte sparat.',
    again: 'Försök igen',
    againOf: (name: string) => `Försök igen: ${name}`,
    letBe: 'Låt det vara',
    letBeOf: (name: string) => `Låt det vara: ${name}`,
    clear: 'Töm',
    clearOf: (name: string) => `Töm närvaron för ${name}`,
    markAll: (count: number) =>
      count === 1
        ? 'Markera den som tackat ja som närvarande'
        : `Markera alla ${count} som tackat ja som närvarande`,
    marked: (count: number) => `${people(count)} markerade som närvarande`,
    add: 'Lägg till någon som kom ändå',
    addTitle: 'Någon som kom utan inbjudan',
    addHow: 'Personen skrivs upp som närvarande. Ingen post skickas.',
    name: 'Namn',
    office: 'Kontor',
    noOffice: 'Inget kontor',
    fromList: 'Person i listan Personer',
    fromListNone: 'Någon annan, skriv namnet',
    nameMissing: 'Skriv namnet.',
    addOrder: 'Lägg till',
    adding: 'Lägger till …',
    added: (name: string) => `${name} är uppskriven som närvarande`,
    uninvited: 'Kom utan inbjudan',
    copy: 'Kopiera närvarolistan',
    copied: 'Närvarolistan är kopierad',
    byHand: 'Webbläsaren lät oss inte kopiera. Texten är markerad, kopiera den med Ctrl+C.',
    plain: 'Närvarolistan som text',
  },

  list: {
    present: 'Närvarande',
    remote: 'Digitalt',
    absent: 'Frånvarande',
    unmarked: 'Inte ifyllt',
    nobody: 'ingen',
    instead: (name: string, substitute: string) => `${substitute}, ersättare för ${name}`,
  },
}
