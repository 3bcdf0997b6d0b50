import { z } from 'zod'
import type { TestHouse } from '../support/house.ts'

/** Cells of one activity, as a row of its list. */
export const activityRow = (at: number) => ({
  Title: `Aktivitet ${at}: tillsyn och handläggarstöd`,
  Beskrivning:
    'Gemensam tillsyn med checklista, en träff för handläggare och en kort rapport till styrgruppen.',
  Ar: 2026,
  Ordning: at % 100_000,
  LedsAv: 'Gemensam',
  Kontakt: 'Projektledare, MVG',
  Startdag: '2026-02-01T12:00:00Z',
  Slutdag: '2026-11-30T12:00:00Z',
  Status: 'Pågår',
  Ljus: 'Grönt',
  SenasteLage: 'Går enligt plan.',
  LagetSatt: '2026-05-12T12:00:00Z',
  ClientKey: `bench:${at}`,
})

/** Puts rows into the list of activities through Graph, 20 a batch. */
export async function fillList(
  test: TestHouse,
  count: number,
  row: (at: number) => object,
  from = 0,
): Promise<void> {
  await test.house.mirror.sync('activities')
  const { siteId, listId } = test.house.mirror.place('activities')
  const answers = z.object({ responses: z.array(z.object({ status: z.number() })) })
  for (let at = from; at < from + count; at += 20) {
    const requests = Array.from({ length: Math.min(20, from + count - at) }, (_, inner) => ({
      id: String(inner),
      method: 'POST',
      url: `/sites/${siteId}/lists/${listId}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: row(at + inner) },
    }))
    const { responses } = await test.sharepoint(
      { method: 'POST', path: '/$batch', body: { requests } },
      answers,
    )
    const failed = responses.find(({ status }) => status !== 201)
    if (failed) throw new Error(`A row could not be made: ${failed.status}`)
  }
}
