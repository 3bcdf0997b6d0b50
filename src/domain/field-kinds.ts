import type { Noun } from './vocabulary.ts'
import type { Words } from './words.sv.ts'

/** What a field holds, as far as words are concerned. */
export type FieldKind =
  | { kind: 'choice'; set: keyof Words['choices'] }
  | { kind: 'reference'; to: Noun }
  /** Text of several lines, never repeated in a sentence. */
  | { kind: 'text' }
  /** Whole öre. */
  | { kind: 'money' }
  | { kind: 'order' }
  | { kind: 'plain' }

const choice = (set: keyof Words['choices']): FieldKind => ({ kind: 'choice', set })
const reference = (to: Noun): FieldKind => ({ kind: 'reference', to })
const text: FieldKind = { kind: 'text' }
const money: FieldKind = { kind: 'money' }

/** Fields that are the same kind of thing wherever they stand. */
const everywhere: Readonly<Record<string, FieldKind>> = {
  county: choice('county'),
  subregion: choice('subregion'),
  roles: choice('role'),
  party: choice('party'),
  lead: choice('lead'),
  status: choice('activityStatus'),
  light: choice('light'),
  desiredStates: choice('desiredState'),
  officeId: reference('offices'),
  groupId: reference('groups'),
  continuesId: reference('activities'),
  anchoredMeetingId: reference('meetings'),
  decidedMeetingId: reference('meetings'),
  meetingId: reference('meetings'),
  activityId: reference('activities'),
  categoryId: reference('categories'),
  refersToId: reference('costs'),
  countersId: reference('settlements'),
  personId: reference('people'),
  availabilityId: reference('availability'),
  roundId: reference('rounds'),
  fromRoundId: reference('rounds'),
  pinnedRoundId: reference('rounds'),
  seatId: reference('seats'),
  replacesId: reference('seats'),
  replacedById: reference('seats'),
  needId: reference('needs'),
  half: choice('yearHalf'),
  priceOre: money,
  costOre: money,
  overReason: text,
  underReason: text,
  cancelReason: text,
  standing: choice('invitedStanding'),
  answer: choice('answer'),
  manualAnswer: choice('answer'),
  attendance: choice('attendance'),
  season: choice('season'),
  prepared: choice('hostStep'),
  estimateOre: money,
  agenda: text,
  practical: text,
  handOver: text,
  eventId: text,
  uid: text,
  joinUrl: text,
  paidBy: choice('party'),
  payer: choice('party'),
  netOre: money,
  vatOre: money,
  shareMVGOre: money,
  shareMHOre: money,
  paidMVGOre: money,
  paidMHOre: money,
  amountOre: money,
  description: text,
  lightComment: text,
  staffing: text,
  purpose: text,
  note: text,
  orderReason: text,
  deviationReason: text,
  reason: text,
  memo: text,
  value: text,
  before: text,
  after: text,
  order: { kind: 'order' },
}

const kindOf: Partial<Record<Noun, FieldKind>> = {
  offices: choice('officeKind'),
  groups: choice('groupKind'),
  meetings: choice('meetingKind'),
  events: choice('eventKind'),
  avoidedDays: choice('avoidedKind'),
  feeds: choice('feedKind'),
  rounds: choice('courseKind'),
  seats: choice('courseKind'),
  changes: choice('changeKind'),
  costs: choice('costKind'),
}

const stateOf: Partial<Record<Noun, FieldKind>> = {
  meetings: choice('meetingState'),
  events: choice('eventState'),
  seats: choice('seatState'),
  costs: choice('costState'),
}

const plain: FieldKind = { kind: 'plain' }

/** What a noun's field holds. A field nobody declared is plain. */
export function fieldKind(noun: Noun, field: string): FieldKind {
  if (field === 'kind') return kindOf[noun] ?? plain
  return (field === 'state' ? stateOf[noun] : everywhere[field]) ?? plain
}
