import { alike } from './alike.ts'
import { deficitWords, keepForeverWords, orderWords } from './course-setting-words.sv.ts'
import type { Setting } from './settings.ts'
import type { WaitingOrder } from './waiting-list.ts'

/** Fields of a seat that are removed when their time is over, and how long each is kept in days; null for until further notice. */
export type KeptDays = Readonly<Record<KeptField, number | null>>

/** What is kept: the name of those who completed the course is the proof for the continuation. */
export const keptFields = ['name', 'nameWithoutCourse', 'email', 'employedFrom', 'attendance'] as const
export type KeptField = (typeof keptFields)[number]

/** How the collaboration has chosen to run its courses. */
export type CourseSettings = {
  waitingOrder: WaitingOrder
  /** Calendar days to accept an offered seat. */
  daysToAnswer: number
  /** Whether what a round lacks may be entered as a joint cost. */
  deficitIsJoint: boolean
  /** Averages are shown of at least so many answers. */
  leastAnswers: number
  /** The average aimed at in the evaluations, in tenths; null while nobody has set one. */
  goalTenths: number | null
  keptDays: KeptDays
  /** Settings that say nothing we know: the default is used, and that is said on screen. */
  misread: readonly { key: string; value: string }[]
}

/** Keys of the rows in Inställningar. */
export const courseSettingKeys = {
  waitingOrder: 'courses.waitingOrder',
  daysToAnswer: 'courses.daysToAnswer',
  deficitIsJoint: 'courses.deficitIsJoint',
  leastAnswers: 'courses.leastAnswers',
  goal: 'courses.goal',
  name: 'courses.keep.name',
  nameWithoutCourse: 'courses.keep.nameWithoutCourse',
  email: 'courses.keep.email',
  employedFrom: 'courses.keep.employedFrom',
  attendance: 'courses.keep.attendance',
} as const
type SettingName = keyof typeof courseSettingKeys

type Read<T> = (text: string) => T | undefined

const choice =
  <T>(words: Readonly<Record<string, T>>): Read<T> =>
  text =>
    Object.hasOwn(words, text) ? words[text] : undefined

const whole =
  (least: number, most: number): Read<number> =>
  text => {
    const number = /^\d{1,5}$/.test(text) ? Number(text) : -1
    return number >= least && number <= most ? number : undefined
  }

/** A mark from 1 to 10, with a decimal at most: `8,5`, whose comma is gone by now. */
const goal: Read<number | null> = text => {
  const [, units = '', tenth = '0'] = /^(\d{1,2})(?: (\d))?$/.exec(text) ?? []
  const tenths = units === '' ? -1 : Number(units) * 10 + Number(tenth)
  return tenths >= 10 && tenths <= 100 ? tenths : undefined
}

const keeping: Read<number | null> = text =>
  keepForeverWords.includes(text) ? null : whole(0, 36_500)(text.replace(/ (?:dag|dagar|days?)$/, ''))

/**
 * The settings as the list states them. None stands in the agreement, so each has a default: offices in turn, a week
 * to answer, no deficit shared, no average of fewer than five, and names of those who completed kept until somebody
 * decides (product.md section 4, question 7). An unknown value means the default and stands in `misread`.
 */
export function courseSettings(settings: readonly Setting[]): CourseSettings {
  const misread: { key: string; value: string }[] = []
  const setting = <T>(name: SettingName, read: Read<T>, otherwise: T): T => {
    const key = courseSettingKeys[name]
    const row = settings.find(one => alike(one.key) === alike(key))
    if (row === undefined || row.value.trim() === '') return otherwise
    const value = read(alike(row.value))
    if (value === undefined) misread.push({ key, value: row.value })
    return value === undefined ? otherwise : value
  }
  return {
    waitingOrder: setting('waitingOrder', choice(orderWords), 'officesInTurn'),
    daysToAnswer: setting('daysToAnswer', whole(1, 60), 7),
    deficitIsJoint: setting('deficitIsJoint', choice(deficitWords), false),
    // Below three, one who has answered could reckon out what the other did.
    leastAnswers: setting('leastAnswers', whole(3, 100), 5),
    goalTenths: setting('goal', goal, null),
    keptDays: {
      name: setting('name', keeping, null),
      nameWithoutCourse: setting('nameWithoutCourse', keeping, 365),
      email: setting('email', keeping, 365),
      employedFrom: setting('employedFrom', keeping, 30),
      attendance: setting('attendance', keeping, 365),
    },
    misread,
  }
}
