import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { builds } from './builds-folder'
import { readPointer } from './current-build'
import { buildServer } from './build-server'
import { keepBuild } from './keep-build'
import { liveHolder, whileHolding } from '../processes/lock-file'
import { hashSources } from './source-hash.mjs'
import { lastLines, startChild } from '../processes/start-child'

// The one that is served, the one before for going back, and one for a demo or a test beside them.
const kept = 3

type BuildOptions = {
  /** without one, the build writes to the terminal */
  logFile?: string
  env: NodeJS.ProcessEnv
}

/**
 * The folder of a production build of the current sources, which is built if it does not exist. Each state of the
 * sources has its own folder, so that a build never replaces the files of a running app.
 */
export async function buildApp(options: BuildOptions): Promise<string> {
  const distDir = path.join(builds, nameOf(options.env))
  mkdirSync(builds, { recursive: true })
  await whileHolding(`${distDir}.lock`, async () => {
    const finished = path.join(distDir, 'portico-finished')
    if (!existsSync(finished)) await runNextBuild(distDir, options)
    writeFileSync(finished, '')
    keepBuild(distDir)
  })
  utimesSync(distDir, new Date(), new Date())
  dropOldBuilds()
  return distDir
}

/** A build holds the key of its actions, so another key of the operator's makes another build. */
function nameOf({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }: NodeJS.ProcessEnv): string {
  const sources = hashSources().slice(0, 16)
  return key ? `${sources}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}` : sources
}

async function runNextBuild(distDir: string, { logFile, env }: BuildOptions): Promise<void> {
  const child = startChild(['node_modules/next/dist/bin/next', 'build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORTICO_DIST_DIR: distDir },
    ...(logFile && { logFile }),
  })
  if ((await child.ended) !== 0 || !existsSync(path.join(distDir, 'BUILD_ID')))
    throw new Error(`next build failed\n${logFile ? lastLines(logFile, 40) : ''}`)
  await buildServer(distDir)
}

function dropOldBuilds(): void {
  const folders = readdirSync(builds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(builds, entry.name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  const served = readPointer()
  for (const folder of folders.slice(kept))
    if (folder !== served && !isRunning(folder)) rmSync(folder, { recursive: true, force: true })
}

function isRunning(folder: string): boolean {
  const marks = readdirSync(folder).filter((name) => name.startsWith('running-'))
  return marks.some((name) => liveHolder(path.join(folder, name)) !== undefined)
}
