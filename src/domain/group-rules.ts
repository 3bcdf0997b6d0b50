import { addDays, lastDayOfYear, yearOf } from './days.ts'
import type { Group } from './groups.ts'
import { found, groupReference, namesOf, type Rule, standing } from './judging.ts'
import { bookedMeetings } from './meeting-calendar.ts'
import type { Lists } from './records.ts'
import { isMember, sameName, sideOf } from './sides.ts'
import type { Stored } from './stored.ts'
import type { Party } from './vocabulary.ts'

/** So long before its end a mandate becomes a matter for the agenda: one season of meetings. */
const mandateWarningDays = 90

function activeGroups(lists: Lists): Stored<Group>[] {
  return lists.groups.records.filter(group => group.active)
}

/** Groups that have an end of their mandate within the warning, or behind them. */
export function endingMandates(lists: Lists, day: string): Stored<Group>[] {
  const soon = addDays(day, mandateWarningDays)
  return activeGroups(lists).filter(group => group.mandateEnds !== null && group.mandateEnds <= soon)
}

/** Groups with vacant seats, and the offices whose seats they are. */
export function vacancies(lists: Lists): { group: Stored<Group>; offices: string[] }[] {
  return activeGroups(lists)
    .map(group => ({ group, offices: group.seats.filter(s => s.person === null).map(s => s.office) }))
    .filter(({ offices }) => offices.length > 0)
}

/*
 * Seats have no history, so that they tell only of the year they are looked at in.
 */

/** Section "Beslut om arbetsgrupper": a group works as long as its mandate. One finding for each that ends or has ended. */
export const judgeMandates: Rule = (lists, at) => {
  if (yearOf(at.day) !== at.year) return []
  return endingMandates(lists, at.day).map(group => {
    const ends = group.mandateEnds ?? at.day
    return found(at, {
      rule: 'mandate',
      force: 'should',
      section: 'groups',
      state: ends < at.day ? 'missed' : 'atRisk',
      lastDay: ends,
      facts: { group: group.name, ends },
      restsOn: [groupReference(group)],
    })
  })
}

/** Section "Beslut om arbetsgrupper": groups are staffed at the joint chefsmöten. */
export const judgeVacantSeats: Rule = (lists, at) => {
  const groups = activeGroups(lists).filter(group => group.seats.length > 0)
  if (yearOf(at.day) !== at.year || groups.length === 0) return []
  const vacant = vacancies(lists)
  const meeting = bookedMeetings(lists, 'managers', at.year, at.day)[0]
  const count = vacant.reduce((sum, { offices }) => sum + offices.length, 0)
  return [
    found(at, {
      rule: 'vacantSeats',
      force: 'recommendation',
      section: 'groups',
      state: standing(at, count === 0, meeting !== undefined),
      lastDay: meeting?.endsOn ?? lastDayOfYear(at.year),
      facts: { count, next: meeting?.startsOn ?? '', ...namesOf(vacant.map(({ group }) => group.name)) },
      restsOn: vacant.map(({ group }) => groupReference(group)),
    }),
  ]
}

/**
 * Section "Samverkansplanen": all municipalities and both county boards may take part. An office without a seat in
 * any group has not been kept out, so it is never worse than on the way.
 */
export const judgeReach: Rule = (lists, at) => {
  const members = lists.offices.records.filter(office => isMember(office, at.day))
  if (yearOf(at.day) !== at.year || members.length === 0) return []
  const seated = new Set(activeGroups(lists).flatMap(group => group.seats.map(s => sameName(s.office))))
  const without = members.filter(office => !seated.has(sameName(office.name)))
  const of = (side: Party) => (office: { county: 'VG' | 'H' }) => sideOf(office.county) === side
  return [
    found(at, {
      rule: 'reach',
      force: 'recommendation',
      section: 'plan',
      state: standing(at, without.length === 0, true),
      lastDay: lastDayOfYear(at.year),
      facts: {
        count: without.length,
        withoutMVG: without.filter(of('MVG')).length,
        totalMVG: members.filter(of('MVG')).length,
        withoutMH: without.filter(of('MH')).length,
        totalMH: members.filter(of('MH')).length,
        ...namesOf(without.map(office => office.name)),
      },
      restsOn: without.map(office => ({ noun: 'offices', id: office.id, title: office.name })),
    }),
  ]
}
