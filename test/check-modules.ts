import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'

/* The module rules of the five rooms (README, "The rooms"). */

const only = (name: string, from: string, to: string, comment: string): IForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

const room = (name: string, others: string) =>
  only(
    `${name}-knows`,
    `^src/${name}/`,
    `^src/(?!${name}/)(?:${others})`,
    `src/${name} imports a room it must not know`,
  )

const tool = (packages: string, home: string) => ({
  name: `${home}-alone-uses`,
  comment: `only src/${home} may use ${packages}`,
  severity: 'error' as const,
  from: { path: '^src/', pathNot: `^src/(?:${home})/` },
  to: { path: `node_modules/(?:${packages})/` },
})

const forbidden: IForbiddenRuleType[] = [
  room('domain', ''),
  room('graph', '(?!domain/)'),
  room('web', '(?!domain/)'),
  room('local', ''),
  {
    ...only('server-knows', '^src/server/', '^src/(?:web|local)/', 'only main.ts chooses the world'),
    from: { path: '^src/server/', pathNot: '^src/server/main\\.ts$' },
  },
  only('main-knows', '^src/server/main\\.ts$', '^src/web/', 'the server serves the built tab'),
  tool('@microsoft/microsoft-graph-client|@azure/msal-node', 'graph'),
  tool('react|react-dom|@fluentui|@microsoft/teams-js|@tanstack|wouter', 'web'),
  tool('@hono/node-server|papaparse|read-excel-file|fflate', 'server|web'),
  {
    ...only(
      'domain-packages',
      '^src/domain/',
      'node_modules/',
      'domain is pure: zod and temporal-polyfill only',
    ),
    to: { path: 'node_modules/', pathNot: 'node_modules/(?:zod|temporal-polyfill)/' },
  },
  { ...only('domain-core', '^src/domain/', '', 'domain has no Node'), to: { dependencyTypes: ['core'] } },
  {
    ...only('sqlite', '^src/', '^(?:node:)?sqlite$', 'only the local Microsoft 365 keeps data'),
    from: { path: '^src/', pathNot: '^src/local/' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'declared',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'unknown'] },
  },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-tests-in-src',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^test/' },
  },
]

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name).split(sep).join('/'))

const result = await cruise(['src'], {
  ruleSet: { forbidden },
  validate: true,
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
})
if (typeof result.output === 'string') throw new Error('The cruise gave no result.')

const seen = new Set(result.output.modules.map(({ source }) => source))
const missed = sources.filter(source => !seen.has(source))
const broken = result.output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
const complaints = [...missed.map(source => `not cruised: ${source}`), ...broken]
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`)
  process.exit(1)
}
process.stdout.write(`Module rules hold in ${sources.length} files.\n`)
