// node scripts/bootstrap.mjs PROGRAM …: installs what package-lock.json asks for, then runs scripts/PROGRAM.ts on the
// project's own Node. It is plain Node ≥ 20 without dependencies, because a fresh clone has nothing else.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { productionPrograms } from './launcher/build/production-programs.mjs'
import { chooseNode } from './launcher/install/choose-node.mjs'
import { planInstall } from './launcher/install/plan-install.mjs'
import { unfitSystem } from './launcher/install/unfit-system.mjs'
import { watchLauncher } from './launcher/processes/watch-launcher.mjs'
import { createProgress } from './launcher/progress.mjs'

const launchedAt = Date.now()
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const [program, ...args] = process.argv.slice(2)
// These use packages that only tests need, for their own work or to type-check.
const forTests = [
  'test',
  'dev',
  'conformance',
  'attack',
  'bench',
  'builds',
  'calendar',
  'clients',
  'drill',
  'truth',
  'lighthouse',
  'pictures',
  'languages',
].includes(program)

const progress = createProgress(process.stderr)
refuse(unfitSystem(program, { version: null }))
await install()
const node = chooseNode(path.resolve('node_modules/.bin/node'))
refuse(unfitSystem(program, { version: node === process.execPath ? process.versions.node : null }))
await generateClient()
execute()

async function install() {
  const command = planInstall(
    packagesIn('package-lock.json') ?? {},
    packagesIn('node_modules/.package-lock.json'),
    forTests,
  )
  if (!command) return
  // A command beside a running app must not replace the packages under it.
  if (productionPrograms.includes(program) && !['start', 'init'].includes(program))
    refuse('what package-lock.json names is not installed: run `npm ci --omit=dev`')
  // No package needs its install script: we do what they would do where it is used.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await runOrExit('installing dependencies', 'npm', [...command, ...quiet])
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

async function generateClient() {
  const stamp = 'lib/db/generated/.schema'
  const schema = createHash('sha256').update(readFileSync('prisma/schema.prisma')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === schema) return
  await runOrExit('generating the database client', node, ['node_modules/prisma/build/index.js', 'generate'])
  writeFileSync(stamp, schema)
}

async function runOrExit(step, command, commandArgs) {
  const { status, output } = await progress.during(step, run(command, commandArgs))
  if (status !== 0) refuse(`${command} ${commandArgs.join(' ')} failed\n${output}`)
}

async function run(command, commandArgs) {
  const child = spawn(command, commandArgs, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const [status] = await once(child, 'close').catch((error) => [(output += error.message)])
  return { status, output }
}

function refuse(reason) {
  if (reason === null) return
  console.error(`portico: ${reason}`)
  process.exit(1)
}

function execute() {
  const child = spawn(node, ['--import', 'tsx', `scripts/${program}.ts`, ...args], {
    // The channel tells the program if we are killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORTICO_LAUNCHED_AT: String(launchedAt),
      PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    },
  })
  // Ctrl-C in a terminal reaches the program directly; we stay until it has cleaned up.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchLauncher(() => child.disconnect())
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
