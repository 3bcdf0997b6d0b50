import type { ForecastFigures } from './need-forecast.ts'
import { type NeedWords, needWords as sv } from './need-words.sv.ts'
import { sayDay } from './wording.ts'

/** '20', or '20 och 19'. */
const listed = (parts: readonly string[], { locale }: NeedWords): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)

/** How many groups it makes, and who waits: '23 personer: 3 väntar, eller hitta 13 till.' */
function sayGroups(figures: ForecastFigures, words: NeedWords): string[] {
  const { forecast: say } = words
  const { people, offices, sizes, waiting, moreForNext } = figures
  if (people === 0) return [say.nobody]
  if (moreForNext === null) return [say.noTerms(people, offices)]
  const grouped =
    sizes.length === 0
      ? say.noGroup(people, offices)
      : say.groups(people, offices, say.sizes(sizes.length, listed(sizes.map(String), words)))
  return [grouped, waiting === 0 ? say.everybodySeated : say.gap(people, waiting, moreForNext)]
}

/** Where people are, and whether a county would fill groups of its own; said only where both have some, and there are groups. */
function sayWhere({ counties, subregions, sizes }: ForecastFigures, words: NeedWords): string[] {
  const { forecast: say } = words
  const parts = subregions.map(({ subregion, people }) => say.part(words.subregions[subregion], people))
  const alone = counties.map(({ county, people, groups, waiting }) =>
    say.alone(words.counties[county], people, groups, waiting),
  )
  const hasSides = counties.length > 1 && sizes.length > 0
  return [...(parts.length === 0 ? [] : [say.where(listed(parts, words))]), ...(hasSides ? alone : [])]
}

/** Which rounds there are for it, and how many more it takes. */
function sayWhen(figures: ForecastFigures, words: NeedWords): string[] {
  const { forecast: say } = words
  const { rounds, places, firstDay, lacking, sizes } = figures
  const planned =
    firstDay === null ? say.noRounds : say.rounds(rounds, places, sayDay(firstDay, words.locale))
  if (sizes.length === 0) return [planned]
  return [planned, lacking === 0 ? say.enough : say.lacking(lacking)]
}

/** What the need of a course comes to, in sentences: the groups and who waits, where people are, and what is planned. */
export const sayForecast = (figures: ForecastFigures, words: NeedWords = sv): string[] =>
  figures.people === 0
    ? sayGroups(figures, words)
    : [...sayGroups(figures, words), ...sayWhere(figures, words), ...sayWhen(figures, words)]
