import { useWords } from './words.tsx'

/** How the data of a person are handled, wherever somebody is entered. */
export function PersonalData() {
  const { privacy: say } = useWords().people
  return (
    <section className="personal-data" aria-labelledby="personal-data">
      <h2 id="personal-data">{say.title}</h2>
      <p>{say.what}</p>
      <p>{say.who}</p>
      <p>{say.long}</p>
      <p>{say.tell}</p>
    </section>
  )
}
