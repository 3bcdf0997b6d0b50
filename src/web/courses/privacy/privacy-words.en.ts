import { many } from '../../../domain/wording.ts'
import type { PrivacyScreenWords } from './privacy-words.sv.ts'

const people = (count: number) => many(count, 'person', 'people')
const rows = (count: number) => many(count, 'row', 'rows')

/** English of what is kept of people, how it is looked at, handed out and removed. */
export const privacyEn: PrivacyScreenWords = {
  title: 'Personal data',
  lede: 'What is kept of the participants, what is to be removed now, and everything there is about a person.',
  closed: {
    title: 'Personal data is reviewed and removed here',
    how: 'The project leaders do it. Ask them if you want to know what is kept of you or have it removed.',
  },
  removal: {
    heading: 'To remove now',
    loading: 'What is to be removed',
    nothing: day => `Nothing needs to be removed on ${day}.`,
    how: 'Look through each round and tick it. Nothing is removed until you press the button.',
    show: count => `Show ${people(count)}`,
    person: (name, office, state) => `${name}, ${office}, ${state.toLowerCase()}`,
    open: count => `Remove data of ${people(count)}`,
    none: 'Tick a round first.',
    title: count => `Remove data of ${people(count)}?`,
    sure: 'It cannot be undone. The numbers by office, round and state stay.',
    order: 'Remove the data',
    busy: (done, all) => `Removing, ${done} of ${all} …`,
    done: count => `Data of ${people(count)} is removed.`,
    left: count => `${rows(count)} are left:`,
    print: 'Print',
  },
  kept: {
    heading: 'How long data is kept',
    how: 'The times are changed in the list Settings (Inställningar) in SharePoint, in the rows that begin with courses.keep.',
    rest: 'This is not removed',
  },
  person: {
    heading: 'Everything there is about a person',
    label: 'The whole name or the email address',
    search: 'Search',
    searching: 'Searching …',
    short: 'Write at least three characters.',
    nothing: q => `There is nothing about “${q}”. The search is for the whole name or the whole address.`,
    found: count => `${rows(count)} are about or mention the person.`,
    near: 'Similar names to search for as well:',
    excel: 'Download as Excel',
    json: 'Download as JSON',
    fileName: 'data',
    about: 'Is about the person',
    named: fields => `Mentions the person in ${fields}`,
    show: 'Show everything in the row',
    choose: (title, list) => `Remove the person from the row ${title} in ${list}`,
    columns: { choose: 'Choose', row: 'Row', what: 'What', says: 'Removing it' },
    open: count => `Remove the person from ${rows(count)}`,
    title: count => `Remove the person from ${rows(count)}?`,
    sure: 'It cannot be undone. If the person has taken the basic course, the proof of it is lost.',
    order: 'Remove the person',
    done: count => `The person is removed from ${rows(count)}.`,
  },
  close: 'Close',
}
