import type { Change } from '../domain/changes.ts'
import { addDays } from '../domain/days.ts'
import { financeFields, financeKey } from '../domain/finance-fields.ts'
import type { Finance } from '../domain/finance-settings.ts'
import type { Setting } from '../domain/settings.ts'
import type { Party } from '../domain/vocabulary.ts'
import { workday } from './demonstration-days.ts'
import { planSteps } from './demonstration-meetings.ts'
import type { SignInPerson } from './demonstration-people.ts'

/** Settings of the demonstration: the accessibility statement's contact and who keeps the archive. */
export function demonstrationSettings(day: string): Setting[] {
  return [
    {
      key: 'accessibility.responsible',
      value: 'Länsstyrelsen i Västra Götalands län svarar för fliken i demonstrationen.',
    },
    { key: 'accessibility.contact', value: 'samverkan@lansstyrelsen.example' },
    { key: 'accessibility.assessed', value: addDays(day, -30) },
    { key: 'archive.owner', value: 'Länsstyrelsen i Västra Götalands län' },
    ...financeSettings('MVG', { company: 'Påhittade värden i väst', orgNumber: '999900-0111' }),
    ...financeSettings('MH', { company: 'Påhittade värden i Halland', orgNumber: '999900-0228' }),
  ]
}

/** How the two finance offices of the demonstration keep their books; no real organisation has such a number. */
function financeSettings(party: Party, who: { company: string; orgNumber: string }): Setting[] {
  const books: Finance = {
    ...who,
    costCentre: '4400',
    counterAccount: '1519',
    costAccount: '7419',
    series: 'S',
  }
  return financeFields.map(field => ({ key: financeKey(party, field), value: books[field] }))
}

type Line = Pick<Change, 'sentence' | 'noun' | 'recordId' | 'kind'> & {
  on: string
  by: SignInPerson | undefined
}

function lines(day: string, people: readonly SignInPerson[]): Line[] {
  const year = Number(day.slice(0, 4))
  const leaders = people.filter(person => person.appRoles.includes('Projektledare'))
  const [vg, halland] = leaders
  const last = planSteps(year - 1)
  const plan = { noun: 'plans', recordId: `@plan:${year - 1}`, kind: 'changed', by: vg } as const
  const about = (key: string) =>
    ({ noun: 'activities', recordId: `@activity:${year}:${key}`, kind: 'changed' }) as const
  return [
    { ...plan, sentence: 'Satte Förankrad till chefsmötet på våren', on: last.anchoredOn },
    { ...plan, sentence: 'Satte Beslutad till gemensam styrgrupp i maj, § 14', on: last.decidedOn },
    {
      ...about('avlopp-h'),
      sentence: 'Tog bort ansvarig grupp',
      by: halland,
      on: workday(addDays(day, -29)),
    },
    {
      ...about('kommunikationsplan'),
      sentence: 'Ändrade läge från Grönt till Gult',
      by: vg,
      on: workday(addDays(day, -52)),
    },
    { ...about('kb-chefer'), sentence: 'Ändrade beskrivningen', by: halland, on: workday(addDays(day, -9)) },
    { ...about('portalen'), sentence: 'Ändrade senaste läge', by: halland, on: workday(addDays(day, -110)) },
  ]
}

/** Some lines of the log, oldest first, written by the project leaders among those who can sign in. */
export function demonstrationLog(day: string, people: readonly SignInPerson[]): Change[] {
  return lines(day, people)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ on, by, ...line }) => ({
      ...line,
      at: `${on}T08:15:00Z`,
      by: by?.name ?? '',
      byId: by?.oid ?? '',
      batch: '',
      before: '',
      after: '',
      version: '',
    }))
}
