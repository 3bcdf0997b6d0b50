import type { exportWords as swedish } from './export-words.sv.ts'

export const exportWords: typeof swedish = {
  settlementFile: number => `Settlement ${number}`,
  voucherFile: (number, party) => `Settlement ${number} ${party}`,
  costsFile: 'Costs',
  costsFileOf: year => `Costs ${year}`,
  costsSheet: 'Costs',
  sumsSheet: 'Sums',
  fact: 'Fact',
  value: 'Value',
  together: 'Together',
  paid: 'Paid',
  borne: 'To bear',
  borneOf: kind => `To bear: ${kind}`,
  difference: 'To bear less paid',
  row: 'Row',
  ordered: 'Ordered, not invoiced',
  unshared: 'Of which not shared yet, counted by the key of its day',
  allKinds: 'All kinds of cost',
  unreadable: count => `Rows of the list that cannot be read and are missing here: ${count}`,
}
