import type { Facts, PlanRuleName } from './findings.ts'
import { countIn, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'en-GB')
}

function atMeeting(facts: Facts, day: string, at: string): string {
  return `on ${on(facts, day)}${when(textIn(facts, at), ` (${textIn(facts, at)})`)}`
}

/** When the plan points at a meeting where the step cannot have been taken. */
function elsewhere(facts: Facts, step: string, meeting: string): string {
  if (textIn(facts, 'elsewhereOn') === '') return ''
  const at = textIn(facts, 'elsewhereAt')
  const why = at === '' ? 'the meeting is not in the list' : `“${at}” is no ${meeting} on that day`
  return ` It is entered as ${step} on ${on(facts, 'elsewhereOn')}, but ${why}.`
}

const managersMeeting = 'managers’ meeting'
const jointMeeting = 'joint steering meeting'

/** English of the rules about the plan's steps. */
export const planRuleWords: Record<PlanRuleName, RuleWords> = {
  planUpdated: {
    title: 'The joint plan (Samverkansplanen) is updated every year',
    says: {
      met: f => `The plan was updated on ${on(f, 'on')}.`,
      onTheWay: f => `The plan has not been updated in ${countIn(f, 'year')} yet.`,
      atRisk: f => `The plan has not been updated in ${countIn(f, 'year')}, and time is running short.`,
      missed: f => `The plan was not updated during ${countIn(f, 'year')}.`,
    },
    todo: f =>
      `${countIn(f, 'hasPlan') ? 'Go through the activities and set the day on which the plan was updated' : 'Start this year’s plan'}${when(textIn(f, 'next'), `, preferably in time to be sent out before the managers’ meeting on ${on(f, 'next')}`)}.`,
  },
  planAnchored: {
    title: 'The plan is anchored at a managers’ meeting (chefsmöte)',
    says: {
      met: f => `The plan was anchored ${atMeeting(f, 'on', 'at')}.`,
      onTheWay: f =>
        `The plan is not anchored yet. It can be done at the managers’ meeting on ${on(f, 'next')}.${elsewhere(f, 'anchored', managersMeeting)}`,
      atRisk: f =>
        `The plan is not anchored, and no managers’ meeting is booked in time before the decision.${elsewhere(f, 'anchored', managersMeeting)}`,
      missed: f =>
        `The plan was not anchored at any managers’ meeting in ${countIn(f, 'year')}.${elsewhere(f, 'anchored', managersMeeting)}`,
    },
    todo: f =>
      textIn(f, 'next')
        ? `Raise the plan at the managers’ meeting on ${on(f, 'next')}.`
        : 'Book a managers’ meeting where the plan can be raised, before the steering group decides.',
  },
  planDecided: {
    title: 'The plan is decided by the joint steering group',
    says: {
      met: f =>
        `The plan was decided ${atMeeting(f, 'on', 'at')}${when(textIn(f, 'paragraph'), `, ${textIn(f, 'paragraph')}`)}.`,
      onTheWay: f =>
        `The plan is not decided yet. The next steering meeting is on ${on(f, 'next')}.${elsewhere(f, 'decided', jointMeeting)}`,
      atRisk: f =>
        `The plan is not decided, and no joint steering meeting is booked.${elsewhere(f, 'decided', jointMeeting)}`,
      missed: f =>
        `The plan was not decided during ${countIn(f, 'year')}.${elsewhere(f, 'decided', jointMeeting)}`,
    },
    todo: f =>
      `${textIn(f, 'next') ? `Raise the plan for decision on ${on(f, 'next')}.` : 'Book a joint steering meeting for the decision.'}${when(countIn(f, 'beforeSummer'), ' Many offices plan in the autumn and are helped by a decision before summer.')}`,
  },
  planOrder: {
    title: 'Updated, anchored, decided – in that order',
    says: {
      met: f =>
        `The plan for ${countIn(f, 'planYear')} was updated on ${on(f, 'updated')}, anchored on ${on(f, 'anchored')} and decided on ${on(f, 'decided')}.`,
      onTheWay: f =>
        textIn(f, 'anchored')
          ? `The plan was anchored on ${on(f, 'anchored')} and can be decided.`
          : `The managers’ meeting on ${on(f, 'anchoring')} comes before the steering group’s decision.`,
      atRisk: f =>
        textIn(f, 'deciding')
          ? `The steering meeting on ${on(f, 'deciding')} is the last one booked, and no managers’ meeting comes before it.`
          : 'Neither a managers’ meeting nor a steering meeting is booked for the plan.',
      missed: f => {
        const not = [
          when(!countIn(f, 'updatedBefore'), 'updated'),
          when(!countIn(f, 'anchoredBefore'), 'anchored'),
        ].filter(word => word !== '')
        const reason = textIn(f, 'reason')
        return `The plan for ${countIn(f, 'planYear')} was decided on ${on(f, 'decided')} without first being ${not.join(' and ')}.${reason ? ` Reason: ${reason}` : ' No reason is given.'}`
      },
    },
    todo: () => 'See to it that the managers’ meeting comes before the steering group’s decision.',
    afterwards: f =>
      textIn(f, 'reason') ? '' : 'Write why the order was another, so that the steering group sees it.',
  },
}
