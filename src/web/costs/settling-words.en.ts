import type { settlingSv } from './settling-words.sv.ts'

export const settlingEn: typeof settlingSv = {
  list: { title: 'Settlement' },
  budget: { title: 'Budget' },
  rules: { title: 'How costs are shared' },
}
