import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Stored } from '../../src/domain/stored.ts'
import type { Live } from './open-product.ts'
import type { Running } from './process.ts'

/** The rows of a collection as they stand, in the eyes of a project leader. */
export async function recordsOf<T>(product: Running, noun: string): Promise<Stored<T>[]> {
  const leader = await product.as('projektledare-vg')
  return (await leader(`/api/${noun}`)).body.records
}

/** Changes a row as it stands now, as a colleague does in another tab. */
export async function changeAsColleague(
  product: Running,
  noun: string,
  id: string,
  changed: object,
): Promise<void> {
  const colleague = await product.as('projektledare-h')
  const path = `/api/${noun}/${id}`
  const { id: _id, etag, modifiedAt: _at, modifiedBy: _by, ...own } = (await colleague(path)).body
  const answer = await colleague(path, {
    method: 'PUT',
    body: { ...own, ...changed },
    headers: { 'If-Match': etag },
  })
  expect(answer.status).toBe(200)
}

/** Opens a row in SharePoint's list, as a colleague does who has no tab. */
export async function openRowByHand({ open, product }: Live, list: string, id: string): Promise<Page> {
  const { page } = await open('projektledare-h', '/')
  await page.goto(`${product.url}/local/sharepoint`)
  await page.getByRole('link', { name: list }).click()
  await page.goto(`${page.url().replace(/[?#].*/, '')}/${id}`)
  return page
}
