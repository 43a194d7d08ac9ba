import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { enterArena } from './attack/arena'
import { tryNode, type Tried } from './clients/try-node'
import { tryPython } from './clients/try-python'
import { makeWorld } from './clients/world'
import { fail } from './launcher/fail'

// npm run clients: calls Portico's API with every major version of Stripe's Node library since 8, and with Debian's
// python3-stripe where it is installed. It ends with one line of JSON, and fails if a promise was broken.
const folder = 'scripts/clients'
const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { dependencies: object }
const quiet = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
if (spawnSync('npm', ['install', ...quiet], { cwd: folder, stdio: 'inherit' }).status !== 0)
  fail('the versions of Stripe’s library could not be installed')

const arena = await enterArena()
const all: Tried[] = []
const skipped: string[] = []
try {
  const world = await makeWorld(arena)
  for (const name of Object.keys(dependencies)) tell(await tryNode(name, world))
  const python = tryPython(world)
  if (python) tell(python)
  else skipped.push('python3-stripe: not installed')
} finally {
  await arena.stop()
}
for (const what of skipped) console.log(`skipped: ${what}`)
const failed = all.flatMap((each) => each.failed)
const passed = all.reduce((sum, each) => sum + each.passed, 0)
console.log(JSON.stringify({ clients: all.map(({ library }) => library), passed, failed: failed.length, skipped }))
process.exitCode = failed.length === 0 ? 0 : 1

function tell(tried: Tried): void {
  all.push(tried)
  console.log(`${tried.library}: ${tried.passed} kept, ${tried.failed.length} broken`)
  for (const line of tried.failed) console.log(`  ${line}`)
}
