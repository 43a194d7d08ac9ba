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
  command: (report) => [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  read: readVitestReport,
})

/** One after the other, so that they keep about one core busy. */
export type Lane = Suite[]

/**
 * The lanes of a stage run side by side, what fails soonest first; the stages one after the other. The first lane has
 * the terminal. Types come before the build: both write down the routes.
 */
export const stages: Lane[][] = [
  [
    [{ name: 'lint', command: () => ['npm', 'run', '--silent', 'lint'] }, vitest('browser'), vitest('integration')],
    [
      { name: 'types', command: () => ['npm', 'run', '--silent', 'types'] },
      vitest('unit'),
      { name: 'build', command: () => ['tsx', 'scripts/test/build.ts'] },
    ],
  ],
  [
    [
      {
        name: 'e2e',
        command: () => ['playwright', 'test', '--reporter=list,json'],
        env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
        read: readPlaywrightReport,
      },
    ],
  ],
  // Last: it judges what the suites before it asked of the sandbox.
  [[{ name: 'conformance', command: () => ['tsx', 'scripts/conformance.ts', '--report'] }]],
]
