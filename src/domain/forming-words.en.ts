import type { formingWords as swedish } from './forming-words.sv.ts'
import { many } from './wording.ts'

/** English of forming course groups. */
export const formingWords: typeof swedish = {
  and: 'and',
  arithmetic: {
    nobody: 'Nobody is in the queue.',
    none: people => `${many(people, 'person', 'people')}: no group can start within the limits that hold.`,
    fits: (people, groups, sizes) =>
      `${many(people, 'person', 'people')}: all get a seat in ${many(groups, 'group', 'groups')} (${sizes}).`,
    gap: (people, waiting, more) =>
      `${many(people, 'person', 'people')}: ${waiting} must wait, or find ${more} more.`,
    sizes: (groups, size) => `${groups} of ${size}`,
  },
  waits: {
    noRound: 'Can come to none of the rounds that may start.',
    pinnedNotRun: round => `Is locked to ${round}, which does not start.`,
    pinnedElsewhere: 'Is locked to a round that is not among these.',
    noneRuns: rounds => `Can only come to ${rounds}, and that does not start.`,
    fullBefore: rounds => `${rounds} is full of those who have seats already.`,
    full: rounds => `${rounds} is full, and everybody who got a seat there from the queue comes before.`,
    fullPinned: rounds =>
      `${rounds} is full. Those who got a seat there from the queue come before or are locked to it.`,
    fullForOthers: (rounds, because) =>
      `${rounds} is full. Somebody later in the queue has a seat, because a swap would ${because}.`,
    because: {
      missed: 'give fewer people the round they would rather have',
      moved: 'move somebody who has already been told',
      sameOffice: 'put more from the same office in the same group',
    },
  },
  hindered: {
    twice: (name, place) => `Is already in the queue as number ${place} (${name}). Remove one of the two.`,
    inRound: (round, state) => `Is already in ${round}: ${state}.`,
  },
  unseatable: 'No round can be filled: there is no coming round of this course.',
  rounds: {
    runs: people => `Starts with ${many(people, 'person', 'people')}.`,
    under: (people, missing) =>
      `Must start, but has only ${many(people, 'person', 'people')}: ${missing} are missing.`,
    over: (people, over) =>
      `Starts with ${many(people, 'person', 'people')}, ${over} more than a full group, because they are locked to the round.`,
    mustNot: 'It is decided that it does not start.',
    tooFew: (people, missing) =>
      `Does not start: ${many(people, 'person', 'people')} can come, and ${missing} are missing.`,
    othersBetter: people =>
      `Does not start: ${many(people, 'person', 'people')} can come, but more get a seat, or what they would rather have, when other rounds start.`,
  },
  proof: {
    best: 'No other proposal is better.',
    waiting: count =>
      `It is not proved that the proposal is best: at most ${many(count, 'seat', 'seats')} more can be filled.`,
    first: count =>
      `It is not proved that the proposal is best: as many get a seat, but at most ${count} more of those who come first.`,
    missed: count =>
      `It is not proved that the proposal is best: as many get a seat, but at most ${many(count, 'wish', 'wishes')} more can be met.`,
    missedAndMoved: count =>
      `It is not proved that the proposal is best: as many get a seat, but wishes and moves can get better by at most ${count}, counted in missed wishes.`,
    sameOffice: count =>
      `It is not proved that the proposal is best, but only the spread over offices can get better, by at most ${many(count, 'pair', 'pairs')} fewer from the same office.`,
  },
}
