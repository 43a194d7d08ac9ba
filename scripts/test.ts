import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail } from './launcher/fail'
import { whenToldToStop } from './launcher/when-told-to-stop'
import { runSuite } from './test/run-suite'
import { stages, type Suite } from './test/suites'

// npm test [-- SUITE …]: every suite, or those named; ends with `N passed, N failed`
const chosen = process.argv.slice(2)
const names = stages.flat().map(({ name }) => name)
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length > 0) fail(`no suite ${unknown.join(', ')}; there are: ${names.join(', ')}`)

// The sandbox of every suite records what is asked of it there; the conformance suite reads it.
process.env.PORTICO_CONFORMANCE ??= path.resolve('node_modules/.cache/portico/conformance')
if (chosen.join() !== 'conformance') rmSync(process.env.PORTICO_CONFORMANCE, { recursive: true, force: true })

const reports = mkdtempSync(path.join(tmpdir(), 'portico-test-'))
const running = new Set<ReturnType<typeof runSuite>>()
whenToldToStop(async () => {
  await Promise.all([...running].map((run) => run.stop()))
  rmSync(reports, { recursive: true, force: true })
})

const totals = { passed: 0, failed: 0 }
for (const stage of stages) await Promise.all(stage.filter(({ name }) => chosen.length === 0 || chosen.includes(name)).map(runAndTell))
rmSync(reports, { recursive: true, force: true })
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)

async function runAndTell(suite: Suite): Promise<void> {
  const startedAt = Date.now()
  console.log(`\n▶ ${suite.name}`)
  const run = runSuite(suite, reports)
  running.add(run)
  const { passed, failed } = await run.counts
  running.delete(run)
  totals.passed += passed
  totals.failed += failed
  console.log(`${failed === 0 ? '✔' : '✘'} ${suite.name}: ${passed} passed, ${failed} failed, ${seconds(startedAt)} s`)
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1_000).toFixed(1)
}
