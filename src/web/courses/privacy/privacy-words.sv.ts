import { many } from '../../../domain/wording.ts'

const people = (count: number) => many(count, 'person', 'personer')
const rows = (count: number) => many(count, 'rad', 'rader')

/** Swedish of what is kept of people, how it is looked at, handed out and removed. */
export const privacySv = {
  title: 'Personuppgifter',
  lede: 'Vad som sparas om deltagarna, vad som ska tas bort nu, och allt som finns om en person.',
  closed: {
    title: 'Här granskas och tas personuppgifter bort',
    how: 'Det gör projektledarna. Fråga dem om du vill veta vad som finns om dig eller få det borttaget.',
  },
  removal: {
    heading: 'Att ta bort nu',
    loading: 'Det som ska tas bort',
    nothing: (day: string) => `Inget behöver tas bort ${day}.`,
    how: 'Titta igenom varje omgång och kryssa för den. Inget tas bort förrän du trycker på knappen.',
    show: (count: number) => `Visa ${people(count)}`,
    person: (name: string, office: string, state: string) => `${name}, ${office}, ${state.toLowerCase()}`,
    open: (count: number) => `Ta bort uppgifter om ${people(count)}`,
    none: 'Kryssa för en omgång först.',
    title: (count: number) => `Ta bort uppgifter om ${people(count)}?`,
    sure: 'Det går inte att ångra. Antalet per kontor, omgång och läge finns kvar.',
    order: 'Ta bort uppgifterna',
    busy: (done: number, all: number) => `Tar bort, ${done} av ${all} …`,
    done: (count: number) => `Uppgifter om ${people(count)} är borttagna.`,
    left: (count: number) => `${rows(count)} är kvar:`,
    print: 'Skriv ut',
  },
  kept: {
    heading: 'Så länge sparas uppgifterna',
    how: 'Tiderna ändras i listan Inställningar i SharePoint, i raderna som börjar på courses.keep.',
    rest: 'Det här tas inte bort',
  },
  person: {
    heading: 'Allt som finns om en person',
    label: 'Hela namnet eller e-postadressen',
    search: 'Sök',
    searching: 'Söker …',
    short: 'Skriv minst tre tecken.',
    nothing: (q: string) => `Inget finns om ”${q}”. Sökningen gäller hela namnet eller hela adressen.`,
    found: (count: number) => `${rows(count)} handlar om eller nämner personen.`,
    near: 'Liknande namn att söka på också:',
    excel: 'Ladda ner som Excel',
    json: 'Ladda ner som JSON',
    fileName: 'uppgifter',
    about: 'Handlar om personen',
    named: (fields: string) => `Nämner personen i ${fields}`,
    show: 'Visa allt i raden',
    choose: (title: string, list: string) => `Ta bort personen ur raden ${title} i ${list}`,
    columns: { choose: 'Välj', row: 'Rad', what: 'Vad', says: 'Att ta bort' },
    open: (count: number) => `Ta bort personen ur ${rows(count)}`,
    title: (count: number) => `Ta bort personen ur ${rows(count)}?`,
    sure: 'Det går inte att ångra. Har personen gått grundutbildningen försvinner beviset för det.',
    order: 'Ta bort personen',
    done: (count: number) => `Personen är borttagen ur ${rows(count)}.`,
  },
  close: 'Stäng',
}
export type PrivacyScreenWords = typeof privacySv
