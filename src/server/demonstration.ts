import { officeList } from '../domain/office-list.ts'
import type { Office } from '../domain/offices.ts'
import type { Records } from '../domain/records.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { demonstrationActivities } from './demonstration-activities.ts'
import { demonstrationCosts } from './demonstration-costs.ts'
import { demonstrationCourses } from './demonstration-courses.ts'
import { demonstrationGroups } from './demonstration-groups.ts'
import { demonstrationLog, demonstrationSettings } from './demonstration-log.ts'
import { demonstrationMeetings, demonstrationPlans } from './demonstration-meetings.ts'
import { officeKey } from './demonstration-office-key.ts'
import { demonstrationOutlook } from './demonstration-outlook.ts'
import { demonstrationPeople, type SignInPerson } from './demonstration-people.ts'
import { type Keyed, numbered } from './keyed.ts'

/** A row as somebody typed it into SharePoint: our field names, the cells' raw values. */
type HandWritten = { noun: Noun; fields: Readonly<Record<string, string | number>> }

/**
 * All lists but the agreements, in the order they are to be written. A record refers only to rows of a list
 * before its own or, for activities, to rows earlier in the same list (those of last year's plan).
 */
export type Demonstration = { [N in Exclude<Noun, 'agreements'>]: Keyed<Records[N]>[] } & {
  handWritten: HandWritten[]
}

function keyOfOffice(office: Office): string {
  const key = officeKey(office.name)
  return office.validTo === null ? key : `${key} till ${office.validTo}`
}

/** The office list with the keys its rows are always written under, so that no fill makes an office twice. */
export const keyedOffices: readonly Keyed<Office>[] = officeList.map(record => ({
  key: keyOfOffice(record),
  record,
}))

/** Someone left the status empty and wrote a binder as the link: the tab must show the row as unreadable and why. */
function handWritten(year: number): HandWritten[] {
  return [
    {
      noun: 'activities',
      fields: {
        title: 'Samråd med räddningstjänsterna',
        description: 'Inskriven direkt i SharePoint efter ett telefonsamtal.',
        year,
        order: 900,
        lead: 'Gemensam',
        responsible: 'Projektledare, MVG',
        link: 'pärm 4',
      },
    },
  ]
}

/**
 * A year of the collaboration that looks like a real one, seen from `day` (`YYYY-MM-DD`): the calendar year of
 * the day and the year before. Its people are the given ones, who can sign in, and plainly invented ones.
 */
export function demonstration(people: readonly SignInPerson[], day: string): Demonstration {
  const meetings = demonstrationMeetings(day)
  const activities = demonstrationActivities(day)
  const everybody = numbered('people', demonstrationPeople(people))
  return {
    offices: [...keyedOffices],
    people: everybody,
    groups: Object.entries(demonstrationGroups(day)).map(([key, record]) => ({ key, record })),
    meetings,
    ...demonstrationOutlook(day, meetings, everybody),
    ...demonstrationCourses(day),
    plans: demonstrationPlans(day),
    activities,
    ...demonstrationCosts(day, new Set([...meetings, ...activities].map(({ key }) => key))),
    settings: numbered('settings', demonstrationSettings(day)),
    changes: numbered('changes', demonstrationLog(day, people)),
    handWritten: handWritten(Number(day.slice(0, 4))),
  }
}
