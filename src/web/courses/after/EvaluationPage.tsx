import { useQuery } from '@tanstack/react-query'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { useMay } from '../../records.ts'
import { evaluationQuery } from './after-data.ts'
import { EvaluationGoal } from './EvaluationGoal.tsx'
import { EvaluationLink } from './EvaluationLink.tsx'
import { EvaluationTable } from './EvaluationTable.tsx'
import { RoundPart } from './RoundPart.tsx'
import { useWords, WithAfterWords } from './words.tsx'
import './after.css'

function Evaluated({ id }: { id: string }) {
  const { evaluation: say } = useWords().after
  const { data, error, refetch } = useQuery(evaluationQuery(id))
  const maySet = useMay('change', 'settings')
  if (data === undefined)
    return error === null ? (
      <Loading what={say.loading} rows={3} />
    ) : (
      <FailureNote failure={error} again={() => void refetch()} />
    )
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      <p className="mark" data-tone={data.isOpen ? 'success' : 'info'}>
        <Shape name={data.isOpen ? 'check' : 'ring'} /> {data.says}
      </p>
      {data.misread.map(sentence => (
        <p key={sentence} className="mark" data-tone="warning">
          <Shape name="triangle" /> {sentence}
        </p>
      ))}
      <EvaluationTable questions={data.questions} />
      {maySet && <EvaluationGoal />}
      {data.address !== null && data.participants > 0 && <EvaluationLink address={data.address} />}
    </>
  )
}

/** What the participants of a round thought of it. */
export function EvaluationPage({ id }: { id: string }) {
  return (
    <WithAfterWords>
      <EvaluationOf key={id} id={id} />
    </WithAfterWords>
  )
}

function EvaluationOf({ id }: { id: string }) {
  const { evaluation: say } = useWords().after
  return (
    <RoundPart id={id} title={say.title} lede={say.lede} open>
      {() => <Evaluated id={id} />}
    </RoundPart>
  )
}
