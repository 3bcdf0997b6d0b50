import { en } from '../domain/words.en.ts'
import { sv, type Words } from '../domain/words.sv.ts'

/** One wish of the header: a language, or `*` for any, and how much it is wished for, 0 to 1. */
type Wish = { language: string; weight: number; place: number }

const range = /^\s*([a-z]{1,8}|\*)(?:-[a-z\d]{1,8})*\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i
const unwished: Wish = { language: '', weight: 0, place: Number.POSITIVE_INFINITY }

function readWishes(header: string): Wish[] {
  return header.split(',').flatMap((text, place) => {
    const [, language = '', weight = '1'] = range.exec(text) ?? []
    return language === '' ? [] : [{ language: language.toLowerCase(), weight: Number(weight), place }]
  })
}

/** How a language is wished for: by its own name, else as one of any. */
function wishFor(wishes: readonly Wish[], language: string): Wish {
  const named = wishes.filter(wish => wish.language === language)
  const meant = named.length > 0 ? named : wishes.filter(wish => wish.language === '*')
  return meant.reduce((best, wish) => (wish.weight > best.weight ? wish : best), unwished)
}

/**
 * The words for an answer, by the request's Accept-Language (RFC 9110, 12.5.4): English where it is wished for
 * more than Swedish, or as much but first; otherwise, and where the header makes no sense, Swedish.
 */
export function wordsFor(header: string | undefined): Words {
  const wishes = readWishes(header ?? '')
  const [swedish, english] = [wishFor(wishes, 'sv'), wishFor(wishes, 'en')]
  const first = english.weight === swedish.weight && english.place < swedish.place
  return english.weight > swedish.weight || first ? en : sv
}
