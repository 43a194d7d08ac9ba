import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildServer } from './build-server'
import { liveHolder, takeLockFile, whileHolding } from '../processes/lock-file'
import { hashSources } from './source-hash.mjs'
import { lastLines, startChild } from '../processes/start-child'

const builds = '.next-builds'
const kept = 2

/**
 * The folder of a production build of the current sources, which is built if it does not exist. Each state of the
 * sources has its own folder, so that a build never replaces the files of a running app.
 */
export async function buildApp(options: { logFile: string; env: NodeJS.ProcessEnv }): Promise<string> {
  const distDir = path.join(builds, hashSources().slice(0, 16))
  mkdirSync(builds, { recursive: true })
  await whileHolding(`${distDir}.lock`, async () => {
    const finished = path.join(distDir, 'portico-finished')
    if (!existsSync(finished)) await runNextBuild(distDir, options)
    writeFileSync(finished, '')
    takeLockFile(path.join(distDir, `running-${process.pid}`))
  })
  utimesSync(distDir, new Date(), new Date())
  dropOldBuilds()
  return distDir
}

async function runNextBuild(
  distDir: string,
  { logFile, env }: { logFile: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = startChild(['node_modules/next/dist/bin/next', 'build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORTICO_DIST_DIR: distDir },
    logFile,
  })
  if ((await child.ended) !== 0 || !existsSync(path.join(distDir, 'BUILD_ID')))
    throw new Error(`next build failed\n${lastLines(logFile, 40)}`)
  await buildServer(distDir)
}

function dropOldBuilds(): void {
  const folders = readdirSync(builds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(builds, entry.name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const folder of folders.slice(kept)) if (!isRunning(folder)) rmSync(folder, { recursive: true, force: true })
}

function isRunning(folder: string): boolean {
  const marks = readdirSync(folder).filter((name) => name.startsWith('running-'))
  return marks.some((name) => liveHolder(path.join(folder, name)) !== undefined)
}
