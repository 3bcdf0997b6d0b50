/** Swedish of the rounds: the list, the page of one, its form and what is decided about it. */
export const roundsSv = {
  roundList: {
    title: 'Kurser',
    lede: 'Omgångar av Kommunikation & bemötande.',
    loading: 'Hämtar omgångarna',
  },
}
