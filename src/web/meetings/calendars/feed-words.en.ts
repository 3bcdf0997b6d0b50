import type { FeedWords } from './feed-words.sv.ts'

/** English of the page with calendars that others read. */
export const feedsEn: FeedWords = {
  title: 'Calendars',
  lede: 'Follow the meetings in your own calendar. It fills up by itself, without your opening the tab.',
  loading: 'The calendars are being fetched.',
  kinds: {
    person: {
      title: 'My meetings',
      holds: [
        'The meetings that you are invited to, with time, place, Teams link and your answer.',
        'Activities of the joint plan that you are responsible for.',
        'Meetings called off are shown as such.',
      ],
      care: 'Whoever has the address can read your meetings. Do not pass it on.',
    },
    year: {
      title: 'The whole year wheel',
      holds: [
        'All meetings of the collaboration, also those called off, with time, place and host.',
        'The activities of the joint plan and the steps of the plan.',
        'No names of persons and no Teams links.',
      ],
      care: 'The address is your own. A colleague who wants to follow the year makes their own here.',
    },
    public: {
      title: 'Public calendar for the joint web site',
      holds: [
        'Managers’ meetings, joint steering meetings and Mötesplats goda exempel.',
        'Only title, days, the meeting’s own hours, place and kind, and whether it is called off.',
        'Never names of persons, agenda, Teams links or addresses into the tab.',
      ],
      care: 'The address is for everybody. Put it on the web site.',
    },
  },
  make: 'Make an address',
  makeOf: title => `Make an address of ${title}`,
  making: 'Making …',
  makeAgain: 'Make a new address',
  makeAgainOf: title => `Make a new address of ${title}`,
  address: 'Address',
  addressOf: title => `Address of ${title}`,
  copy: 'Copy',
  copyOf: title => `Copy the address of ${title}`,
  copied: 'The address is copied.',
  notCopied: 'The address could not be copied by itself. Mark it and copy it by hand.',
  revoke: 'Revoke',
  revokeOf: title => `Revoke the address of ${title}`,
  revoked: 'The address is revoked and gives nothing more. Remove the calendar in the programs that had it.',
  dialog: {
    title: title => `Revoke the address of ${title}?`,
    body: 'The address stops working at once, for everybody who has it. This cannot be undone, but you can make a new address, which is then another.',
    stays: 'Programs that have fetched the calendar may show the old one until somebody removes it there.',
    order: 'Revoke the address',
    ordering: 'Revoking …',
  },
  how: {
    title: 'How to add it',
    late: 'Outlook and phones fetch news a few times a day, so a change may take a while.',
    programs: [
      {
        name: 'Outlook',
        steps: [
          'Open Calendar and choose Add calendar.',
          'Choose Subscribe from web and paste the address.',
          'Name the calendar and choose Import.',
        ],
      },
      {
        name: 'iPhone',
        steps: [
          'Open Settings, then Calendar and Calendar Accounts.',
          'Choose Add Account, Other and Add Subscribed Calendar.',
          'Paste the address, choose Next and then Save.',
        ],
      },
      {
        name: 'Android, by Google Calendar',
        steps: [
          'Open calendar.google.com on a computer.',
          'Choose the plus sign at Other calendars and then From URL.',
          'Paste the address and choose Add calendar. After a while it shows on the phone.',
        ],
      },
    ],
  },
  preview: {
    title: 'Exactly this is shown',
    lede: 'Where a person’s name stands in the title or the place it is not shown: the title gives way to the kind of meeting, and the place is left empty.',
    columns: { when: 'Day', title: 'Title', kind: 'Kind', place: 'Place', state: 'State' },
    cancelled: 'Called off',
    empty: 'No such meetings have been entered yet.',
    hours: (from, to) => (from === to ? `at ${from}` : `at ${from}–${to}`),
  },
  others: {
    title: 'Other people’s calendars',
    lede: 'Project leaders can revoke an address that has been lost. The address itself is shown only to who made it.',
    unknown: 'Somebody who is not in the list Personer',
    columns: { who: 'Who', kind: 'Calendar', deed: 'Revoke' },
  },
}
