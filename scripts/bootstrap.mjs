// node scripts/bootstrap.mjs PROGRAM …: installs what package-lock.json asks for, then runs scripts/PROGRAM.ts on the
// project's own Node. It is plain Node ≥ 20 without dependencies, because a fresh clone has nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { watchLauncher } from './launcher/processes/watch-launcher.mjs'

const launchedAt = Date.now()
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const [program, ...args] = process.argv.slice(2)
const withoutDevelopment = ['start', 'worker', 'sync'].includes(program)

if (!isInstalled()) {
  console.error('installing dependencies')
  // No package needs its install script: we do what they would do where it is used.
  runOrExit('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}

const node = existsSync('node_modules/.bin/node') ? path.resolve('node_modules/.bin/node') : process.execPath
generateClient()
execute()

/** Whether node_modules matches package-lock.json, by npm's record of what it installed. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([name, { version, optional, devOptional, dev }]) => {
    if (name === '' || installed[name]?.version === version) return true
    return !installed[name] && (optional || devOptional || (dev && withoutDevelopment))
  })
}

function generateClient() {
  const stamp = 'lib/db/generated/.schema'
  const schema = createHash('sha256').update(readFileSync('prisma/schema.prisma')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === schema) return
  runOrExit(node, ['node_modules/prisma/build/index.js', 'generate'])
  writeFileSync(stamp, schema)
}

function runOrExit(command, commandArgs) {
  const { status, stdout, stderr, error } = spawnSync(command, commandArgs, {
    encoding: 'utf8',
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (status === 0) return
  console.error(`${command} ${commandArgs.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`)
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
