import { readPlaywrightReport, readVitestReport, type Counts } from './read-report'

export type Suite = {
  name: string
  /** an npm or package program with its arguments; `report` is a file the suite may write */
  command: (report: string) => string[]
  env?: (report: string) => Record<string, string>
  /** without it, the suite counts as one test that its exit code decides */
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

/** Suites that run one after the other, so that they keep about one core busy. */
export type Lane = Suite[]

/**
 * Stages run one after the other, and the lanes of a stage side by side, quick failures first. The first lane has the
 * terminal. Types come before the build, because both write the route types.
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
  // Two instances and a worker, of which some are killed, while customers read and cancel and Stripe answers 500.
  [[{ name: 'drill', command: () => ['tsx', 'scripts/drill.ts', 'two-instances', '--customers', '12'] }]],
  // Always the same customers, so that it is not red by chance. Random ones are for `npm run truth`.
  [[{ name: 'truth', command: () => ['tsx', 'scripts/truth.ts', '--seed', '15', '--cases', '60'] }]],
  // Last, because it judges the sandbox calls of all other suites.
  [[{ name: 'conformance', command: () => ['tsx', 'scripts/conformance.ts', '--report'] }]],
]
