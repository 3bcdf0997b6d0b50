import type { Dated } from '../../domain/findings.ts'
import type { DatedKind } from '../../domain/vocabulary.ts'

const star = 'M0-11 3.2-3.8 11-3.1 5.1 2 6.9 9.7 0 5.6-6.9 9.7-5.1 2-11-3.1-3.2-3.8Z'

/** A step of the plan: a leaf with its number, drawn so that it is no text beside the name. */
function Step({ digit }: { digit: string }) {
  return (
    <>
      <path className="paper-fill outline" d="M-7-9h9.5L7-4.5V9H-7Z" />
      <path className="step-number" d={digit} />
    </>
  )
}

/** Each kind's own shape, twenty units wide around its middle; colours come from the sheet. */
function outline(kind: DatedKind) {
  switch (kind) {
    case 'jointSteering':
      return (
        <>
          <path className="vg-fill" d="M0-9.5A9.5 9.5 0 0 0 0 9.5Z" />
          <path className="h-fill" d="M0-9.5A9.5 9.5 0 0 1 0 9.5Z" />
          <circle className="outline" r="9.5" />
        </>
      )
    case 'steeringMVG':
      return <rect className="vg-fill outline" x="-8" y="-8" width="16" height="16" rx="2" />
    case 'steeringMH':
      return <rect className="h-fill outline" x="-8" y="-8" width="16" height="16" rx="2" />
    case 'managers':
      return (
        <>
          <path className="vg-fill" d="M0-10.5-10.5 0 0 10.5Z" />
          <path className="h-fill" d="M0-10.5 10.5 0 0 10.5Z" />
          <path className="outline" d="M0-10.5 10.5 0 0 10.5-10.5 0Z" />
        </>
      )
    case 'exampleDays':
      return <path className="strong-fill outline" d={star} />
    case 'preparation':
      return <circle className="paper-fill outline" r="5.5" />
    case 'other':
      return <path className="paper-fill outline" d="M-6-6h12v12h-12Z" />
    case 'planUpdated':
      return <Step digit="M-2-2.5.8-4.5V5" />
    case 'planAnchored':
      return <Step digit="M-2.6-2A2.6 2.6 0 1 1 2.2-.4L-2.8 5H2.8" />
    case 'planDecided':
      return <Step digit="M-2.4-4.3H2.4L-.3-.9A3 3 0 1 1-2.8 3.4" />
    case 'check':
      return <path className="stroke-only" d="M-6 .5-1.5 5 6.5-4.5" />
    case 'mandate':
      return <path className="paper-fill outline" d="M-6-8.5h12L0 0l6 8.5h-12L0 0Z" />
    case 'activity':
      return <path className="arc-fill outline" d="M-10-5h20v10h-20Z" />
  }
}

/** What a thing in the year is, as a shape; inside another picture. */
export function KindMark({ kind, late }: Pick<Dated, 'kind' | 'late'>) {
  return (
    <g className="kind" data-kind={kind}>
      {outline(kind)}
      {late && <path className="late-sign" d="M8-13 14-3H2Z" />}
    </g>
  )
}

/** The same shape in a line of text; the word beside it says what it is. */
export function KindShape({ kind }: { kind: DatedKind }) {
  return (
    <svg className="kind-shape" viewBox="-13 -13 26 26" width="20" height="20" aria-hidden="true">
      <KindMark kind={kind} late={false} />
    </svg>
  )
}
