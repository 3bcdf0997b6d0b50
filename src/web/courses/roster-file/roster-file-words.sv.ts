/** Swedish of the pages where rosters go out to Excel and come in again. */
export const rosterFileSv = {
  title: 'Lista till och från Excel',
  loading: 'Omgången',
  lede: (round: string) =>
    `${round}: ladda ner listan till den som håller i kursen, och läs in den igen när den är ifylld. Ingenting ändras förrän du har sett varje rad och tryckt på knappen längst ned.`,
  download: 'Ladda ner listan',
  downloading: 'Gör i ordning listan …',
  oldTitle: 'Äldre deltagarlistor',
  oldLede:
    'Läs in listor från tidigare år, en omgång eller flera på en gång. De behövs för att se vem som har gått grundutbildningen. Ingenting ändras förrän du har sett varje rad och tryckt på knappen längst ned.',
}
export type RosterFileWords = typeof rosterFileSv
