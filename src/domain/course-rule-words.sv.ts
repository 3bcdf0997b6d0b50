import type { CourseRuleName, Facts } from './findings.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

const on = (facts: Facts, key: string) => sayDay(textIn(facts, key), 'sv-SE')

const people = (count: number) => many(count, 'person', 'personer')
const seats = (count: number) => many(count, 'plats', 'platser')
const rounds = (count: number) => many(count, 'kursomgång', 'kursomgångar')

function names(facts: Facts): string {
  return `${textIn(facts, 'names')}${when(countIn(facts, 'more'), ` och ${countIn(facts, 'more')} till`)}`
}

function silent(facts: Facts): string {
  const silent = many(countIn(facts, 'silent'), 'kontor har inte svarat', 'kontor har inte svarat')
  return when(countIn(facts, 'silent'), ` ${silent}.`)
}

const answered = (facts: Facts) =>
  `${countIn(facts, 'asked') - countIn(facts, 'silent')} av ${many(countIn(facts, 'asked'), 'fråga', 'frågor')} till kontoren är besvarade.`

const unasked = (facts: Facts) =>
  `Kontoren är inte tillfrågade om behovet av utbildning ${countIn(facts, 'year')}.`

/** What the offices want and what there is: 'Kontoren vill skicka 36 personer till …. 18 har gått, 20 platser är planerade.' */
const wanted = (course: string) => (facts: Facts) =>
  `Kontoren vill skicka ${people(countIn(facts, 'wanted'))} till ${course}. ${countIn(facts, 'given')} har gått, och ${many(countIn(facts, 'planned'), 'plats finns', 'platser finns')} i planerade omgångar.`

/** What the missing seats make in groups, or how many more make one. */
function planMore(facts: Facts): string {
  const [groups, wait, find] = [countIn(facts, 'groups'), countIn(facts, 'wait'), countIn(facts, 'find')]
  if (groups === 0)
    return `Det räcker inte till en grupp: låt ${people(wait)} vänta, eller hitta ${find} till.`
  const rest = ` ${people(wait)} räcker inte till en grupp till: låt dem vänta, eller hitta ${find} till.`
  return `Planera ${rounds(groups)} till.${when(wait, rest)}`
}

function needTodo(facts: Facts): string {
  if (countIn(facts, 'missing') > 0) return planMore(facts)
  if (countIn(facts, 'silent') > 0) return 'Påminn de kontor som inte har svarat.'
  return `Håll de omgångar som är planerade.${when(textIn(facts, 'next'), ` Närmaste dag att hålla reda på är ${on(facts, 'next')}.`)}`
}

const need = (title: string, course: string): RuleWords => ({
  title,
  says: {
    met: f =>
      countIn(f, 'wanted') === 0
        ? `Inget kontor har behov av ${course} ${countIn(f, 'year')}.`
        : `${people(countIn(f, 'given'))} har gått ${course}, och behovet var ${countIn(f, 'wanted')}.`,
    onTheWay: f => `${wanted(course)(f)}${silent(f)}`,
    atRisk: f => `${wanted(course)(f)} Det saknas ${seats(countIn(f, 'missing'))}.${silent(f)}`,
    missed: f =>
      `Kontoren ville skicka ${people(countIn(f, 'wanted'))} till ${course} ${countIn(f, 'year')}. ${countIn(f, 'given')} gick.`,
  },
  todo: needTodo,
  afterwards: () => 'Fråga kontoren om behovet finns kvar, och ta med det i nästa års omgångar.',
})

const sizes = (facts: Facts) => `${countIn(facts, 'least')}–${countIn(facts, 'full')} personer`

const reasoned = (facts: Facts) => {
  const count = countIn(facts, 'outside') - countIn(facts, 'unreasoned')
  return when(count, ` ${many(count, 'omgång har', 'omgångar har')} en annan storlek, med skäl.`)
}

const short = (facts: Facts) =>
  `${names(facts)}: ${many(countIn(facts, 'needed'), 'anmäld till behövs', 'anmälda till behövs')}${when(textIn(facts, 'by'), ` senast ${on(facts, 'by')}`)}.`

const unreasoned = (facts: Facts) =>
  `${names(facts)}: gruppen är inte ${sizes(facts)}, och inget skäl är skrivet.`

const unmarked = (facts: Facts) => `${names(facts)}: omgången är slut men inte markerad som genomförd.`

function outOfOrder(facts: Facts): string {
  if (countIn(facts, 'unreasoned') > 0) return unreasoned(facts)
  if (countIn(facts, 'needed') > 0) return short(facts)
  return countIn(facts, 'unmarked') > 0
    ? unmarked(facts)
    : `${rounds(countIn(facts, 'rounds'))} är planerade.`
}

function groupsTodo(facts: Facts): string {
  if (countIn(facts, 'unreasoned') > 0) return 'Skriv skälet i omgången, så att styrgruppen ser det.'
  if (countIn(facts, 'needed') > 0)
    return 'Hör med kontoren om fler, eller avgör om omgången ska vänta, hållas med färre eller ställas in.'
  return countIn(facts, 'unmarked') > 0
    ? 'Markera omgången som genomförd, eller som inställd.'
    : 'Håll omgångarna som de är planerade.'
}

/** Swedish of the rules about courses. */
export const courseRuleWords: Record<CourseRuleName, RuleWords> = {
  needAsked: {
    title: 'Behovet av utbildning är inventerat',
    says: {
      met: f => `Alla ${many(countIn(f, 'asked'), 'fråga', 'frågor')} till kontoren är besvarade.`,
      onTheWay: f =>
        countIn(f, 'asked') === 0 ? unasked(f) : `${answered(f)} Sista dag att svara är ${on(f, 'by')}.`,
      atRisk: f =>
        countIn(f, 'asked') === 0 ? unasked(f) : `${answered(f)} Sista dag att svara har passerat.`,
      missed: answered,
    },
    todo: f =>
      countIn(f, 'asked') === 0
        ? 'Fråga kontoren om behovet under Kurser.'
        : 'Påminn dem som inte har svarat.',
  },
  basicNeed: need('Grundutbildningen räcker till alla', 'grundutbildningen'),
  continuationNeed: need('Fortsättningsutbildningen räcker till alla', 'fortsättningsutbildningen'),
  managersNeed: need('Grundutbildningen för chefer räcker till alla', 'grundutbildningen för chefer'),
  courseGroups: {
    title: 'Kursgrupperna är lagom stora',
    says: {
      met: f =>
        `${rounds(countIn(f, 'rounds'))} är ${countIn(f, 'rounds') === 1 ? 'genomförd' : 'genomförda'}. Grupperna ska vara ${sizes(f)}.${reasoned(f)}`,
      onTheWay: f =>
        countIn(f, 'needed') > 0
          ? `${short(f)}${reasoned(f)}`
          : `${rounds(countIn(f, 'rounds'))} är inom ${sizes(f)} eller planeras.${reasoned(f)}`,
      atRisk: f => `${outOfOrder(f)}${reasoned(f)}`,
      missed: f => `${outOfOrder(f)}${reasoned(f)}`,
    },
    todo: groupsTodo,
    afterwards: groupsTodo,
  },
}
