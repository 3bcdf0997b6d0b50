import { answersEn } from './answers/answer-words.en.ts'
import { avoidedEn } from './avoided/avoided-words.en.ts'
import { feedsEn } from './calendars/feed-words.en.ts'
import { hostsEn } from './hosts/host-words.en.ts'
import { noticeEn } from './notice-words.en.ts'
import { timesEn } from './times/times-words.en.ts'
import type { MeetingsWords } from './words.sv.ts'
import { yearEn } from './year/year-words.en.ts'

/** English of the pages about meetings. */
export const meetingsEn: MeetingsWords = {
  ...noticeEn,
  answers: answersEn,
  feeds: feedsEn,
  hosts: hostsEn,
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
  times: timesEn,
  avoided: avoidedEn,
}
