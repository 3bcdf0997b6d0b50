import type { FinanceField } from './finance-fields.ts'
import type { Party } from './vocabulary.ts'

/** What the finance offices' own systems need to know, and what is said when they do not. */
export const financeWords = {
  program: 'Samverkan',
  parties: {
    MVG: 'Miljösamverkan Västra Götaland',
    MH: 'Miljösamverkan Halland',
  } satisfies Record<Party, string>,
  fields: {
    company: 'Organisation som bokför',
    orgNumber: 'Organisationsnummer',
    costCentre: 'Kostnadsställe',
    counterAccount: 'Motkonto',
    costAccount: 'Konto för kostnadsslag utan eget konto',
    series: 'Verifikationsserie',
  } satisfies Record<FinanceField, string>,
  missing: (label: string, party: string) => `${label} saknas för ${party}.`,
  wrong: {
    company: (party: string, value: string) =>
      `Organisation som bokför för ${party}: ”${value}” ska stå på en rad med högst 100 tecken.`,
    orgNumber: (party: string, value: string) =>
      `Organisationsnummer för ${party}: ”${value}” är inget organisationsnummer. Det har tio siffror, och den sista är en kontrollsiffra.`,
    costCentre: (party: string, value: string) =>
      `Kostnadsställe för ${party}: ”${value}” ska vara högst 20 bokstäver och siffror utan mellanslag.`,
    counterAccount: (party: string, value: string) =>
      `Motkonto för ${party}: ”${value}” ska vara ett kontonummer med bara siffror, högst åtta.`,
    costAccount: (party: string, value: string) =>
      `Konto för kostnadsslag utan eget konto, ${party}: ”${value}” ska vara ett kontonummer med bara siffror, högst åtta.`,
    series: (party: string, value: string) =>
      `Verifikationsserie för ${party}: ”${value}” ska vara högst tio siffror och bokstäver utom å, ä och ö, eller tom.`,
  } satisfies Record<FinanceField, (party: string, value: string) => string>,
  counter:
    'En motavräkning bokförs genom att ekonomisystemet vänder verifikationen för den första avräkningen.',
  countered: 'Avräkningen är hävd av en motavräkning och ska inte bokföras.',
  nothingOwed: 'Ingen är skyldig den andra något, så det finns inget att bokföra.',
  noAccount: (kinds: string, party: string) =>
    `Konto saknas för ${kinds}. Ange det på kostnadsslaget, eller ett konto för kostnadsslag utan eget konto hos ${party}.`,
  sameAccount: (account: string) => `Konto ${account} är både motkonto och konto för ett kostnadsslag.`,
  unknownKind: 'Okänt kostnadsslag',
  counterAccountName: 'Avräkning mellan MVG och MH',
}
