import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findProcess } from '../launcher/processes/find-process.mjs'
import { readPlaywrightReport, readVitestReport } from './read-report'
import { runSuite } from './run-suite'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const vitestReport = { numPassedTests: 4, numFailedTests: 1, testResults: [] as object[] }

function written(report: object): string {
  const file = path.join(folder, `${Math.random()}.json`)
  writeFileSync(file, JSON.stringify(report))
  return file
}

it("counts vitest's tests and names those that failed", () => {
  const failed = { status: 'failed', fullName: 'a rule of two', failureMessages: ['\u001b[31mexpected 1\n\n  to be 2'] }
  const passed = { status: 'passed', fullName: 'a rule of one', failureMessages: [] }
  const testResults = [{ name: path.resolve('lib/rule.test.ts'), status: 'failed', assertionResults: [failed, passed] }]
  expect(readVitestReport(written({ ...vitestReport, testResults }))).toEqual({
    passed: 4,
    failed: 1,
    failures: ['lib/rule.test.ts › a rule of two\n    expected 1\n    to be 2'],
  })
})

it('counts a test file that could not be loaded', () => {
  const testResults = [
    { name: path.resolve('a.test.ts'), status: 'failed', message: 'no such file', assertionResults: [] },
  ]
  expect(readVitestReport(written({ ...vitestReport, numFailedTests: 0, testResults }))).toEqual({
    passed: 4,
    failed: 1,
    failures: ['a.test.ts\n    no such file'],
  })
})

it("counts and names Playwright's tests, those that needed a second try and errors outside of tests", () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'a.spec.ts',
    line: 3,
    tests: [{ status, projectName: 'phone', results: [{ error: { message: 'no button' } }, {}] }],
  })
  const inner = { specs: [spec('cannot pay', 'unexpected'), spec('pays', 'expected')] }
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'no server' }],
    suites: [{ specs: [spec('waits', 'flaky')], suites: [inner] }],
  }
  expect(readPlaywrightReport(written(report))).toEqual({
    passed: 5,
    failed: 3,
    failures: [
      '[phone] a.spec.ts:3 › waits\n    no button',
      '[phone] a.spec.ts:3 › cannot pay\n    no button',
      'outside of the tests\n    no server',
    ],
  })
})

const suite = (script: string, counts?: { passed: number; failed: number }) => ({
  name: `suite-${Math.random()}`,
  command: (report: string) => ['sh', '-c', script, 'sh', report],
  ...(counts && { read: () => counts }),
})

it.each([
  ['a command that succeeds', suite('exit 0'), { passed: 1, failed: 0 }],
  ['a command that fails', suite('exit 3'), { passed: 0, failed: 1 }],
  ['tests that pass', suite('touch "$1"', { passed: 7, failed: 0 }), { passed: 7, failed: 0 }],
  ['tests of which some fail', suite('touch "$1"; exit 1', { passed: 7, failed: 2 }), { passed: 7, failed: 2 }],
  ['an error that is no test', suite('touch "$1"; exit 1', { passed: 7, failed: 0 }), { passed: 7, failed: 1 }],
  ['no tests at all', suite('touch "$1"', { passed: 0, failed: 0 }), { passed: 0, failed: 1 }],
  ['a runner that dies without a report', suite('kill -9 $$', { passed: 7, failed: 0 }), { passed: 0, failed: 1 }],
])('%s', async (_, tried, expected) => {
  expect(await runSuite(tried, folder).counts).toMatchObject(expected)
})

it('names a suite that failed as a whole', async () => {
  const { failures } = await runSuite({ ...suite('exit 3'), name: 'types' }, folder).counts
  expect(failures).toEqual(['types, as printed above'])
})

it('leaves nothing running that a suite started', async () => {
  const report = path.join(folder, 'pid')
  await runSuite(suite(`sleep 300 & echo $! > ${report}`), folder).counts
  const pid = Number(readFileSync(report, 'utf8'))
  await expect.poll(() => findProcess(pid)).toBeUndefined()
})
