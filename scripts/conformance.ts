import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeRecording } from '../sandbox/conformance/describe-recording'
import { loadApi } from '../sandbox/conformance/load-api'
import { readRecording } from '../sandbox/conformance/read-recording'

// npm run conformance: runs the sandbox's tests, including Stripe's recipes, and reports what they used of the API.
// With `-- --report` it only reports what an earlier run with PORTICO_CONFORMANCE, the recording's folder, has seen.
const directory = resolve(process.env.PORTICO_CONFORMANCE ?? 'node_modules/.cache/portico/conformance')

const tested = process.argv.includes('--report') || runTests()
const { passed, text } = describeRecording(readRecording(directory), (await loadApi()).operations)
console.log(text)
process.exitCode = tested && passed ? 0 : 1

function runTests(): boolean {
  rmSync(directory, { recursive: true, force: true })
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'sandbox'],
    {
      stdio: 'inherit',
      env: { ...process.env, PORTICO_CONFORMANCE: directory },
    },
  )
  return status === 0
}
