import { en as domain } from '../domain/words.en.ts'
import { planEn } from './plan/words.en.ts'
import { screensEn } from './screens.en.ts'
import type { Words } from './words.sv.ts'

/** Every word of the tab in English. */
export const en: Words = {
  ...domain,
  ...screensEn,
  plan: planEn,
}
