/** Swedish of every page that is opened from a mail without signing in. */
export const pageWords = {
  sender: 'Miljösamverkan Väst',
  noSuchTitle: 'Länken går inte att använda',
  noSuch:
    'Länken är fel eller gäller inte längre. Kontrollera att hela adressen kom med, eller be projektledaren om en ny.',
  tooLarge:
    'Det som skickades är för stort. Ingenting har sparats. Gå tillbaka, korta texten och försök igen.',
  malformed: 'Det som skickades går inte att läsa. Ingenting har sparats. Öppna länken i mejlet igen.',
  troubleTitle: 'Det gick inte just nu',
  trouble:
    'Vi når inte våra listor just nu. Ingenting har gått förlorat. Vänta en stund, gå tillbaka och spara igen.',
}
