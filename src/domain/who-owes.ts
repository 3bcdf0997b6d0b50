import type { Party } from './vocabulary.ts'

/** The other of the two sides. */
export const otherParty = (party: Party): Party => (party === 'MVG' ? 'MH' : 'MVG')

/** A cost by who paid it and what each side is to bear, öre. */
type Borne = { paidBy: Party; shareMVGOre: number; shareMHOre: number }

/** What a row makes MH owe MVG, öre: what MH is to bear less what it has paid. Below zero MVG owes MH. */
export const dueOf = ({ paidBy, shareMVGOre, shareMHOre }: Borne): number =>
  paidBy === 'MVG' ? shareMHOre : 0 - shareMVGOre

/** What a row makes a side owe the other, öre; below zero the other owes it. The two sides' sum to nothing. */
export const owedBy = (row: Borne, party: Party): number => (party === 'MH' ? dueOf(row) : 0 - dueOf(row))

/** One claim of what MH owes MVG (öre, below zero the other way): who pays, and how much; nobody when it is nothing. */
export const claimOf = (dueOre: number): { payer: Party | null; amountOre: number } => ({
  payer: dueOre === 0 ? null : dueOre > 0 ? 'MH' : 'MVG',
  amountOre: Math.abs(dueOre),
})
