import type { Party } from '../../domain/vocabulary.ts'

/** What a bar says: a side's share of what is invoiced or ordered, what is set aside, or what the year may end at. */
export type Texture = `${Party}-outcome` | `${Party}-ordered` | 'budget' | 'forecast'

/** Fill of a bar. Each texture has a pattern of its own, so that colour is never the only difference. */
export const fillOf = (texture: Texture): string => `url(#texture-${texture})`
