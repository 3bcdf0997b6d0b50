import { z } from 'zod'
import { mostOre } from './most-ore.ts'

/** A calendar day in Sweden, `YYYY-MM-DD`; a day that does not exist is refused. */
export const day = z.iso.date()

/** A moment in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime()

/** A time of the day in Sweden, `09:30`; '' for none. */
export const clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)])

/** A short line of text (SharePoint's single line holds 255 characters). */
export const line = z.string().trim().max(255)

/** A line that must say something. */
export const named = line.min(1)

/** Text of several lines. */
export const paragraph = z.string().trim().max(20_000)

/** SharePoint's number of a row, as text. */
export const recordId = z.string().regex(/^[1-9]\d{0,9}$/)

/** A web address that may be followed: http or https only. */
export const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(255)])

/** Money in whole öre, also less than nothing. */
export const ore = z.int().min(-mostOre).max(mostOre)

/** The calendar year of a plan. */
export const planYear = z.int().min(2014).max(2100)
