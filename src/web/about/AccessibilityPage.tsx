import { useQuery } from '@tanstack/react-query'
import { longDay } from '../format.ts'
import { Page } from '../Page.tsx'
import { recordsQuery, useMay } from '../records.ts'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import './about.css'

const parts = ['statement', 'tested', 'deficiencies', 'contact', 'supervision'] as const
type Part = (typeof parts)[number]

/** What the collaboration's own settings add to a part; empty when there is no such setting. */
function addition(part: Part, setting: (key: string) => string, words: Words['accessibility']): string {
  const say = (key: string, sentence: (value: string) => string) => {
    const value = setting(key)
    return value === '' ? '' : sentence(value)
  }
  switch (part) {
    case 'statement':
      return setting('responsible')
    case 'tested':
      return say('assessed', value =>
        words.assessed(/^\d{4}-\d\d-\d\d$/.test(value) ? longDay(value) : value),
      )
    case 'contact':
    case 'deficiencies':
    case 'supervision':
      return ''
  }
}

/** Where to write: a mail address opens a letter. */
function WriteTo({ where }: { where: string }) {
  const { write } = useWords().accessibility
  if (where === '') return null
  const isMail = /^[^\s@]+@[^\s@]+$/.test(where)
  return (
    <p>
      {write} {isMail ? <a href={`mailto:${where}`}>{where}</a> : where}.
    </p>
  )
}

/**
 * The accessibility statement. The collaboration adds who is responsible, where to write and when it was assessed in
 * the list Inställningar (`accessibility.responsible`, `.contact`, `.assessed`), and may replace any text but the
 * contact's (`accessibility.statement` …).
 */
export function AccessibilityPage() {
  const { accessibility } = useWords()
  const { data } = useQuery(recordsQuery('settings'))
  const mayChange = useMay('change', 'settings')
  const own = new Map(data?.records.map(({ key, value }) => [key, value]))
  const setting = (key: string) => own.get(`accessibility.${key}`) ?? ''
  const textOf = (part: Part) => (part === 'contact' ? '' : setting(part)) || accessibility.defaults[part]
  return (
    <Page title={accessibility.title}>
      <div className="prose">
        {parts.map(part => (
          <section key={part}>
            <h2>{accessibility.sections[part]}</h2>
            {[...textOf(part).split('\n'), addition(part, setting, accessibility)]
              .filter(line => line !== '')
              .map(line => (
                <p key={line}>{line}</p>
              ))}
            {part === 'contact' && <WriteTo where={setting('contact')} />}
          </section>
        ))}
        {mayChange && <p className="quiet small">{accessibility.help}</p>}
      </div>
    </Page>
  )
}
