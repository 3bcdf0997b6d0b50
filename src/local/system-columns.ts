import type { ColumnDefinition } from './column-definition.ts'

const base = {
  description: '',
  required: false,
  indexed: false,
  enforceUniqueValues: false,
  hidden: false,
  readOnly: true,
  columnGroup: '_Hidden',
  defaultValue: undefined,
}
const text = {
  allowMultipleLines: false,
  appendChangesToExistingText: false,
  linesForEditing: 0,
  maxLength: 255,
}
const stamp = { format: 'dateTime' as const, displayAs: 'default' as const }
const person = {
  allowMultipleSelection: false,
  chooseFromType: 'peopleAndGroups' as const,
  displayAs: 'nameWithPresence',
}

/** The Title column that every generic list begins with; it can be renamed and indexed, never removed. */
export const titleColumn: ColumnDefinition = {
  ...base,
  name: 'Title',
  displayName: 'Rubrik',
  readOnly: false,
  columnGroup: 'Anpassade kolumner',
  text,
}

const computed = (name: string, displayName: string, hidden = false): ColumnDefinition => ({
  ...base,
  name,
  displayName,
  hidden,
})

/** The columns SharePoint itself keeps on every list, read-only, as GET …/columns shows them after our own. */
export const systemColumns: readonly ColumnDefinition[] = [
  { ...base, name: '_ColorTag', displayName: 'Färgtagg', text },
  computed('ComplianceAssetId', 'Compliance Asset Id', true),
  {
    ...base,
    name: 'ID',
    displayName: 'ID',
    indexed: true,
    number: { decimalPlaces: 'none', displayAs: 'number' },
  },
  { ...base, name: 'ContentType', displayName: 'Innehållstyp', text },
  { ...base, name: 'Modified', displayName: 'Ändrat', dateTime: stamp },
  { ...base, name: 'Created', displayName: 'Skapad', dateTime: stamp },
  { ...base, name: 'Author', displayName: 'Skapat av', personOrGroup: person },
  { ...base, name: 'Editor', displayName: 'Ändrat av', personOrGroup: person },
  { ...base, name: '_UIVersionString', displayName: 'Version', text },
  { ...base, name: 'Attachments', displayName: 'Bifogade filer', boolean: {} },
  computed('Edit', 'Redigera'),
  computed('LinkTitleNoMenu', 'Rubrik'),
  computed('LinkTitle', 'Rubrik'),
  computed('DocIcon', 'Typ'),
  { ...base, name: 'ItemChildCount', displayName: 'Antal underordnade objekt', text },
  { ...base, name: 'FolderChildCount', displayName: 'Antal underordnade mappar', text },
  computed('_ComplianceFlags', 'Etikettinställning'),
  computed('_ComplianceTag', 'Kvarhållningsetikett'),
  computed('_ComplianceTagWrittenTime', 'Kvarhållningsetikett tillämpad'),
  computed('_ComplianceTagUserId', 'Etikett tillämpad av'),
  computed('_IsRecord', 'Objektet är en post'),
  computed('AppAuthor', 'App skapad av'),
  computed('AppEditor', 'App ändrad av'),
]
