import { type FinanceField, financeFields, financeKey } from '../../domain/finance-fields.ts'
import { financeFault, financeOf, financeText, sayFinanceFault } from '../../domain/finance-settings.ts'
import { setting as schema } from '../../domain/settings.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import { PartyMark, Shape } from '../marks.tsx'
import { useMay } from '../records.ts'
import { InPlaceField } from './InPlaceField.tsx'
import { NotWrittenRows } from './NotWrittenRows.tsx'
import type { RulesLists } from './rules-data.ts'
import { useSettings } from './use-settings.ts'
import { useWords } from './words.tsx'

type SideProps = { party: Party; lists: RulesLists; set: ReturnType<typeof useSettings>['set'] | null }

function Field({ party, field, lists, set }: SideProps & { field: FinanceField }) {
  const words = useWords()
  const { settling, finance, dashboard } = words
  const say = settling.rules.finance
  const value = financeText(lists.settings.records, party, field)
  const label = finance.fields[field]
  const side = dashboard.short[party]
  const mayBeEmpty = financeFault(field, '') === null
  const complaint = (text: string) => {
    const fault = financeFault(field, text)
    return fault === null || text.trim() === '' ? null : sayFinanceFault(party, fault, words)
  }
  if (set === null)
    return (
      <div className="finance-field">
        <p className="quiet small">{label}</p>
        <p>{value || <span className="quiet">{say.empty}</span>}</p>
      </div>
    )
  return (
    <div className="finance-field">
      <p className="quiet small" aria-hidden="true">
        {label}
        {mayBeEmpty && ` (${say.optional})`}
      </p>
      <InPlaceField
        label={`${label}, ${side}`}
        value={value}
        placeholder={say.empty}
        complaint={complaint}
        onSave={text =>
          set(financeKey(party, field), text, { named: `${label}, ${side}`, said: say.saved(label, side) })
        }
      />
    </div>
  )
}

/** What is missing or wrong before a side's books can be written to, in sentences. */
function Faults({ party, lists }: Omit<SideProps, 'set'>) {
  const words = useWords()
  const say = words.settling.rules.finance
  const read = financeOf(lists.settings.records, party)
  if (read.ok)
    return (
      <p className="mark" data-tone="success">
        <Shape name="check" /> {say.complete}
      </p>
    )
  return (
    <>
      <p className="mark" data-tone="warning">
        <Shape name="triangle" /> {say.faults}
      </p>
      <ul className="finance-faults">
        {read.faults.map(fault => (
          <li key={fault.field}>{sayFinanceFault(party, fault, words)}</li>
        ))}
      </ul>
    </>
  )
}

function Side(props: SideProps) {
  const { party, lists } = props
  const { party: names } = useWords()
  return (
    <section aria-labelledby={`finance-${party}`}>
      <h3 id={`finance-${party}`}>
        <PartyMark lead={party} /> <span aria-hidden="true">{names[party].name}</span>
      </h3>
      <Faults party={party} lists={lists} />
      <div data-fields="">
        {financeFields.map(field => (
          <Field key={field} {...props} field={field} />
        ))}
      </div>
    </section>
  )
}

/** What each side's finance office needs to know before a settlement can be handed over as a voucher. */
export function CostRulesFinance({ lists }: { lists: RulesLists }) {
  const { finance: say } = useWords().settling.rules
  const mayChange = useMay('change', 'settings')
  const { writing, set } = useSettings(lists.settings.records)
  return (
    <section className="section" aria-labelledby="bokforing">
      <h2 id="bokforing">{say.heading}</h2>
      <p className="rules-text">{mayChange ? `${say.how} ${say.edit}` : say.how}</p>
      <NotWrittenRows noun="settings" schema={schema} writing={writing} />
      <div className="finance-sides">
        {parties.map(party => (
          <Side key={party} party={party} lists={lists} set={mayChange ? set : null} />
        ))}
      </div>
    </section>
  )
}
