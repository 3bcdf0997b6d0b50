import { choices } from './choice-words.en.ts'
import { costDay, costRefusals, costStanding, money } from './cost-words.en.ts'
import { courseRefused } from './course-field-words.en.ts'
import { exportWords } from './export-words.en.ts'
import { fields } from './field-words.en.ts'
import { financeWords } from './finance-words.en.ts'
import { findingStates, forces, sections, waiting } from './finding-words.en.ts'
import { history } from './history-words.en.ts'
import { importWords } from './import-words.en.ts'
import { noticeWords } from './notice-words.en.ts'
import { replyWords } from './reply-words.en.ts'
import { ruleWords } from './rule-words.en.ts'
import { seasonWords } from './season-words.en.ts'
import { settleWords } from './settle-words.en.ts'
import type { Words } from './words.sv.ts'

const tables: Words['tables'] = {
  unnamed: column => `Column ${column}`,
  refusals: {
    bytes: 'The table is too large, more than 20 MB unpacked.',
    entries: 'The Excel file has too many parts.',
    rows: 'The table has more than 5,000 rows. Remove those that are not to be imported.',
    columns: 'The table has more than 60 columns. Remove those that are not to be imported.',
    cell: 'A cell holds more text than Excel itself allows.',
    broken: 'The file is damaged or is not an Excel file. Open it in Excel and save it again as .xlsx.',
    noWorkbook: 'The file is a zip file but not an Excel file.',
    noSheet: 'The sheet is not in the file.',
    noText: 'The file is neither Excel nor text.',
    quotes: 'A quotation mark is opened in the file but never closed.',
    noHeader: 'There is no row of headings.',
    noRows: 'There are headings but no rows below them.',
    encrypted: 'The file is protected by a password. Save it without one and try again.',
    oldExcel: 'The file is in the old .xls format. Save it as .xlsx and try again.',
  },
}

const faults: Words['faults'] = {
  list_missing: list => `The list ${list} is not on the site.`,
  list_renamed: (list, now) => `The list ${list} is now called “${now}”. The tab finds it all the same.`,
  title_unnamed: (list, column) =>
    `The first column of the list ${list} is usually called ${column}. It does no harm that it has another name.`,
  column_missing: (list, column) => `The column ${column} is missing from the list ${list}.`,
  column_changed: (list, column) =>
    `The column ${column} of the list ${list} is of another kind than the tab expects.`,
  index_missing: (list, column) =>
    `The column ${column} of the list ${list} has no index, so SharePoint may refuse to search by it.`,
  unique_missing: (list, column) =>
    `The column ${column} of the list ${list} accepts the same value twice, so a row may be created twice.`,
  choices_missing: (list, column) => `The column ${column} of the list ${list} lacks some of the choices.`,
}

const mended: Words['mended'] = {
  list: list => `Created the list ${list}.`,
  column: (list, column) => `Added the column ${column} to the list ${list}.`,
  index: (list, column) => `Put an index on the column ${column} of the list ${list}.`,
  unique: (list, column) => `Set the column ${column} of the list ${list} to accept different values only.`,
  choices: (list, column) => `Completed the choices of the column ${column} of the list ${list}.`,
  title: (list, column) => `Named the first column of the list ${list} ${column}.`,
  nothing: 'Everything is already in place.',
}

const issues: Words['issues'] = {
  missing: label => `${label} is missing.`,
  wrongKind: label => `${label} is of the wrong kind.`,
  noChoice: (label, value, allowed) => `${label}: “${value}” is none of ${allowed}.`,
  noDay: (label, value) => `${label}: “${value}” is not a day that exists. Write it as 2026-05-20.`,
  noFormat: (label, value) => `${label}: “${value}” has the wrong form.`,
  noAddress: label => `${label}: the address must begin with “https://”.`,
  tooLong: (label, most) => `${label} is too long, at most ${most} characters.`,
  tooSmall: (label, least) => `${label} is too small, at least ${least}.`,
  tooBig: (label, most) => `${label} is too large, at most ${most}.`,
  tooManyDecimals: label => `${label} has more decimals than can be reckoned with.`,
  leastMoney: (label, least) => `${label}: at least ${least}.`,
  mostMoney: (label, most) => `${label}: at most ${most}.`,
  refused: {
    ...courseRefused,
    noParts: label => `${label}: one of the sides needs to have a part.`,
    zero: label => `${label} cannot be 0 kr.`,
    negative: label => `${label} can only be below 0 kr on a credit note or a correction.`,
    creditPositive: label => `${label} of a credit note is to be below 0 kr.`,
    otherSign: label => `${label} is to have the same sign as the amount.`,
    refers: label => `${label}: only a credit note or a correction points at another cost.`,
    refersToNothing: label =>
      `${label} is missing: a credit note or a correction points at the cost it is about.`,
    halfShared: () => 'The split is only partly filled in. Fill in the key and both shares, or none of them.',
    sharesOff: () => 'The shares do not add up to the amount.',
    shareOtherSign: () => 'A share cannot be larger than the amount.',
    sumsOff: label => `${label} does not agree with the costs that the settlement lists.`,
    backwards: label => `${label} comes before the first day.`,
  },
  noJson: 'The content is not valid JSON.',
  unknownField: names => `There is no field called ${names}.`,
  noRow: label => `${label} points at a row that does not exist.`,
  notInPeople:
    'You do not stand with a role in the list Personer (people). Ask a project leader to add you there.',
  otherRow: 'The content is about another row than the address.',
}

const problems: Words['problems'] = {
  malformed: 'Something in what was sent cannot be used. Nothing has been saved.',
  not_a_table:
    'The file cannot be read as a table. Nothing has been saved. Save it as .xlsx or .csv and try again.',
  bad_address:
    'One of the email addresses cannot be used. Nobody has been invited. Correct the address and try again.',
  too_many_invited:
    'A meeting in Outlook takes at most 500 people. Nothing has been sent. Invite fewer, or divide it into two meetings.',
  unauthenticated: 'You are no longer signed in. Open the tab again in Teams.',
  step_up: 'Your organisation wants you to sign in once more. Nothing has been lost.',
  consent_required:
    'The app lacks an approval in your organisation. Ask the administrator to approve Samverkan.',
  no_role:
    'You are signed in but have no role in the collaboration yet. Ask a project leader to add you to the list Personer.',
  forbidden: 'Your role does not allow this. Ask a project leader for help.',
  sharepoint_refused:
    'SharePoint says no: your account may not change the list. Ask the owner of the site for the right to edit.',
  mailbox_refused:
    'Outlook says no: the app may not use the mailbox for meetings. Nothing has been sent. Ask the administrator to give the app the right to it again.',
  not_found: 'What you are looking for does not exist, or has been removed.',
  already_undone: 'The settlement has already been undone.',
  settled:
    'The cost is settled and therefore locked. Nothing has been saved. Make a correction: a new row that points at the cost.',
  in_use: 'Other rows build on the row, so it cannot be removed. Nothing has been removed.',
  duplicate: 'The row already exists. Nothing has been written twice.',
  settled_meanwhile:
    'Somebody else has just settled costs that you had before you. Nothing has been counted twice. This is what is left.',
  cannot_notify: 'That cannot be done with the notice. Nobody has got a mail.',
  cannot_seat: 'That cannot be done with the course. Nothing has been saved.',
  event_gone:
    'The meeting is no longer in Outlook: somebody has removed it in the mailbox for meetings. Nothing has been sent. Send a new notice, or call the meeting off.',
  cannot_settle: 'It cannot be settled like that. Nothing has been saved.',
  no_voucher: 'The settlement cannot be handed to the finance system as a SIE file.',
  no_teams:
    'The meeting gets no Teams link: the mailbox for meetings lacks Teams. Nobody has been invited. Ask the administrator to give the mailbox Teams, or invite without a link.',
  resync: 'The list is being read again from the start. Try again in a few seconds.',
  stale: 'Somebody else was first. Nothing has been overwritten; compare the versions and choose.',
  too_large: 'What was sent is too large. Nothing has been saved.',
  unsupported_media: 'The content is of a kind that is not accepted here.',
  precondition_required:
    'The change does not say which version it builds on (If-Match). Nothing has been saved.',
  throttled: 'Microsoft 365 asks us to wait a while. Nothing has been lost; try again shortly.',
  internal: 'Something went wrong on our side. What you wrote is still on the screen; try again.',
  graph_misread: 'Microsoft 365 answered in a way we do not understand. Nothing has been overwritten.',
  unavailable:
    'Microsoft 365 is not answering right now. What you wrote is still on the screen; try again later.',
  list_missing: 'A list is missing in SharePoint. The Health page shows which, and who can mend it.',
  list_changed:
    'A list in SharePoint has other columns or choices than we expect. Nothing has been saved. The Health page shows what, and who can mend it.',
  mailbox_gone:
    'The mailbox for meetings is no longer there in Outlook. Nothing has been sent. Ask the administrator to restore it.',
  not_ready: 'The lists are being read for the first time. Try again in a few seconds.',
  unknown_outcome:
    'Microsoft 365 did not answer in time, so we cannot be sure whether the change was saved. Reload before you try again.',
}

/** English of the domain. Lists keep the names that they have in SharePoint, which are Swedish. */
export const en: Words = {
  language: 'en',
  locale: 'en-GB',
  nouns: {
    offices: { list: 'Kontor', one: 'office' },
    people: { list: 'Personer', one: 'person' },
    groups: { list: 'Grupper', one: 'group' },
    agreements: { list: 'Avtal', one: 'version of the agreement' },
    meetings: { list: 'Möten', one: 'meeting' },
    availability: { list: 'Tillgänglighet', one: 'answer about dates' },
    events: { list: 'Kallelser', one: 'notice' },
    invitations: { list: 'Inbjudna', one: 'invited person' },
    avoidedDays: { list: 'Dagar att undvika', one: 'days to avoid' },
    feeds: { list: 'Kalenderlänkar', one: 'calendar link' },
    needs: { list: 'Kursbehov', one: 'need of courses' },
    rounds: { list: 'Kursomgångar', one: 'round of a course' },
    seats: { list: 'Kursplatser', one: 'seat in a course' },
    evaluations: { list: 'Kursutvärderingar', one: 'evaluation of a course' },
    plans: { list: 'Samverkansplaner', one: 'joint plan (Samverkansplan)' },
    activities: { list: 'Aktiviteter', one: 'activity' },
    shareKeys: { list: 'Fördelningsnycklar', one: 'key' },
    categories: { list: 'Kostnadsslag', one: 'kind of cost' },
    costs: { list: 'Kostnader', one: 'cost' },
    budgets: { list: 'Budget', one: 'budget item' },
    settlements: { list: 'Avräkningar', one: 'settlement' },
    settings: { list: 'Inställningar', one: 'setting' },
    changes: { list: 'Händelser', one: 'event' },
  },
  fields,
  choices,
  vacant: 'vacant',
  rules: ruleWords,
  sections,
  waiting,
  forces,
  findingStates,
  money,
  costStanding,
  costDay,
  costRefusals,
  costForecast:
    'The forecast is the outcome plus what is expected of the rest of the year: as much as at the same time last year, otherwise what is left of the budget, and at least what is ordered. What is not budgeted is expected only if it is ordered.',
  tables,
  imports: importWords,
  similar: (shared, lead) => `Both are about ${shared}. The other is led by ${lead}.`,
  history,
  exports: exportWords,
  finance: financeWords,
  season: seasonWords,
  settle: settleWords,
  notice: noticeWords,
  replies: replyWords,
  queries: {
    year: 'Year',
    from: 'First day',
    to: 'Last day',
    form: 'File format',
    party: 'Miljösamverkan',
    q: 'Name or address',
  },
  issues,
  faults,
  mendedBy: {
    nobody: 'Nothing needs to be done.',
    repair: 'The owner of the site can mend it with the Repair button, or whoever runs the service.',
    hand: 'The owner of the site needs to change the column back by hand in SharePoint. The tab never removes anything.',
    operator: 'Whoever runs the service needs to look at it. The tab tries again by itself.',
  },
  mended,
  listDescription: list =>
    `${list} in the collaboration between MVG and MH. The rows may be changed by hand; leave the columns alone.`,
  localData: 'the local trial environment on this computer',
  backgroundName: 'Samverkan (background)',
  clientKey: 'Key (do not touch)',
  planTitle: year => `Joint plan (Samverkansplan) ${year}`,
  batches: {
    carryOver: 'Start a new year',
    import: 'Import',
    undone: 'Undid the whole batch',
    changedSince: 'The row has been changed since and is left as it is.',
    unreadable: 'The row cannot be read and is left as it is. Put it right in SharePoint first.',
  },
  problems,
}
