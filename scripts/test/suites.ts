import { readPlaywrightReport, readVitestReport, type Counts } from './read-report'

export type Suite = {
  name: string
  /** npm's or a package's program and its arguments; `report` is a file the suite may write */
  command: (report: string) => string[]
  env?: (report: string) => Record<string, string>
  /** absent: the suite is one test, which its exit code decides */
  read?: (report: string) => Counts
}

const vitest = (name: string): Suite => ({
  name,
  command: (report) => ['vitest', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  read: readVitestReport,
})

/** In the order they run, what fails soonest first; those of a line at once, as each keeps only one core busy. */
export const stages: Suite[][] = [
  [{ name: 'lint', command: () => ['npm', 'run', '--silent', 'lint'] }, { name: 'types', command: () => ['npm', 'run', '--silent', 'types'] }],
  [vitest('unit')],
  [vitest('browser')],
  [vitest('integration')],
  [{ name: 'build', command: () => ['tsx', 'scripts/test/build.ts'] }],
  [{
    name: 'e2e',
    command: () => ['playwright', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    read: readPlaywrightReport,
  }],
  // Last: it judges what the suites before it asked of the sandbox.
  [{ name: 'conformance', command: () => ['tsx', 'scripts/conformance.ts', '--report'] }],
]
