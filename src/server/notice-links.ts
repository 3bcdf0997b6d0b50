import type { Event } from '../domain/events.ts'
import type { NoticeLinks } from '../domain/notice-text.ts'
import type { Stored } from '../domain/stored.ts'
import { writeLink } from './link-token.ts'
import type { World } from './world.ts'

/**
 * The address that opens a page of the tab. Here it is the local Teams frame that opens it; in a real tenant it is
 * Teams' own deep link to the tab with the page as its subEntityId, made in this one place.
 */
function pageLink({ origin }: Pick<World, 'origin'>, page: string): string {
  const at = origin()
  return at === null ? '' : `${at}/?to=${page}`
}

/** The address of a meeting's calendar file, which needs no sign-in; '' while there is nothing to name it by. */
export function fileLink(
  world: Pick<World, 'origin' | 'linkKey'>,
  event: Pick<Stored<Event>, 'id' | 'round'> | null,
): string {
  const at = world.origin()
  if (at === null || event === null) return ''
  return `${at}/mote/${writeLink(world, { kind: 'mote', id: event.id, round: event.round })}.ics`
}

/** The links of a meeting's notice. */
export const linksOf = (
  world: Pick<World, 'origin' | 'linkKey'>,
  meetingId: string,
  event: Pick<Stored<Event>, 'id' | 'round'> | null,
): NoticeLinks => ({ page: pageLink(world, `/moten/${meetingId}`), file: fileLink(world, event) })
