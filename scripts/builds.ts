import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fail } from './launcher/fail'
import { readActions } from './launcher/build/read-actions'

// npm run builds: builds this checkout twice, one after the other in two folders beside it, and compares the builds'
// names and action ids. A browser that meets both builds of one commit must see one release.
const sources = ['app', 'components', 'lib', 'prisma', 'sandbox', 'scripts']
const files = [
  ...[
    'package.json',
    'package-lock.json',
    'next.config.mjs',
    'postcss.config.mjs',
    'tailwind.config.ts',
    'tsconfig.json',
  ],
  ...['proxy.ts', 'instrumentation.ts', 'server.ts', 'prisma.config.ts'],
]

const folder = mkdtempSync(path.resolve('..', 'portico-builds-'))
try {
  const [one, other] = [build(path.join(folder, 'one')), build(path.join(folder, 'deeper', 'other'))]
  const equal = one.ids.filter((id) => other.ids.includes(id)).length
  console.log(JSON.stringify({ actions: one.ids.length, equal, names: [one.name, other.name] }))
  if (!isDeepStrictEqual(one, other)) throw new Error('the builds differ')
} catch (error) {
  process.exitCode = 1
  console.error(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function build(root: string): { ids: string[]; name: string } {
  mkdirSync(root, { recursive: true })
  for (const name of [...sources, ...files]) cpSync(name, path.join(root, name), { recursive: true })
  // Turbopack follows no link out of its folder, and a full copy would take minutes.
  run('cp', ['-al', 'node_modules', path.join(root, 'node_modules')])
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: _own, PORTICO_DIST_DIR: _folder, ...env } = process.env
  run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  return {
    ids: readActions(path.join(root, '.next')).actions.map(({ id }) => id),
    name: readFileSync(path.join(root, '.next', 'BUILD_ID'), 'utf8'),
  }
}

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (status !== 0) fail(`${command} ${args.join(' ')} failed\n${stdout}${stderr}`)
}
