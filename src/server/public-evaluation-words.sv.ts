/** Swedish of the page where participants say what they thought of a course, without signing in and without a name. */
export const evaluationPageWords = {
  title: 'Vad tyckte du om utbildningen?',
  intro:
    'Svara från 1 till 10, där 10 är bäst. Svaren är anonyma: ingen kan se vem som har svarat vad, och bara medelvärden visas.',
  once: 'Svara en gång. Du kan hoppa över en fråga.',
  questions: {
    satisfaction: 'Hur nöjd är du med utbildningen som helhet?',
    trainers: 'Hur bra tycker du att kursledarna var?',
    use: 'Hur stor nytta kommer du att ha av utbildningen i ditt arbete?',
  },
  scale: '1 är sämst och 10 är bäst.',
  skip: 'Vill inte svara',
  send: 'Skicka mina svar',
  privacy:
    'Vi sparar bara siffrorna och vilken kursomgång de gäller. Inget namn, inget kontor, ingen spårning och inga kakor.',
  empty: 'Du har inte svarat på någon fråga. Välj en siffra på minst en av dem och skicka igen.',
  thanksTitle: 'Tack för dina svar',
  thanks: 'Svaren är sparade utan ditt namn. De hjälper oss att göra nästa utbildning bättre.',
  done: 'Nu kan du stänga sidan.',
  closedTitle: 'Det går inte att svara nu',
  early: (day: string) => `Utbildningen är inte slut än. Länken öppnar ${day}.`,
  closed: (day: string) => `Utvärderingen är stängd. Sista dag att svara var ${day}.`,
  noDates: 'Utbildningen är inte slut än.',
  cancelled: 'Utbildningen ställdes in, så den utvärderas inte.',
  nobody: 'Ingen hade en plats i utbildningen, så den utvärderas inte.',
  enough:
    'Det har redan kommit lika många svar som det var deltagare. Hör av dig till projektledaren om du inte har fått svara.',
}
