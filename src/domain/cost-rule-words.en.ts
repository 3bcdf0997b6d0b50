import type { CostRuleName, Facts } from './findings.ts'
import { countIn, many, type RuleWords, when } from './wording.ts'

function followed(facts: Facts): string {
  const deviations = many(
    countIn(facts, 'deviations'),
    'of them has another split, with a reason',
    'of them have another split, with a reason',
  )
  const otherKey = many(
    countIn(facts, 'otherKey'),
    'of them is shared by another decided key than that of its day',
    'of them are shared by another decided key than that of their day',
  )
  return `${many(countIn(facts, 'total'), 'joint cost is shared', 'joint costs are shared')} as the agreement says.${when(countIn(facts, 'deviations'), ` ${deviations}.`)}${when(countIn(facts, 'otherKey'), ` ${otherKey}.`)}`
}

function toMend(facts: Facts): string {
  const unshared = many(countIn(facts, 'unshared'), 'cost is not shared', 'costs are not shared')
  const unreasoned = many(
    countIn(facts, 'unreasoned'),
    'cost has another split than the key’s without a reason',
    'costs have another split than the key’s without a reason',
  )
  return `${when(countIn(facts, 'unshared'), ` ${unshared}.`)}${when(countIn(facts, 'unreasoned'), ` ${unreasoned}.`)}`.trim()
}

function breached(facts: Facts): string {
  const breaches = many(
    countIn(facts, 'breaches'),
    'breach of the agreement: the cost is above the limit but is not shared by the key.',
    'breaches of the agreement: the costs are above the limit but are not shared by the key.',
  )
  return `${when(countIn(facts, 'breaches'), breaches)} ${toMend(facts)}`.trim()
}

function mend(facts: Facts): string {
  return `${when(countIn(facts, 'unshared'), ' Share what was written in SharePoint.')}${when(countIn(facts, 'unreasoned'), ' Write the reason for every other split, or choose the key.')}`.trim()
}

const raise =
  'Raise the breach in the joint steering group. A cost that is not settled can be shared anew by the key.'

/** English of the rule about joint costs. */
export const costRuleWords: Record<CostRuleName, RuleWords> = {
  jointCosts: {
    title: 'Joint costs are shared by the key',
    says: { met: followed, onTheWay: followed, atRisk: toMend, missed: breached },
    todo: mend,
    afterwards: f => `${when(countIn(f, 'breaches'), raise)} ${mend(f)}`.trim(),
  },
}
