import type { FeedKind } from '../../../domain/vocabulary.ts'

/** Swedish of the page with calendars that others read. */
export const feedsSv = {
  title: 'Kalendrar',
  lede: 'Följ mötena i din egen kalender. Den fylls på av sig själv, utan att du öppnar fliken.',
  loading: 'Kalendrarna hämtas.',
  kinds: {
    person: {
      title: 'Mina möten',
      holds: [
        'De möten du är inbjuden till, med tid, plats, Teamslänk och ditt svar.',
        'Aktiviteter i Samverkansplanen där du står som ansvarig.',
        'Inställda möten visas som inställda.',
      ],
      care: 'Den som har adressen kan läsa dina möten. Ge den inte vidare.',
    },
    year: {
      title: 'Hela årshjulet',
      holds: [
        'Alla möten i samverkan, även inställda, med tid, plats och värd.',
        'Aktiviteterna i Samverkansplanen och planens steg.',
        'Inga namn på personer och inga Teamslänkar.',
      ],
      care: 'Adressen är din egen. En kollega som vill följa året skapar sin egen här.',
    },
    public: {
      title: 'Öppen kalender för den gemensamma webbplatsen',
      holds: [
        'Chefsmöten, gemensamma styrgruppsmöten och Mötesplats goda exempel.',
        'Bara rubrik, dagar, mötets egna klockslag, plats och slag, och om mötet är inställt.',
        'Aldrig namn på personer, dagordning, Teamslänkar eller adresser in i fliken.',
      ],
      care: 'Adressen är till för alla. Lägg den på webbplatsen.',
    },
  } satisfies Record<FeedKind, { title: string; holds: readonly string[]; care: string }>,
  make: 'Skapa adress',
  makeOf: (title: string) => `Skapa adress till ${title}`,
  making: 'Skapar …',
  makeAgain: 'Skapa ny adress',
  makeAgainOf: (title: string) => `Skapa ny adress till ${title}`,
  address: 'Adress',
  addressOf: (title: string) => `Adress till ${title}`,
  copy: 'Kopiera',
  copyOf: (title: string) => `Kopiera adressen till ${title}`,
  copied: 'Adressen är kopierad.',
  notCopied: 'Adressen gick inte att kopiera av sig själv. Markera den och kopiera för hand.',
  revoke: 'Återkalla',
  revokeOf: (title: string) => `Återkalla adressen till ${title}`,
  revoked: 'Adressen är återkallad och ger inget mer. Ta bort kalendern i de program som hade den.',
  dialog: {
    title: (title: string) => `Återkalla adressen till ${title}?`,
    body: 'Adressen slutar gälla genast, för alla som har den. Det går inte att ångra, men du kan skapa en ny adress, som då är en annan.',
    stays: 'Program som redan har hämtat kalendern kan visa den gamla tills någon tar bort den där.',
    order: 'Återkalla adressen',
    ordering: 'Återkallar …',
  },
  how: {
    title: 'Så lägger du till den',
    late: 'Outlook och telefonen hämtar nytt några gånger om dagen, så en ändring kan dröja.',
    programs: [
      {
        name: 'Outlook',
        steps: [
          'Öppna Kalender och välj Lägg till kalender.',
          'Välj Prenumerera från webben och klistra in adressen.',
          'Ge kalendern ett namn och välj Importera.',
        ],
      },
      {
        name: 'iPhone',
        steps: [
          'Öppna Inställningar, sedan Kalender och Kalenderkonton.',
          'Välj Lägg till konto, Annat och Lägg till prenumererad kalender.',
          'Klistra in adressen, välj Nästa och sedan Spara.',
        ],
      },
      {
        name: 'Android, genom Google Kalender',
        steps: [
          'Öppna calendar.google.com på en dator.',
          'Välj plustecknet vid Andra kalendrar och sedan Från webbadress.',
          'Klistra in adressen och välj Lägg till kalender. Efter en stund syns den i telefonen.',
        ],
      },
    ],
  },
  preview: {
    title: 'Precis det här visas',
    lede: 'Står en persons namn i rubriken eller platsen visas det inte: rubriken byts mot mötets slag, och platsen lämnas tom.',
    columns: { when: 'Dag', title: 'Rubrik', kind: 'Slag', place: 'Plats', state: 'Läge' },
    cancelled: 'Inställt',
    empty: 'Inga sådana möten är inlagda än.',
    hours: (from: string, to: string) => (from === to ? `klockan ${from}` : `klockan ${from}–${to}`),
  },
  others: {
    title: 'Andras kalendrar',
    lede: 'Projektledare kan återkalla en adress som har kommit bort. Själva adressen syns bara för den som har skapat den.',
    unknown: 'Någon som inte står i listan Personer',
    columns: { who: 'Vem', kind: 'Kalender', deed: 'Återkalla' },
  },
}

export type FeedWords = typeof feedsSv
