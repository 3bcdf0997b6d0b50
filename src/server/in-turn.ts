/** Runs work about the same thing one piece after another, and about different things at once. */
export type InTurn = <T>(about: string, work: () => Promise<T>) => Promise<T>

export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (about, work) => {
    const before = last.get(about) ?? Promise.resolve()
    // What went wrong for whoever was before is theirs to hear.
    const mine = before.then(work, work)
    last.set(about, mine)
    try {
      return await mine
    } finally {
      if (last.get(about) === mine) last.delete(about)
    }
  }
}
