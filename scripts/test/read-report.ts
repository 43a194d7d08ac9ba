import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export type Counts = {
  passed: number
  failed: number
  /** what failed, each with the beginning of its error, as far as the suite tells */
  failures?: string[]
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** A file that could not be loaded has no tests, and counts as one failed test. */
export function readVitestReport(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const failures = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const where = path.relative('', name)
      const failed = assertionResults.filter((test) => test.status === 'failed')
      if (failed.length === 0) return [told(where, message)]
      return failed.map(({ fullName, failureMessages }) => told(`${where} › ${fullName}`, failureMessages[0]))
    })
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, failures }
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file: string
    line: number
    tests: { status: string; projectName: string; results: { error?: { message?: string } }[] }[]
  }[]
}

/** A test that passed only when repeated counts as failed. */
export function readPlaywrightReport(file: string): Counts {
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number }
    errors: { message?: string }[]
    suites: PlaywrightSuite[]
  }
  const failures = [
    ...suites.flatMap(failedSpecs),
    ...errors.map(({ message }) => told('outside of the tests', message)),
  ]
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures }
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const here = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const error = results.find((result) => result.error)?.error
        return told(`[${projectName}] ${file}:${line} › ${title}`, error?.message)
      }),
  )
  return [...here, ...suites.flatMap(failedSpecs)]
}

/** A test's name, and below it the beginning of why it failed. */
function told(name: string, message = ''): string {
  // Errors of tests are coloured for a terminal.
  const lines = stripVTControlCharacters(message).split('\n')
  const beginning = lines.filter((line) => line.trim()).slice(0, 6)
  return [name, ...beginning.map((line) => `    ${line.trim().slice(0, 300)}`)].join('\n')
}
