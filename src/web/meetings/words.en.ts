import type { MeetingsWords } from './words.sv.ts'
import { yearEn } from './year/year-words.en.ts'

/** English of the pages about meetings. */
export const meetingsEn: MeetingsWords = {
  meetingNav: {
    label: 'Pages about meetings',
    list: 'Meetings',
    year: 'Proposal for the year',
    times: 'Dates that suit',
    avoided: 'Days to avoid',
    hosts: 'Hosts',
    calendars: 'Calendars',
  },
  year: yearEn,
}
