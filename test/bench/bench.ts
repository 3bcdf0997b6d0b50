import { measureCosts } from './costs.ts'
import type { Figure } from './figure.ts'
import { measureFirstView } from './first-view.ts'
import { measureForming } from './forming.ts'
import { measureMirror } from './mirror-sync.ts'
import { measurePlanner } from './planner.ts'
import { measureRosters } from './rosters.ts'
import { measureWarmPage } from './warm-page.ts'

const json = process.argv.includes('--json')
const chosen = process.argv.slice(2).filter(word => !word.startsWith('--'))

const trials: Readonly<Record<string, () => Promise<Figure[]>>> = {
  warm: measureWarmPage,
  mirror: measureMirror,
  costs: measureCosts,
  planner: measurePlanner,
  forming: measureForming,
  rosters: measureRosters,
  view: measureFirstView,
}

const say = ({ name, ours, theirs, unit, ratio, aim, met }: Figure): string => {
  const beside = theirs === null ? '' : ` beside ${theirs}, ratio ${ratio}`
  return `${met ? 'reached' : 'MISSED '}  ${name}: ${ours} ${unit}${beside} (aim: ${aim})`
}

for (const [name, measure] of Object.entries(trials)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  for (const one of await measure()) {
    const { met: _met, ...line } = one
    process.stdout.write(`${json ? JSON.stringify(line) : say(one)}\n`)
  }
}
