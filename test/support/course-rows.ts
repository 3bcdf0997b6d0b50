import type { Records } from '../../src/domain/records.ts'
import type { Stored } from '../../src/domain/stored.ts'
import type { Noun } from '../../src/domain/vocabulary.ts'
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
