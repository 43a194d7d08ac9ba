import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** `commit` is null where neither the build nor its environment knew one */
export type Release = { version: string; commit: string | null }

export const releaseFile = 'release.json'

let known: Release | undefined

/** What is running, as the build wrote it beside its files. Without a build (in development), the sources' version. */
export function release(): Release {
  return (known ??= readRelease(process.env.PORTICO_DIST_DIR ?? '.next'))
}

/** Reads a build's release. */
function readRelease(distDir: string): Release {
  const file = path.join(/* turbopackIgnore: true */ distDir, releaseFile)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Release
  const { version } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as { version: string }
  return { version, commit: process.env.PORTICO_COMMIT || null }
}
