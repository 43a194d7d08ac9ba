import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { releaseFile, type Release } from '../../../lib/health/release'

/** Writes version and commit into a build's folder, so that they are known where there is no git. */
export function writeRelease(distDir: string): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const release: Release = { version, commit: process.env.PORTICO_COMMIT || commitOfCheckout() }
  writeFileSync(path.join(distDir, releaseFile), `${JSON.stringify(release)}\n`)
}

function commitOfCheckout(): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}
