/** What a column of pasted rows is about. */
export type PastedField =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'workplace'
  | 'employedFrom'
  | 'isManager'

/** Headings by which the columns of a list of people are known, in Swedish or English, whatever their letters' case. */
export const pastedHeadings: readonly (readonly [PastedField, readonly string[]])[] = [
  ['name', ['Namn', 'Name', 'Deltagare', 'Participant', 'För- och efternamn']],
  ['firstName', ['Förnamn', 'First name']],
  ['lastName', ['Efternamn', 'Last name', 'Surname']],
  [
    'email',
    ['E-post', 'Epost', 'E-postadress', 'Epostadress', 'Mejl', 'Mejladress', 'Mail', 'Email', 'E-mail'],
  ],
  ['workplace', ['Enhet', 'Arbetsplats', 'Enhet eller arbetsplats', 'Avdelning', 'Unit', 'Workplace']],
  ['employedFrom', ['Anställd från', 'Anställd', 'Anställd sedan', 'Började', 'Employed from']],
  ['isManager', ['Chef', 'Är chef', 'Manager', 'Is a manager']],
]

/** What stands for yes and no in such a list. */
export const saysYes: readonly string[] = ['ja', 'j', 'x', 'chef', 'yes', 'y', '1']
export const saysNo: readonly string[] = ['nej', 'n', 'no', '0']
