import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeRecording } from '../sandbox/conformance/describe-recording'
import { loadApi } from '../sandbox/conformance/load-api'
import { readRecording } from '../sandbox/conformance/read-recording'
import { describeReplay } from '../sandbox/conformance/recorded/describe-replay'
import { recordedFolder } from '../sandbox/conformance/recorded/read-conversations'
import { replayAll } from '../sandbox/conformance/recorded/replay-all'

// npm run conformance: runs the sandbox's tests, including Stripe's recipes, and reports what they used of the API.
// With `-- --report` it only reports what an earlier run with PORTICO_CONFORMANCE, the recording's folder, has seen.
// npm run conformance -- recorded [FOLDER]: replays the calls to Stripe that a folder holds and compares the answers. The
// folder is PORTICO_RECORDED_STRIPE, else ../shared/recorded-stripe. Ends with one line of JSON.
if (process.argv[2] === 'recorded') await replayRecorded(process.argv[3])
else await report()

async function replayRecorded(named?: string): Promise<void> {
  const folder = recordedFolder(named)
  if (!folder) {
    console.log('skipped: there is no folder of recordings; name one, or set PORTICO_RECORDED_STRIPE')
    return
  }
  const { passed, text } = describeReplay(await replayAll(folder))
  console.log(text)
  process.exitCode = passed ? 0 : 1
}

async function report(): Promise<void> {
  const directory = resolve(process.env.PORTICO_CONFORMANCE ?? 'node_modules/.cache/portico/conformance')
  const tested = process.argv.includes('--report') || runTests(directory)
  const { passed, text } = describeRecording(readRecording(directory), (await loadApi()).operations)
  console.log(text)
  process.exitCode = tested && passed ? 0 : 1
}

function runTests(directory: string): boolean {
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
