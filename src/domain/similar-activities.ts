import type { Activity } from './activities.ts'
import type { Stored } from './stored.ts'
import { wordEndings, wordsOfNoWeight } from './title-words.sv.ts'
import { sv, type Words } from './words.sv.ts'

/** A hint that two activities may be the same work: how alike from 0 to 1, and why, in a sentence. */
export type Similar = { activity: Stored<Activity>; likeness: number; reason: string }

/** What a hint needs to know of an activity; a new one has no id yet. */
export type Described = Pick<Activity, 'title' | 'lead' | 'year'> & { id?: string }

/** As alike as this, and a person should look. Tuned on the demonstration year, where one pair is double work. */
const alikeEnough = 0.5
/** Words longer than this are compared by their beginning, so that avlopp and avloppsanläggningar meet. */
const stemLength = 6

function stem(word: string): string {
  const bare = word.length > 4 ? word.replace(wordEndings, '') : word
  return (bare.length >= 3 ? bare : word).slice(0, stemLength)
}

/** The words that carry the meaning of a title, by their stem. */
function meaning(title: string): Map<string, string> {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]{2,}/gu) ?? []
  return new Map(words.filter(word => !wordsOfNoWeight.has(word)).map(word => [stem(word), word]))
}

/** Dice's measure of two titles, twice what is shared of all there is, with the words they share. */
function compare(one: Map<string, string>, other: Map<string, string>) {
  const shared = [...one].filter(([key]) => other.has(key)).map(([, word]) => word)
  const all = one.size + other.size
  return { shared, likeness: all === 0 ? 0 : (2 * shared.length) / all }
}

/**
 * The activities of the same year, led by the other side or jointly, that look like this one, most alike first.
 * Two activities of one side are that side's own planning and give no hint. Titles are compared by their
 * meaningful words, so that double work is seen in time (agreement, "Samverkansplanen").
 */
export function similarActivities(
  one: Described,
  activities: readonly Stored<Activity>[],
  words: Words = sv,
): Similar[] {
  const own = meaning(one.title)
  return activities
    .filter(other => other.id !== one.id && other.year === one.year && other.lead !== one.lead)
    .map(activity => ({ activity, ...compare(own, meaning(activity.title)) }))
    .filter(({ likeness }) => likeness >= alikeEnough)
    .toSorted((a, b) => b.likeness - a.likeness || Number(a.activity.id) - Number(b.activity.id))
    .map(({ activity, likeness, shared }) => ({
      activity,
      likeness,
      reason: words.similar(shared.join(', '), words.choices.lead[activity.lead]),
    }))
}
