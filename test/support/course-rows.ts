import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { Records } from '../../src/domain/records.ts'
import type { Stored } from '../../src/domain/stored.ts'
import type { Noun, Role } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { lists } from '../../src/graph/lists.ts'
import { createRecord, type Writer } from '../../src/server/write-record.ts'
import type { TestHouse } from './house.ts'

const keys = { made: 0 }

/** The hand of whoever set the site up, and in the closed lists the app's own. */
const setUp = ({ house, sharepoint }: TestHouse): Writer => ({
  house,
  graph: sharepoint,
  actor: { id: '', name: sv.backgroundName, roles: [], party: null, officeId: null },
  words: sv,
  batch: '',
})

/** Puts a row in a list, as it would stand there before a test. */
export function addRow<N extends Noun>(
  test: TestHouse,
  noun: N,
  record: Records[N],
): Promise<Stored<Records[N]>> {
  keys.made += 1
  return createRecord(setUp(test), lists[noun], record, `prov-${noun}-${keys.made}`)
}

const rolesOf: Readonly<Record<string, Role>> = {
  'projektledare-vg': 'projectLeader',
  kursadministrator: 'courseAdministrator',
  'styrgrupp-vg': 'steeringMember',
  chef: 'manager',
  kontaktperson: 'contactPerson',
}

/**
 * Fills lists that are empty with two offices and who can sign in: those of an office belong to the first. Answers the
 * offices' rows.
 */
export async function addOffices(test: TestHouse): Promise<{ own: string; other: string }> {
  const county = { county: 'VG', subregion: 'skaraborg', kind: 'municipality' } as const
  const years = { validFrom: '2014-01-01', validTo: null, confirmed: true }
  const [own, other] = ['Kontor A', 'Kontor B'].map(name =>
    addRow(test, 'offices', { name, municipalities: [name], ...county, ...years }),
  )
  const { id } = (await own) ?? { id: '' }
  for (const { id: who, oid, name } of test.local.people) {
    const role = rolesOf[who]
    if (role !== undefined)
      await addRow(test, 'people', {
        name,
        email: '',
        objectId: oid,
        officeId: id,
        roles: [role],
        party: null,
        title: '',
        active: true,
      })
  }
  for (const agreement of agreementVersions) await addRow(test, 'agreements', agreement)
  return { own: id, other: (await other)?.id ?? '' }
}
