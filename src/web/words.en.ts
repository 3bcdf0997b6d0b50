import { sv } from './words.sv.ts'
export const en = sv
