import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Api } from './schema'

/**
 * Loads the API of the installed SDK. It comes from node_modules/.cache/portico (15 ms) if this version of the deriver
 * has read this version of the SDK before. Otherwise it is derived (1 s) and replaces the cached one. Only deriving
 * loads TypeScript.
 */
export async function loadApi(): Promise<Api> {
  const sdkRoot = dirname(dirname(createRequire(import.meta.url).resolve('stripe')))
  const file = join(dirname(sdkRoot), '.cache', 'portico', `stripe-${version(sdkRoot)}-${deriverVersion()}.json`)
  const cached = readCache(file)
  if (cached) return cached
  const [{ default: ts }, { deriveOperations }] = await Promise.all([
    import('typescript'),
    import('./derive/derive-operations'),
  ])
  const api = deriveOperations(ts, sdkRoot)
  writeCache(file, api)
  return api
}

function version(sdkRoot: string): string {
  return readFileSync(join(sdkRoot, 'VERSION'), 'utf8').trim()
}

/** A digest of the deriver's sources and the list of operations, which decide the result. */
function deriverVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const sources = readdirSync(join(here, 'derive'))
    .filter((name) => !name.includes('.test.'))
    .sort()
  const hash = createHash('sha256').update(readFileSync(join(here, 'portal-operations.ts')))
  for (const name of sources) hash.update(readFileSync(join(here, 'derive', name)))
  return hash.digest('hex').slice(0, 12)
}

function readCache(file: string): Api | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Api
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null
    throw error
  }
}

function writeCache(file: string, api: Api): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    // Test processes start together: each writes its own file and the last rename wins.
    const own = `${file}.${process.pid}`
    writeFileSync(own, JSON.stringify(api))
    renameSync(own, file)
    for (const name of readdirSync(dirname(file))) {
      if (/^stripe-.*\.json$/.test(name) && name !== basename(file)) rmSync(join(dirname(file), name), { force: true })
    }
  } catch (error) {
    // The node_modules of an image may be read-only. Deriving at each start is slower but gives the same result.
    if (!isRefused(error)) throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}
