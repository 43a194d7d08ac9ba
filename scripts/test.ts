import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail } from './launcher/fail'
import { whenToldToStop } from './launcher/processes/when-told-to-stop'
import type { Counts } from './test/read-report'
import { runStage } from './test/run-stage'
import { runSuite } from './test/run-suite'
import { stages, type Suite } from './test/suites'

// npm test [-- SUITE …]: runs every suite, or those named; ends with `N passed, N failed`.
const chosen = process.argv.slice(2)
const names = stages.flat(2).map(({ name }) => name)
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length > 0) fail(`no suite ${unknown.join(', ')}; there are: ${names.join(', ')}`)

// Every suite's sandbox records its calls here, and the conformance suite reads them.
process.env.PORTICO_CONFORMANCE ??= path.resolve('node_modules/.cache/portico/conformance')
if (chosen.join() !== 'conformance') rmSync(process.env.PORTICO_CONFORMANCE, { recursive: true, force: true })

const reports = mkdtempSync(path.join(tmpdir(), 'portico-test-'))
const running = new Set<ReturnType<typeof runSuite>>()
let stopping = false
whenToldToStop(async () => {
  stopping = true
  await Promise.all([...running].map((suite) => suite.stop()))
  rmSync(reports, { recursive: true, force: true })
})

const all: Counts[] = []
for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter(({ name }) => chosen.length === 0 || chosen.includes(name)))
  all.push(
    ...(await runStage(
      lanes.filter((lane) => lane.length > 0),
      { run, say: (text) => process.stdout.write(text), folder: reports },
    )),
  )
}
rmSync(reports, { recursive: true, force: true })
const failures = all.flatMap((counts) => counts.failures ?? [])
// Again at the end, since the end is what is read of a long log.
if (failures.length > 0) console.log(`\nfailed\n\n${failures.join('\n\n')}`)
const total = (kind: 'passed' | 'failed') => all.reduce((sum, counts) => sum + counts[kind], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 ? 0 : 1)

async function run(suite: Suite, output?: number): Promise<Counts> {
  const started = runSuite(suite, reports, output)
  running.add(started)
  const counts = await started.counts
  running.delete(started)
  // While stopping, no suite resolves, so no other begins.
  return stopping ? new Promise(() => undefined) : counts
}
