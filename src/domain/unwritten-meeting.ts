import type { Meeting } from './meetings.ts'

/** A meeting of which nothing is written but its kind and day; at a chefsmöte the participants are hidden from each other. */
export function unwrittenMeeting(kind: Meeting['kind'], startsOn: string): Meeting {
  return {
    title: '',
    kind,
    startsOn,
    endsOn: startsOn,
    startTime: '',
    endTime: '',
    place: '',
    host: '',
    state: 'planned',
    online: false,
    hidesInvited: kind === 'managers',
    answerBy: null,
    agenda: '',
    practical: '',
    prepared: [],
    handOver: '',
    estimateOre: null,
  }
}
