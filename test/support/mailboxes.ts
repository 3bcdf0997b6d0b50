import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Live } from './open-product.ts'
import type { Running } from './process.ts'

const mail = z.object({
  id: z.number(),
  to: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: z.string(),
  comment: z.string(),
})
const box = z.object({ last: z.number(), mails: z.array(mail) })

/** Mails after one, with the number of the last there is. */
export const mailsSince = async (product: Running, since = 0): Promise<z.infer<typeof box>> =>
  box.parse((await product.call(`/local/api/mails?since=${since}`)).body)

/** Who has got what since a mail, as `kind address`, in order. */
export async function mailedSince(product: Running, since: number): Promise<string[]> {
  return (await mailsSince(product, since)).mails.map(({ kind, to }) => `${kind} ${to}`).sort()
}

export const replies = { yes: 'Ja, jag kommer', maybe: 'Kanske', no: 'Nej, jag kan inte' } as const

/** Opens the newest mail of a mailbox as its owner does, and answers it. */
export async function answerByHand(
  { browser, product }: Live,
  address: string,
  choice: string,
  more: (page: Page) => Promise<unknown> = async () => {},
): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${product.url}/local/mailboxes/${encodeURIComponent(address)}`)
  await page.locator('table th a').first().click()
  await page.getByLabel(choice, { exact: true }).check()
  await more(page)
  await page.getByRole('button', { name: 'Svara', exact: true }).click()
  await page.getByRole('status').waitFor()
  await page.close()
}
