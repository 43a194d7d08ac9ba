import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '../launcher/build-app'
import { fail } from '../launcher/fail'

// The production build that the browser tests then run against.
const folder = mkdtempSync(path.join(tmpdir(), 'portico-build-'))
try {
  console.log(await buildApp({ env: process.env, logFile: path.join(folder, 'build.log') }))
} catch (error) {
  fail(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
