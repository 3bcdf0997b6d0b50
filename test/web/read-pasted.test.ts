import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted } from '../../src/web/courses/people/read-pasted.ts'

const person = (more: object) => ({
  name: '',
  email: '',
  workplace: '',
  employedFrom: null,
  isManager: null,
  ...more,
})

describe('people pasted from Excel into a sign-up', () => {
  it('are read by their headings, in any order of columns', () => {
    const { people } = readPasted(
      'E-post\tChef\tEfternamn\tFörnamn\tAnställd från\tEnhet\n' +
        'ada@hallprov.example\tnej\tProvlund\tAda\t2026-09-01\tMiljötillsyn\n' +
        'bo@hallprov.example\tja\tProvdahl\tBo\t1 mars 2025\tLivsmedel\r\n',
    )
    expect(people).toEqual([
      person({
        name: 'Ada Provlund',
        email: 'ada@hallprov.example',
        workplace: 'Miljötillsyn',
        employedFrom: '2026-09-01',
        isManager: false,
      }),
      person({
        name: 'Bo Provdahl',
        email: 'bo@hallprov.example',
        workplace: 'Livsmedel',
        employedFrom: '2025-03-01',
        isManager: true,
      }),
    ])
  })

  it('are read without headings, by what the cells say', () => {
    expect(readPasted('Ada Provlund\tada@hallprov.example\tMiljötillsyn').people).toEqual([
      person({ name: 'Ada Provlund', email: 'ada@hallprov.example', workplace: 'Miljötillsyn' }),
    ])
    expect(readPasted('Ada Provlund\nBo Provdahl').people.map(({ name }) => name)).toEqual([
      'Ada Provlund',
      'Bo Provdahl',
    ])
    expect(readPasted('"Provlund, Ada" <ada@hallprov.example>').people).toEqual([
      person({ name: 'Provlund, Ada', email: 'ada@hallprov.example' }),
    ])
  })

  it('leave their personal numbers and telephones behind, and that is said', () => {
    const text = 'Namn\tPersonnummer\tTelefon\tMat\nAda Provlund\t19800101-1234\t070-123 45 67\tvegan'
    const { people, personalNumbers, otherCells } = readPasted(text)
    expect(people).toEqual([person({ name: 'Ada Provlund' })])
    expect([personalNumbers, otherCells]).toEqual([2, 1])
    expect(readPasted('Ada Provlund 800101-1234').people).toEqual([person({ name: 'Ada Provlund' })])
  })

  it('never carry a personal number into any field, wherever it stands', () => {
    const digits = fc.tuple(
      fc.constantFrom('800101', '19800101'),
      fc.constantFrom('-', '+', ''),
      fc.constantFrom('1234', '9876'),
    )
    const place = fc.constantFrom('name', 'email', 'workplace', 'alone')
    fc.assert(
      fc.property(digits, place, ([born, sign, last], where) => {
        const number = `${born}${sign}${last}`
        const beside = (text: string, at: string) => (where === at ? `${text} ${number}` : text)
        const row = [
          beside('Ada Provlund', 'name'),
          'ada@hallprov.example',
          beside('Miljö', 'workplace'),
          where === 'alone' ? number : '',
        ]
        expect(JSON.stringify(readPasted(row.join('\t')).people)).not.toContain(last)
      }),
    )
  })

  it('who have no name are not taken in, and their rows are named', () => {
    const { people, unnamed } = readPasted(
      'Namn\tE-post\nAda Provlund\tada@hallprov.example\n\tbo@hallprov.example\n\n',
    )
    expect(people.map(({ name }) => name)).toEqual(['Ada Provlund'])
    expect(unnamed).toEqual([3])
  })

  it('are none where nothing was pasted', () => {
    for (const text of ['', '\n\n', '\t\t', '12345'])
      expect(readPasted(text).people, JSON.stringify(text)).toEqual([])
  })
})
