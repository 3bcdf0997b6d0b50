import { parties } from '../../domain/vocabulary.ts'
import { fillOf, type Texture } from './textures.ts'

/** The patterns that bars are filled with: what is invoiced is filled, what is ordered is hatched, Halland has dots; a budget is hollow. */
export function Textures() {
  return (
    <svg className="textures" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {parties.map(party => (
          <pattern
            key={party}
            id={`texture-${party}-outcome`}
            className={`ink-${party}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect className="texture-solid" width="6" height="6" />
            {party === 'MH' && <circle className="texture-dot" cx="3" cy="3" r="1.3" />}
          </pattern>
        ))}
        {parties.map(party => (
          <pattern
            key={party}
            id={`texture-${party}-ordered`}
            className={`ink-${party}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={party === 'MVG' ? 'rotate(45)' : 'rotate(-45)'}
          >
            <rect className="texture-ground" width="6" height="6" />
            <rect className="texture-solid" width={party === 'MVG' ? 2.4 : 1.2} height="6" />
          </pattern>
        ))}
        <pattern id="texture-budget" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className="texture-ground" width="8" height="8" />
        </pattern>
        <pattern id="texture-forecast" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="texture-ground" width="6" height="6" />
          <circle className="texture-ink" cx="3" cy="3" r="1" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A piece of a texture beside its word. */
export function Swatch({ texture }: { texture: Texture }) {
  return (
    <svg className="swatch" viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">
      <rect
        className="swatch-edge"
        x="0.5"
        y="0.5"
        width="25"
        height="15"
        style={{ fill: fillOf(texture) }}
      />
    </svg>
  )
}
