/** Most money of one row, öre: a hundred million kronor. Apart from the schemas, so that words can say it without them. */
export const mostOre = 10_000_000_000
