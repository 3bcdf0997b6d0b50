import type { CostRuleName, Facts } from './findings.ts'
import { countIn, many, type RuleWords, when } from './wording.ts'

function followed(facts: Facts): string {
  const deviations = many(
    countIn(facts, 'deviations'),
    'av dem har en annan fördelning, med skäl',
    'av dem har en annan fördelning, med skäl',
  )
  const otherKey = many(
    countIn(facts, 'otherKey'),
    'av dem är fördelad efter en annan beslutad nyckel än dagens',
    'av dem är fördelade efter en annan beslutad nyckel än dagens',
  )
  return `${many(countIn(facts, 'total'), 'gemensam kostnad är fördelad', 'gemensamma kostnader är fördelade')} som avtalet säger.${when(countIn(facts, 'deviations'), ` ${deviations}.`)}${when(countIn(facts, 'otherKey'), ` ${otherKey}.`)}`
}

function toMend(facts: Facts): string {
  const unshared = many(countIn(facts, 'unshared'), 'kostnad är inte fördelad', 'kostnader är inte fördelade')
  const unreasoned = many(
    countIn(facts, 'unreasoned'),
    'kostnad har en annan fördelning än nyckelns utan skäl',
    'kostnader har en annan fördelning än nyckelns utan skäl',
  )
  return `${when(countIn(facts, 'unshared'), ` ${unshared}.`)}${when(countIn(facts, 'unreasoned'), ` ${unreasoned}.`)}`.trim()
}

function breached(facts: Facts): string {
  const breaches = many(
    countIn(facts, 'breaches'),
    'avsteg från avtalet: kostnaden går över gränsen men är inte fördelad efter nyckeln.',
    'avsteg från avtalet: kostnaderna går över gränsen men är inte fördelade efter nyckeln.',
  )
  return `${when(countIn(facts, 'breaches'), breaches)} ${toMend(facts)}`.trim()
}

function mend(facts: Facts): string {
  return `${when(countIn(facts, 'unshared'), ' Fördela det som är skrivet i SharePoint.')}${when(countIn(facts, 'unreasoned'), ' Skriv skälet till varje annan fördelning, eller välj nyckeln.')}`.trim()
}

const raise =
  'Ta upp avsteget i den gemensamma styrgruppen. Är kostnaden inte avräknad kan den fördelas om efter nyckeln.'

/** Swedish of the rule about joint costs. */
export const costRuleWords: Record<CostRuleName, RuleWords> = {
  jointCosts: {
    title: 'Gemensamma kostnader fördelas efter nyckeln',
    says: { met: followed, onTheWay: followed, atRisk: toMend, missed: breached },
    todo: mend,
    afterwards: f => `${when(countIn(f, 'breaches'), raise)} ${mend(f)}`.trim(),
  },
}
