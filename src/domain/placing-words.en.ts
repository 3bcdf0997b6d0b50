import type { placingWords as swedish } from './placing-words.sv.ts'
import { many } from './wording.ts'

/** English of placing a year. */
export const placingWords: typeof swedish = {
  titles: {
    spring: 'Spring chefsmöte',
    autumn: 'Autumn chefsmöte',
    steering: number => `Joint steering group meeting ${number}`,
    exampleDays: 'Mötesplats goda exempel',
  },
  half: { morning: 'in the morning', afternoon: 'in the afternoon' },
  days: { near: (first, last) => `${first}–${last}`, far: (first, last) => `${first} – ${last}` },
  breaks: {
    winter: 'winter break',
    easter: 'Easter break',
    summer: 'summer holiday',
    autumn: 'autumn break',
  },
  and: 'and',
  why: {
    pinned: 'the day is locked',
    closed: {
      holiday: day => `${day} is a public holiday`,
      eve: day => `${day} is the eve of a holiday`,
      weekend: day => `${day} is at the weekend`,
      bridge: day => `${day} is a single working day between days off`,
    },
    requiredBusy: (count, all) =>
      `${count} of ${many(all, 'required person', 'required people')} cannot come`,
    requiredAll: count => many(count, 'required person can come', 'required people can all come'),
    requiredUnknown: (count, unknown) =>
      `none of ${many(count, 'required person', 'required people')} is busy, but for ${unknown} it is unknown`,
    silent: all =>
      all === 1
        ? 'the person concerned has not answered yet'
        : `none of the ${all} concerned has answered yet`,
    allCan: all => (all === 1 ? 'the person concerned can come' : `all ${all} concerned can come`),
    can: (count, all) => `${count === 0 ? 'none' : count} of the ${all} concerned can come`,
    busy: count => many(count, 'is busy', 'are busy'),
    unknown: count => many(count, 'is unknown', 'are unknown'),
    avoids: breaks => `${breaks} avoided`,
    during: breaks => `${breaks} that week`,
    breakInBoth: name => `${name} in both counties`,
    breakIn: (name, county) => `${name} in ${county}`,
    boards: count => many(count, 'board meets at the same time', 'boards meet at the same time'),
    edges: 'at the beginning or end of the week',
    weeksSince: weeks => many(weeks, 'week since the one before', 'weeks since the one before'),
    sameWeek: title => `in the same week as ${title}`,
    hostWaited: host => `${host} has waited longest to host`,
    hostLocked: (first, host) => `it was the turn of ${first}, but ${host} is locked as host`,
    hostElsewhere: (first, title) => `it was the turn of ${first}, who hosts ${title}`,
    hostKept: (first, host) => `it was the turn of ${first}, but ${host} hosted in the proposal before`,
  },
  next: {
    none: 'No other day is possible when the rest of the year is to hold.',
    same: when => `Next best is ${when}, which is just as good.`,
    dearer: (when, changes) => `Next best is ${when}. It would mean ${changes}.`,
    better: (when, changes) =>
      `In itself ${when} would be better: ${changes}. But what lay in the proposal before is moved only when much is gained by it.`,
    unproved: (when, changes) => `Another day is ${when}. It would mean ${changes}.`,
    more: {
      busy: count => many(count, 'more person busy', 'more people busy'),
      unknown: count => many(count, 'more person unknown', 'more people unknown'),
      onBreak: count => many(count, 'more office on school break', 'more offices on school break'),
      boards: count => many(count, 'more board at the same time', 'more boards at the same time'),
      edges: count => many(count, 'more time on a Monday or Friday', 'more times on a Monday or Friday'),
      turns: count =>
        many(count, 'place further from the turn to host', 'places further from the turn to host'),
      weeksOff: count =>
        many(count, 'week further from the best spacing', 'weeks further from the best spacing'),
      sameWeek: count =>
        many(count, 'more time with two meetings in a week', 'more times with two meetings in a week'),
    },
    less: {
      busy: count => many(count, 'person fewer busy', 'people fewer busy'),
      unknown: count => many(count, 'person fewer unknown', 'people fewer unknown'),
      onBreak: count => many(count, 'office fewer on school break', 'offices fewer on school break'),
      boards: count => many(count, 'board fewer at the same time', 'boards fewer at the same time'),
      edges: count => many(count, 'time fewer on a Monday or Friday', 'times fewer on a Monday or Friday'),
      turns: count => many(count, 'place nearer the turn to host', 'places nearer the turn to host'),
      weeksOff: count => many(count, 'week nearer the best spacing', 'weeks nearer the best spacing'),
      sameWeek: count =>
        many(count, 'time fewer with two meetings in a week', 'times fewer with two meetings in a week'),
    },
    moves: (title, when) => `moving ${title} to ${when}`,
    hosts: (title, host) => `${host} hosting ${title}`,
  },
  lock: {
    same: 'The day is the best one without the lock too.',
    none: when => `No day is better than the locked one. Nearest is ${when}.`,
    best: when => `Without the lock ${when} would be best.`,
    workday: when => `The best working day is ${when}.`,
    means: changes => `The lock means ${changes}.`,
  },
  blocked: {
    nothing: 'The year cannot be placed the way it is wished.',
    noDay: (title, why) => `${title} has no possible day: ${why}.`,
    tooShort: 'the period is shorter than the meeting',
    closedOnly: bars => `the period has only ${bars}`,
    noRun: (days, bars) => `the period has not ${days} days in a row without ${bars}`,
    peopleBusy:
      'on all working days of the period somebody required is busy, or all from one part of the counties',
    bars: {
      holiday: 'public holidays',
      eve: 'eves of holidays',
      weekend: 'weekends',
      bridge: 'single working days between days off',
      avoided: 'days to avoid',
      notice: day => `days before ${day}`,
    },
    ordered: (first, next, until) => `${first} is to come before ${next}, ${until}.`,
    until: day => `the period of which ends ${day}`,
    lies: day => `which lies on ${day}`,
    spaced: (one, next, weeks) =>
      `Between ${one} and ${next} there are to be at least ${many(weeks, 'week', 'weeks')}, and the periods have no room for that.`,
    noOneAlone:
      'Changing a single wish is not enough: several clash. Begin with the events that have no possible day.',
    backwards: title => `The period of ${title} ends before it begins.`,
    window: {
      both: (title, weeks) =>
        `It works if the period of ${title} is made ${weeks} weeks longer at both ends.`,
      from: (title, weeks) => `It works if the period of ${title} begins ${weeks} weeks earlier.`,
      to: (title, weeks) => `It works if the period of ${title} ends ${weeks} weeks later.`,
    },
    notBefore: day => `It works if something may be placed before ${day}, with shorter notice.`,
    required: title => `It works if nobody is required at ${title}.`,
    fromEachPart: title =>
      `It works if ${title} may be held without somebody from each part of the counties.`,
    spacing: title => `It works if ${title} may lie closer to each other.`,
    host: title => `It works if any part of the counties may host ${title}, also twice.`,
    pin: title => `It works if the locked day of ${title} is released.`,
    order: (first, next) => `It works if ${first} need not be held before ${next}.`,
  },
}
