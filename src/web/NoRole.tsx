import { useMe } from './records.ts'
import { useWords } from './words.tsx'

/** What meets a person whom nobody has given a role yet: it is no fault, so there is nothing to try again. */
export function NoRole() {
  const { noRole } = useWords()
  const name = useMe()?.name
  return (
    <div className="empty">
      {name !== undefined && <p className="empty-title">{noRole.title(name)}</p>}
      <p>{noRole.body}</p>
      <p>{noRole.after}</p>
    </div>
  )
}
