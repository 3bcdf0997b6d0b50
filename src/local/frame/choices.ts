/** What is chosen in the frame; it stands in the frame's address so that it can be linked and reloaded. */
export type Choices = {
  person: string
  theme: 'default' | 'dark' | 'contrast'
  lang: 'sv' | 'en'
  /** Where in the tab, for example /planen/17; given to the tab as subPageId. */
  to: string
}

const themes = ['default', 'dark', 'contrast'] as const

/** Reads the address; whatever it lacks or misspells falls back to the first project leader, light and Swedish. */
export function readChoices(search: string, people: readonly string[]): Choices {
  const given = new URLSearchParams(search)
  const person = given.get('person') ?? ''
  return {
    person: people.includes(person) ? person : (people[0] ?? ''),
    theme: themes.find(theme => theme === given.get('theme')) ?? 'default',
    lang: given.get('lang') === 'en' ? 'en' : 'sv',
    to: given.get('to') ?? '',
  }
}

/** The address of these choices, on the frame's own origin. */
export function addressOf(choices: Choices): string {
  const query = new URLSearchParams({ person: choices.person, theme: choices.theme, lang: choices.lang })
  if (choices.to !== '') query.set('to', choices.to)
  return `${location.origin}/?${query.toString().replaceAll('%2F', '/')}`
}
