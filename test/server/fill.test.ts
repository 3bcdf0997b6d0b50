import { expect, it } from 'vitest'
import { today } from '../../src/domain/days.ts'
import { officeList } from '../../src/domain/office-list.ts'
import { fillDemonstration, fillReference, openSite } from '../../src/server/fill.ts'
import { openTestHouse } from '../support/house.ts'

it('a site that an administrator provisioned and then began with the demonstration has every office and version once', async () => {
  const test = await openTestHouse({ demonstrate: false })
  const site = await openSite(test.sharepoint, test.world.siteId)
  await fillReference(site)
  await fillDemonstration(site, test.local.people, today(test.world.now()))
  await fillReference(site)
  await test.house.mirror.sync()
  const { mirror } = test.house
  expect(mirror.collection('offices').records).toHaveLength(officeList.length)
  const versions = mirror.collection('agreements').records.map(({ validFrom }) => validFrom)
  expect(versions).toHaveLength(new Set(versions).size)
  test.close()
})
