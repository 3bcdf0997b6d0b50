import type { Facts, FindingState, Force, Section, WaitingReason } from './findings.ts'
import { countIn, many, type Say, sayDay, textIn, when } from './wording.ts'

export const forces: Record<Force, string> = {
  goal: 'goal',
  must: 'must',
  should: 'should',
  recommendation: 'recommendation',
}

export const findingStates: Record<FindingState, string> = {
  missed: 'Missed',
  atRisk: 'At risk',
  onTheWay: 'On the way',
  met: 'Met',
}

/** The sections of the agreement in our own words; the title is the Swedish heading, to look for in the text itself. */
export const sections: Record<Section, { title: string; text: string }> = {
  basis: {
    title: 'Utgångspunkter för samarbetet',
    text: 'The two collaborations plan, train and meet together to get more out of their resources. A joint steering group keeps it together and meets at least a certain number of times each year. Decisions on joint matters are taken in the steering groups.',
  },
  sharing: {
    title: 'Fördelning av resurser',
    text: 'The sides differ in size and therefore share joint costs by an agreed key. It should be used for all joint costs, and must be used when a cost passes a certain amount.',
  },
  plan: {
    title: 'Samverkansplanen och gemensam verksamhetsplanering',
    text: 'The plan gathers the activities that lead towards the desired state (Det önskade läget). The joint steering group owns them, follows them up and decides on the plan. The plan must be updated once a year and anchored at a managers’ meeting (chefsmöte). Every municipality and both County Administrative Boards must be able to take part in every project.',
  },
  courses: {
    title: 'Utbildning',
    text: 'Those who are new must be offered the basic course in communication and in meeting the public, and then its continuation. A group starts when it is full or nearly full, and each workplace pays for its own places.',
  },
  managers: {
    title: 'Chefssamverkan',
    text: 'All managers in environment, food and animal welfare are invited each year to joint managers’ meetings, in spring and in autumn, hosted by a part of one of the counties.',
  },
  exampleDays: {
    title: 'Mötesplats goda exempel',
    text: 'Every few years the workplaces meet to show each other good examples. The length alternates from one time to the next.',
  },
  groups: {
    title: 'Beslut om arbetsgrupper',
    text: 'The groups for joint activities are staffed at managers’ meetings. If a new group is needed, it is formed and entered in the plan as an activity.',
  },
}

function on(key: string): Say {
  return facts => sayDay(textIn(facts, key), 'en-GB')
}

const half = (facts: Facts) =>
  `the ${countIn(facts, 'half') === 1 ? 'first' : 'second'} half of ${countIn(facts, 'year')}`

/** Why something waits for a person. The title of the record stands beside the sentence. */
export const waiting: Record<WaitingReason, Say> = {
  unreadableRow: f =>
    `The row cannot be read. ${textIn(f, 'reason')}${when(countIn(f, 'more'), ` And ${countIn(f, 'more')} more.`)}`,
  updatePlan: () => 'The plan is to be updated.',
  anchorPlan: f =>
    `The plan is to be anchored at a managers’ meeting${when(textIn(f, 'next'), `, next on ${on('next')(f)}`)}.`,
  decidePlan: f => `The plan awaits a decision${when(textIn(f, 'next'), ` on ${on('next')(f)}`)}.`,
  unmarkedMeeting: f => `The meeting on ${on('on')(f)} has passed. Was it held?`,
  lateActivity: f => `Should have been done by ${on('endsOn')(f)}.`,
  redLight: f => `The state is red.${when(textIn(f, 'comment'), ` ${textIn(f, 'comment')}`)}`,
  fadedLight: f => `The state has not been updated since the steering meeting on ${on('since')(f)}.`,
  mandateEnds: f => `The mandate ${countIn(f, 'over') ? 'ended' : 'ends'} on ${on('ends')(f)}.`,
  vacantSeat: f =>
    `${many(countIn(f, 'count'), 'seat is vacant', 'seats are vacant')}: ${textIn(f, 'offices')}.`,
  unsharedCost: f =>
    `The cost${when(textIn(f, 'on'), ` of ${on('on')(f)}`)} was written in SharePoint and is not shared yet${when(countIn(f, 'more'), `, and ${countIn(f, 'more')} more`)}.`,
  settleHalfYear: f =>
    `The ${countIn(f, 'half') === 2 ? 'second' : 'first'} half of ${countIn(f, 'year')} is over, and ${many(countIn(f, 'count'), 'cost is not settled', 'costs are not settled')}.`,
  costBreach: f =>
    `Breach of the agreement: the amount is above the limit but is not shared by the key${when(textIn(f, 'on'), `. The cost is of ${on('on')(f)}`)}.`,
  answerMeeting: f =>
    `You are invited to the meeting on ${on('on')(f)}, and your answer is not known. Answer the invitation in your calendar.`,
  unfinishedNotice: f =>
    `The notice of the meeting on ${on('on')(f)} was begun and not finished. Send it again: only those who are left get it.`,
  untoldChange: f =>
    `The meeting on ${on('on')(f)} was changed, and those invited have not been told.${when(countIn(f, 'cancelled'), ' It is called off.')}`,
  goneNotice: f =>
    `The meeting on ${on('on')(f)} was removed from Outlook. Send a new notice, or call the meeting off.`,
  answerNeed: f =>
    `Answer how many you want to send to courses in ${half(f)}${when(textIn(f, 'by'), `, by ${on('by')(f)}`)}.`,
  silentNeed: f =>
    `${many(countIn(f, 'count'), 'office has', 'offices have')} not said what they need in ${half(f)}. Remind them, or enter the answer for them.`,
  decideRound: f =>
    `Settle whether the round runs${countIn(f, 'late') ? '. It should have been settled' : ','} by ${on('by')(f)}. ${countIn(f, 'taken')} signed up${countIn(f, 'needed') ? `, and ${countIn(f, 'needed')} more are needed` : ', and that is enough'}.`,
  markRound: f => `The round ended on ${on('on')(f)}. Was it held?`,
  markSeats: f =>
    `Enter who took the whole course. It is missing for ${many(countIn(f, 'count'), 'person', 'people')}.`,
  requeueRound: f =>
    `The round is cancelled. Move ${many(countIn(f, 'count'), 'person', 'people')} to the queue, where they go first.`,
  offeredSeat: f =>
    `${textIn(f, 'names')} ${countIn(f, 'count') === 1 ? 'is offered a seat' : 'are offered seats'}. Answer by ${on('by')(f)}, or ${countIn(f, 'count') === 1 ? 'it goes' : 'they go'} on to the next.`,
}
