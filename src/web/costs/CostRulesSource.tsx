import { useWords } from './words.tsx'

/** Where the rule stands; of a key with a decision of its own, where it stands that it is to be used. */
export function RuleSource({ of = 'source' }: { of?: 'source' | 'sourceOfUse' }) {
  const { settling, sections } = useWords()
  return <p className="quiet small">{settling.rules[of](sections.sharing.title)}</p>
}
