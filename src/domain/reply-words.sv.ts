import { many } from './wording.ts'

/** What is said of answers to invitations, of reminders and of who came. */
export const replyWords = {
  refused: {
    withdrawn: (name: string) =>
      `${name} är inte längre inbjuden, så svaret kan inte föras in. Lägg till personen på listan först.`,
    noStranger: (name: string) => `${name} har inte svarat från en okänd adress.`,
    noAnswer: (name: string) => `Från ${name} har inget svar kommit fram, så det finns inget att föra in.`,
    otherMeeting: 'Personen hör till ett annat möte.',
    twice: (name: string) => `${name} står med två gånger.`,
    tooEarly: (day: string) => `Närvaron kan antecknas från och med mötets första dag, ${day}.`,
    cancelled: 'Mötet är inställt, så det finns ingen närvaro att anteckna.',
    noRow: 'Personen finns inte längre på listan.',
    left: 'Raden hann inte sparas. Försök igen.',
  },
  answeredFrom: (address: string) => `Svarade från ${address}.`,
  reminder: {
    text: 'Text',
    obstacles: {
      unsent: 'Kallelsen är inte skickad än, så det finns ingen att påminna.',
      cancelled: 'Mötet är inställt.',
      begun: 'Mötet har redan börjat.',
      nobody: 'Det finns ingen att påminna: alla inbjudna har svarat.',
      allReminded: (count: number) =>
        `${many(count, 'inbjuden saknar', 'inbjudna saknar')} ännu svar, men alla har redan fått den enda påminnelsen. Ring eller skriv till dem, och för in svaret för hand.`,
    },
    subject: (title: string) => `Påminnelse: svara på kallelsen till ${title}`,
    place: (place: string) => `, ${place}`,
    greeting: 'Hej!',
    missing: (title: string, when: string) =>
      `Vi har inte fått något svar från dig på kallelsen till ${title}, ${when}.`,
    how: (by: string) =>
      `Öppna kallelsen i din kalender och välj om du kommer eller inte. Låt svaret skickas till oss. Svara ${by}.`,
    by: (day: string) => `senast ${day}`,
    soon: 'så snart du kan',
    again:
      'Har du redan svarat har svaret inte nått oss. Svara då en gång till, eller hör av dig till projektledarna.',
    instead: 'Kan du inte komma men någon annan från ditt kontor kan? Skriv vem i svaret.',
    file: (address: string) => `Har du tappat bort kallelsen finns den här: ${address}`,
    notThis: 'Den här påminnelsen behöver du inte svara på. Den tar ingen tid i din kalender.',
  },
  mailbox: {
    unread: 'Mötesbrevlådan är inte läst än.',
    answers: 'Mötesbrevlådan svarar.',
    refused: 'Mötesbrevlådan kan inte läsas: appen saknar rätt till den. Nya svar på kallelser syns inte.',
    gone: 'Mötesbrevlådan finns inte i Outlook. Nya svar på kallelser syns inte.',
    unreachable: 'Mötesbrevlådan nås inte just nu. Nya svar på kallelser syns inte förrän den nås igen.',
    administrator:
      'Organisationens administratör kan ge appen rätt till brevlådan, eller återställa den. Fliken försöker själv igen.',
  },
}
