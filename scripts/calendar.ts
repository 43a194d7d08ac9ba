import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { moments, type Moment } from './calendar/moments'
import { fail } from './launcher/fail'

// npm run calendar [-- WORD …]: runs unit and integration tests with every clock set to a difficult moment, or only
// those whose name contains a word. It ends with one line of JSON. The clock is Debian's libfaketime.
const library = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync)
if (!library) fail('no libfaketime; Debian has it in the package libfaketime')

const words = process.argv.slice(2).map((word) => word.toLowerCase())
const chosen = moments(new Date()).filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
)
if (chosen.length === 0)
  fail(
    `no moment of that name; there are: ${moments(new Date())
      .map(({ name }) => name)
      .join('; ')}`,
  )

const folder = mkdtempSync(path.join(tmpdir(), 'portico-calendar-'))
const report = path.join(folder, 'report.json')
let passed = 0
const failures: { moment: string; test: string }[] = []
for (const moment of chosen) {
  const { passed: here, failed } = runAt(moment)
  passed += here
  failures.push(...failed.map((test) => ({ moment: moment.name, test })))
  console.log(`${moment.name} (${moment.at.toISOString()}): ${here} passed, ${failed.length} failed`)
  for (const test of failed) console.log(`  ${test}`)
}
rmSync(folder, { recursive: true })
console.log(JSON.stringify({ moments: chosen.length, passed, failed: failures.length, failures }))
process.exitCode = failures.length === 0 ? 0 : 1

type Report = {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}
type Ran = { passed: number; failed: string[] }

function runAt(moment: Moment): Ran {
  const [unit, integration] = (['unit', 'integration'] as const).map((project) => runProject(project, moment)) as [
    Ran,
    Ran,
  ]
  return { passed: unit.passed + integration.passed, failed: [...unit.failed, ...integration.failed] }
}

/** Runs a project's tests and returns the names of those that failed; a file that could not be loaded counts as one. */
function runProject(project: string, { at, timeZone = 'UTC', realDatabase }: Moment): Ran {
  rmSync(report, { force: true })
  const { status: code, stderr } = spawnSync(
    'vitest',
    ['run', '--project', project, '--reporter=json', `--outputFile=${report}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        LD_PRELOAD: library,
        // An offset, because a fixed time would start again in every process.
        FAKETIME: `+${((at.getTime() - Date.now()) / 1000).toFixed(0)}`,
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        TZ: timeZone,
        ...(realDatabase && { FAKETIME_SKIP_CMDS: 'postgres,initdb' }),
      },
    },
  )
  if (!existsSync(report)) return { passed: 0, failed: [`${project} did not run: ${stderr.trim().slice(-500)}`] }
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName)
    return status === 'failed' && tests.length === 0 ? [`${path.relative('.', name)}: ${message}`] : tests
  })
  const unseen = failed.length === 0 && (code !== 0 || numPassedTests === 0)
  return {
    passed: numPassedTests,
    failed: unseen ? [`${project}: an error outside the tests: ${stderr.trim().slice(-500)}`] : failed,
  }
}
