import type { Reference } from '../domain/findings.ts'

/** A half-year that waits to be settled has no settlement yet; its title is its first and last day. */
function unsettled(title: string): string {
  const [from = '', to = ''] = title.split('–')
  return `/kostnader/avrakning/ny?${new URLSearchParams({ from, to })}`
}

/** Where a record has its page in the tab; null when it has none of its own. `year` is the year in view. */
export function addressOf({ noun, id, title }: Reference, year: number): string | null {
  switch (noun) {
    case 'activities':
      return `/planen/${id}`
    case 'meetings':
      return `/moten/${id}`
    case 'plans':
      // A plan's title names its year; next year's plan is made while this one runs.
      return `/planen?year=${/20\d\d/.exec(title)?.[0] ?? year}`
    case 'costs':
      return `/kostnader/${id}`
    case 'settlements':
      return id === '' ? unsettled(title) : `/kostnader/avrakning/${id}`
    case 'budgets':
      return `/kostnader/budget?year=${year}`
    case 'shareKeys':
    case 'categories':
      return '/kostnader/regler'
    case 'availability':
      return '/moten/tider'
    case 'rounds':
      return `/kurser/${id}`
    case 'needs':
      return '/kurser/behov'
    case 'avoidedDays':
      return '/moten/undvik'
    case 'offices':
    case 'events':
    case 'invitations':
    case 'feeds':
    case 'seats':
    case 'evaluations':
    case 'people':
    case 'groups':
    case 'agreements':
    case 'settings':
    case 'changes':
      return null
  }
}
