import { useEffect } from 'react'
import { useWords } from './words.tsx'

/** The tab without Teams around it: nobody is signed in, so it says where to go instead of standing empty. */
export function OutsideHost() {
  const { outside, product } = useWords()
  useEffect(() => {
    document.title = `${outside.title} – ${product}`
  }, [outside.title, product])
  return (
    <main className="outside">
      <p className="product">{product}</p>
      <h1>{outside.title}</h1>
      <p>{outside.body}</p>
      <h2>{outside.howTitle}</h2>
      <ol>
        {outside.how.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {outside.again}
      </button>
    </main>
  )
}
