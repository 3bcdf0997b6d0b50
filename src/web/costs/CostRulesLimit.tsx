import { useId, useState } from 'react'
import { limitSettings, limitValues } from '../../domain/cost-setting-words.sv.ts'
import { costTerms, limitAt } from '../../domain/cost-terms.ts'
import { setting as schema } from '../../domain/settings.ts'
import { longDay } from '../format.ts'
import { moneyText } from '../money.ts'
import { useMay } from '../records.ts'
import { CostMisread } from './CostMisread.tsx'
import { RuleSource } from './CostRulesSource.tsx'
import { NotWrittenRows } from './NotWrittenRows.tsx'
import type { RulesLists } from './rules-data.ts'
import { useSettings } from './use-settings.ts'
import { useWords } from './words.tsx'

/** One setting about the limit: chosen by who may, read by everyone, with what it means. */
function Choice<C extends string>(props: {
  name: string
  value: C
  choices: Readonly<Record<C, string>>
  means: Readonly<Record<C, string>>
  codes: readonly C[]
  onChoose: ((code: C) => Promise<boolean>) | null
}) {
  const { name, value, choices, means, codes, onChoose } = props
  const id = useId()
  /** What is chosen while it is being saved. */
  const [wanted, setWanted] = useState<C | null>(null)
  const shown = wanted ?? value
  const choose = async (text: string) => {
    const code = codes.find(one => one === text)
    if (code === undefined || onChoose === null) return
    setWanted(code)
    await onChoose(code)
    setWanted(null)
  }
  return (
    <div className="rules-choice">
      {onChoose === null ? (
        <>
          <strong>{name}</strong>
          <span>{choices[value]}</span>
        </>
      ) : (
        <>
          <label htmlFor={id}>{name}</label>
          <select id={id} value={shown} onChange={event => void choose(event.target.value)}>
            {codes.map(code => (
              <option key={code} value={code}>
                {choices[code]}
              </option>
            ))}
          </select>
        </>
      )}
      <p className="quiet">{means[shown]}</p>
    </div>
  )
}

/** The limit above which the key is mandatory, and how it is measured. */
export function CostRulesLimit({ lists, today }: { lists: RulesLists; today: string }) {
  const { limit: say } = useWords().settling.rules
  const mayChange = useMay('change', 'settings')
  const terms = costTerms(lists)
  const limit = limitAt(terms, today)
  const { writing, set } = useSettings(lists.settings.records)
  const setBasis = (code: 'net' | 'gross') =>
    set(limitSettings.basis, limitValues.basis[code], {
      named: say.basis,
      said: say.saved(say.basis, say.basisChoices[code]),
    })
  const setPer = (code: 'cost' | 'event') =>
    set(limitSettings.per, limitValues.per[code], {
      named: say.per,
      said: say.saved(say.per, say.perChoices[code]),
    })
  return (
    <section className="section" aria-labelledby="gransen">
      <h2 id="gransen">{say.heading}</h2>
      <div className="rules-text">
        <p>{limit === null ? say.none : say.is(moneyText(limit.limitOre), longDay(limit.agreementFrom))}</p>
        <p>{say.otherwise}</p>
        <RuleSource />
        <p>{say.open}</p>
      </div>
      <CostMisread terms={terms} />
      <NotWrittenRows noun="settings" schema={schema} writing={writing} />
      <Choice
        name={say.basis}
        value={terms.basis}
        codes={['net', 'gross']}
        choices={say.basisChoices}
        means={say.basisMeans}
        onChoose={mayChange ? setBasis : null}
      />
      <Choice
        name={say.per}
        value={terms.per}
        codes={['cost', 'event']}
        choices={say.perChoices}
        means={say.perMeans}
        onChoose={mayChange ? setPer : null}
      />
      <p className="quiet small settle-said">{say.fallback}</p>
    </section>
  )
}
