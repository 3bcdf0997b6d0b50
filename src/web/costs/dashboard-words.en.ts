import type { dashboardSv } from './dashboard-words.sv.ts'

/** English of the sums of the joint costs, and of the way between the pages about them. */
export const dashboardEn: typeof dashboardSv = {
  title: 'Costs',
  nav: {
    label: 'Pages about costs',
    sums: 'Sums',
    rows: 'Rows',
    budget: 'Budget',
    settlement: 'Settlement',
    rules: 'Rules',
  },
}
