import type { CourseLetters } from '../../../domain/course-letters.ts'
import { sayDay } from '../../../domain/wording.ts'
import { Shape } from '../../marks.tsx'
import { roles } from '../../plan/table-roles.ts'
import { useUndo } from '../../undo.tsx'
import { LetterText } from './LetterPart.tsx'
import { useWords } from './words.tsx'

type Recipient = CourseLetters['recipients'][number]

function CopyLink({ name, page }: Recipient) {
  const { letters: say } = useWords()
  const announce = useUndo()
  const copy = async () => {
    await navigator.clipboard.writeText(page)
    announce(say.copied(name))
  }
  return (
    <button type="button" className="button" aria-label={say.copyFor(name)} onClick={() => void copy()}>
      {say.copy}
    </button>
  )
}

/** Those who are offered a seat, each with a letter of their own. */
export function Offers({ offers }: Pick<CourseLetters, 'offers'>) {
  const { letters: say, locale } = useWords()
  if (offers.length === 0) return null
  return (
    <section className="section" aria-labelledby="erbjudna">
      <h2 id="erbjudna">{say.offers}</h2>
      <p className="letters-how">{say.offersHow}</p>
      <ul className="letter-offers">
        {offers.map(offer => (
          <li key={offer.seatId}>
            <p>
              <strong>{offer.name}</strong> <span className="quiet">{offer.address}</span>
            </p>
            <p className="mark" data-tone={offer.told ? 'success' : 'info'}>
              <Shape name={offer.told ? 'check' : 'ring'} /> {offer.told ? say.offerTold : say.offerWaits}.{' '}
              {say.offerUntil(sayDay(offer.until, locale))}.
            </p>
            <LetterText text={offer.text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ways to the own pages, for those who run the courses to hand on. */
export function OwnPages({ recipients }: Pick<CourseLetters, 'recipients'>) {
  const { letters: say } = useWords()
  const shown = recipients.filter(({ page }) => page !== '')
  if (shown.length === 0) return null
  return (
    <section className="section" aria-labelledby="egna-sidor">
      <h2 id="egna-sidor">{say.recipients}</h2>
      <p className="letters-how">{say.recipientsHow}</p>
      <table className="table letter-table" {...roles.table}>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {[say.name, say.address, say.page].map(heading => (
              <th key={heading} scope="col" {...roles.columnheader}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {shown.map(one => (
            <tr key={one.seatId} {...roles.row}>
              <th scope="row" {...roles.rowheader}>
                {one.name}
              </th>
              <td {...roles.cell} className="letter-address">
                {one.address}
              </td>
              <td {...roles.cell}>
                <CopyLink {...one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
