export const settlingSv = {
  list: { title: 'Avräkning' },
  budget: { title: 'Budget' },
  rules: { title: 'Så delas kostnaderna' },
}
