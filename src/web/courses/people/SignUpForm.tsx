import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { isMember } from '../../../domain/sides.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { isUncertain } from '../../failure.ts'
import { compareText } from '../../format.ts'
import { type Me, recordsQuery } from '../../records.ts'
import { PersonalData } from './PersonalData.tsx'
import { SignUpPeople } from './SignUpPeople.tsx'
import { OutcomeMark } from './seat-marks.tsx'
import { type SignedUp, type SigningUp, type SignUpTarget, useSignUp } from './use-sign-up.ts'
import { useWords } from './words.tsx'

/** Which office they come from: chosen by who signs up for all, otherwise the own one. */
function OfficeChoice({ signing, me, asked }: { signing: SigningUp; me: Me; asked: boolean }) {
  const { signUp: say } = useWords().people
  const id = useId()
  const offices = useQuery(recordsQuery('offices'))
  const members = (offices.data?.records ?? [])
    .filter(office => isMember(office, me.today))
    .toSorted((one, other) => compareText(one.name, other.name))
  const isMissing = asked && signing.officeId === null
  return (
    <div className="person-field person-office">
      <label htmlFor={id}>{say.office}</label>
      <select
        id={id}
        required
        value={signing.officeId ?? ''}
        aria-invalid={isMissing}
        aria-describedby={`${id}how`}
        onChange={event => signing.unsaved.change({ officeId: event.target.value || null })}
      >
        <option value="">{say.chooseOffice}</option>
        {members.map(office => (
          <option key={office.id} value={office.id}>
            {office.name}
          </option>
        ))}
      </select>
      <p id={`${id}how`} className={isMissing ? 'person-fault small' : 'quiet small'}>
        {isMissing ? say.officeMissing : say.officeHow}
      </p>
    </div>
  )
}

/** What became of those whose order went out. */
function Became({ signedUp, target }: { signedUp: readonly SignedUp[]; target: SignUpTarget }) {
  const { signUp: say } = useWords().people
  if (signedUp.length === 0) return null
  const isAllRefused = signedUp.every(({ result }) => result.outcome === 'refused')
  return (
    <section className="note" data-tone={isAllRefused ? 'danger' : 'success'} aria-labelledby="became">
      <div>
        <h2 id="became">{say.doneHeading}</h2>
        <ul className="person-became">
          {signedUp.map(({ name, result }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name may be signed up, and the list never changes
            <li key={at}>
              <OutcomeMark outcome={result.outcome} />
              <span>
                <strong>{name}</strong> {result.says}
              </span>
            </li>
          ))}
        </ul>
        <p className="note-actions">
          <Link className="button" href={target.back.href}>
            {target.back.label}
          </Link>
        </p>
      </div>
    </section>
  )
}

/** What will happen when the button is pressed. */
function BeforeSending({ signing, target }: { signing: SigningUp; target: SignUpTarget }) {
  const { signUp: say } = useWords().people
  const { known, written, going } = signing
  if (written.length === 0) return null
  if (known === null) return <p className="quiet">{target.previewPath === null ? '' : say.checkFirst}</p>
  const refused = written.length - going.length
  return (
    <>
      {refused > 0 && <p className="person-fault">{say.refused(refused)}</p>}
      {going.length > 0 && <p>{known.mails === 0 ? say.noMail : say.mails(known.mails)}</p>}
    </>
  )
}

function SendButton({ signing, target }: { signing: SigningUp; target: SignUpTarget }) {
  const { signUp: say } = useWords().people
  const { known, going, written, asking, sending } = signing
  if (target.previewPath !== null && known === null)
    return (
      <button type="submit" className="button primary" disabled={asking.isPending}>
        {asking.isPending ? say.checking : say.check(Math.max(1, written.length))}
      </button>
    )
  const isNobodyLeft = written.length > 0 && going.length === 0
  const name =
    target.previewPath === null
      ? say.sendQueue(Math.max(1, going.length))
      : say.send(going.length, known?.mails ?? 0)
  return (
    <button type="submit" className="button primary" disabled={isNobodyLeft || sending.isPending}>
      {sending.isPending ? say.sending : name}
    </button>
  )
}

/**
 * Signs up many people of one office at once: written or pasted, looked through by the server before anything is sent,
 * with the number of mails on the button.
 */
export function SignUpForm({ target, me, isForAll }: { target: SignUpTarget; me: Me; isForAll: boolean }) {
  const { signUp: say } = useWords().people
  const signing = useSignUp(target, isForAll ? null : me.officeId)
  const [asked, setAsked] = useState(false)
  const { asking, sending, written, isFaulty, known, unsaved } = signing
  const isLacking = written.length === 0 || isFaulty || signing.officeId === null
  const go = () => {
    setAsked(true)
    if (isLacking) return
    if (target.previewPath !== null && known === null) asking.mutate()
    else sending.mutate(undefined, { onSuccess: () => setAsked(false) })
  }
  const { error } = sending
  return (
    <form
      className="sign-up"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        go()
        const wrong = isLacking ? event.currentTarget.querySelector('select:invalid, input:invalid') : null
        if (wrong instanceof HTMLElement) wrong.focus()
      }}
    >
      <Became signedUp={signing.signedUp} target={target} />
      {unsaved.restored && (
        <p className="quiet">
          {say.restored}{' '}
          <button type="button" className="person-remove" onClick={unsaved.forget}>
            {say.startOver}
          </button>
        </p>
      )}
      {isForAll ? (
        <OfficeChoice signing={signing} me={me} asked={asked} />
      ) : (
        me.office !== null && <p>{say.ownOffice(me.office)}</p>
      )}
      <SignUpPeople signing={signing} kind={target.kind} asked={asked} />
      <PersonalData />
      <div className="sign-up-send">
        {asked && written.length === 0 && (
          <p className="person-fault" role="alert">
            {say.nobody}
          </p>
        )}
        <BeforeSending signing={signing} target={target} />
        {asking.error !== null && known === null && <FailureNote failure={asking.error} />}
        {error !== null &&
          (isUncertain(error) ? (
            <FailureNote failure={error} doing="saving" says={say.uncertain} />
          ) : (
            <FailureNote failure={error} doing="saving" />
          ))}
        <p className="sign-up-deeds">
          <SendButton signing={signing} target={target} />
          <Link className="button" href={target.back.href}>
            {target.back.label}
          </Link>
        </p>
      </div>
    </form>
  )
}
