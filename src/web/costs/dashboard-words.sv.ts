/** Swedish of the sums of the joint costs, and of the way between the pages about them. */
export const dashboardSv = {
  title: 'Kostnader',
  nav: {
    label: 'Sidor om kostnader',
    sums: 'Summor',
    rows: 'Rader',
    budget: 'Budget',
    settlement: 'Avräkning',
    rules: 'Regler',
  },
}
