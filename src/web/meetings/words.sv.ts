import type { Words as TabWords } from '../words.sv.ts'
import { answersSv } from './answers/answer-words.sv.ts'
import { avoidedSv } from './avoided/avoided-words.sv.ts'
import { feedsSv } from './calendars/feed-words.sv.ts'
import { hostsSv } from './hosts/host-words.sv.ts'
import { noticeSv } from './notice-words.sv.ts'
import { timesSv } from './times/times-words.sv.ts'
import { yearSv } from './year/year-words.sv.ts'

/** Swedish of the pages about meetings. It comes with them, so that the first view need not wait for it. */
export const meetingsSv = {
  ...noticeSv,
  answers: answersSv,
  feeds: feedsSv,
  hosts: hostsSv,
  meetingNav: {
    label: 'Sidor om möten',
    list: 'Möten',
    year: 'Årsförslag',
    times: 'Tider som passar',
    avoided: 'Dagar att undvika',
    hosts: 'Värdar',
    calendars: 'Kalendrar',
  },
  year: yearSv,
  times: timesSv,
  avoided: avoidedSv,
}

export type MeetingsWords = typeof meetingsSv

/** The words of the whole tab and those of the pages about meetings. */
export type Words = TabWords & MeetingsWords
