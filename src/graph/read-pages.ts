import { z } from 'zod'
import type { Graph } from './client.ts'

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })

/** Everything a Graph collection holds, page by page; Graph cuts the page where it wants (platform.md 3.3). */
export async function readPages<T>(graph: Graph, path: string, element: z.ZodType<T>): Promise<T[]> {
  const whole = page.extend({ value: z.array(element) })
  const elements: T[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const answer: z.infer<typeof whole> = await graph({ method: 'GET', path: next }, whole)
    elements.push(...answer.value)
    next = answer['@odata.nextLink']
  }
  return elements
}
