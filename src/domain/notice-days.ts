import { alike } from './alike.ts'
import { noticeDays } from './judging.ts'
import type { Setting } from './settings.ts'

/** The row of the settings that says how many days before a meeting its notice is sent. */
const noticeSetting = 'meetings.noticeDays'

/** More than a year of notice is a slip of the pen. */
const mostNoticeDays = 366

function saidNoticeDays(settings: readonly Pick<Setting, 'key' | 'value'>[]): string {
  return settings.find(({ key }) => alike(key) === alike(noticeSetting))?.value.trim() ?? ''
}

function daysIn(text: string): number | null {
  if (!/^\d{1,3}$/.test(text)) return null
  const days = Number(text)
  return days <= mostNoticeDays ? days : null
}

/**
 * Calendar days between the notice (kallelse) and the meeting, as the settings say; the default of product.md section
 * 4 where they say nothing or nothing that is a number of days (`misreadNoticeDays` tells).
 */
export function noticeDaysOf(settings: readonly Pick<Setting, 'key' | 'value'>[]): number {
  return daysIn(saidNoticeDays(settings)) ?? noticeDays
}

/** What the setting says when that is no number of days; null when it is understood or absent. */
export function misreadNoticeDays(settings: readonly Pick<Setting, 'key' | 'value'>[]): string | null {
  const said = saidNoticeDays(settings)
  return said === '' || daysIn(said) !== null ? null : said
}
