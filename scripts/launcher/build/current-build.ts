import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builds } from './builds-folder'

const pointer = path.join(builds, 'current')

/**
 * The folder of the build that `npm start` serves: PORTICO_DIST_DIR, or what `npm run build` made last, or `.next`, where
 * earlier releases built.
 */
export function currentBuild(): string {
  return process.env.PORTICO_DIST_DIR || readPointer() || '.next'
}

/** Makes `distDir` the one that the next start serves. Apps that run keep theirs. */
export function pointToBuild(distDir: string): void {
  mkdirSync(builds, { recursive: true })
  const written = `${pointer}.${process.pid}`
  writeFileSync(written, `${path.basename(distDir)}\n`)
  // A rename replaces the file in one step, so that no start reads half of it.
  renameSync(written, pointer)
}

/** The build that the pointer names, if it is there. */
export function readPointer(): string | null {
  if (!existsSync(pointer)) return null
  const distDir = path.join(builds, readFileSync(pointer, 'utf8').trim())
  return existsSync(path.join(distDir, 'BUILD_ID')) ? distDir : null
}
