import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const version = '13.5.0'

/** What is used of Lighthouse, whose own types are installed as late as it is. */
export type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<{ lhr: LighthouseResult } | undefined>

export type LighthouseResult = {
  categories: Record<string, { score: number | null; auditRefs: { id: string }[] } | undefined>
  audits: Record<string, { title: string; score: number | null; numericValue?: number } | undefined>
  runtimeError?: { message: string }
}

/**
 * Lighthouse, installed into the cache where it is missing. It is not in package-lock.json: no clone needs its
 * 170 MB, and a registry without one of its optional packages makes `npm ci` fail.
 */
export async function installLighthouse(): Promise<Lighthouse> {
  const folder = path.resolve('node_modules/.cache/portico', `lighthouse-${version}`)
  const entry = path.join(folder, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
    console.log(`installing lighthouse ${version} into node_modules/.cache`)
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...quiet, `lighthouse@${version}`], { cwd: folder })
  }
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse }
  return lighthouse
}
