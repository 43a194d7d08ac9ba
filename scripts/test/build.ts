import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deriveActionKey } from '../launcher/build/action-key.mjs'
import { buildApp } from '../launcher/build/build-app'
import { fail } from '../launcher/fail'
import { readActions } from '../launcher/build/read-actions'
import { hashSources } from '../launcher/build/source-hash.mjs'

// The production build that the browser tests then run against.
const folder = mkdtempSync(path.join(tmpdir(), 'portico-build-'))
try {
  const distDir = await buildApp({ env: process.env, logFile: path.join(folder, 'build.log') })
  console.log(distDir)
  // Otherwise no two builds share their action ids. `npm run builds` compares two builds.
  const wanted = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || deriveActionKey(hashSources())
  if (readActions(distDir).key !== wanted) throw new Error("the build's actions are not named after its sources")
} catch (error) {
  fail(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
