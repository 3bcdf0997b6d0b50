import type { Category } from './categories.ts'

const titles = ['Chefsmöte', 'Styrgrupp', 'Utbildning', 'Mötesplats goda exempel', 'Webb', 'Annat']

/** The kinds of joint cost that an installation begins with; they are the collaboration's own to edit afterwards. */
export const firstCategories: readonly Category[] = titles.map((title, at) => ({
  title,
  account: '',
  order: (at + 1) * 10,
  active: true,
}))
