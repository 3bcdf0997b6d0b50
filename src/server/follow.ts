import type { Mirror } from '../graph/mirror.ts'
import type { World } from './world.ts'

/** Follows SharePoint: one round now and then one every `seconds`, until the returned function is called. */
export async function followLists(mirror: Mirror, world: World, seconds: number): Promise<() => void> {
  const told = new Map<string, string>()
  async function round(): Promise<void> {
    await mirror.sync()
    for (const { noun, problem } of mirror.states()) {
      const code = problem?.code ?? 'ready'
      if ((told.get(noun) ?? 'ready') !== code)
        world.log({ level: problem ? 'warn' : 'info', event: 'list_state', noun, state: code })
      told.set(noun, code)
    }
  }
  await round()
  const timer = setInterval(round, seconds * 1000)
  return () => clearInterval(timer)
}
