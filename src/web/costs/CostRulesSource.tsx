import { useWords } from './words.tsx'

/** Where the rule stands. */
export function RuleSource() {
  const { settling, sections } = useWords()
  return <p className="quiet small">{settling.rules.source(sections.sharing.title)}</p>
}
