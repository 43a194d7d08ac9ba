import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Counts } from './read-report'
import type { Suite } from './suites'

/**
 * Runs one suite with its output on the terminal or in the open file `output`. Its report gives the counts, and a
 * failing exit code counts too.
 */
export function runSuite(
  suite: Suite,
  reports: string,
  output?: number,
): { counts: Promise<Counts>; stop: () => Promise<void> } {
  const report = path.join(reports, `${suite.name}.json`)
  const [command = '', ...args] = suite.command(report)
  const child = spawn(command, args, {
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
    // A process group of its own, so that nothing is left when it ends.
    detached: true,
    env: { ...process.env, ...suite.env?.(report) },
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject))
  return {
    counts: ended.then((code) => {
      endGroup(child, 'SIGKILL')
      return count(suite, report, code)
    }),
    stop: async () => {
      endGroup(child, 'SIGTERM')
      await ended
    },
  }
}

function count(suite: Suite, report: string, code: number | null): Counts {
  const whole = { passed: 0, failed: 1, failures: [`${suite.name}, as printed above`] }
  if (!suite.read) return code === 0 ? { passed: 1, failed: 0 } : whole
  if (!existsSync(report)) return whole
  const counts = suite.read(report)
  // An error outside the tests, or no tests at all, is a failure that no test shows.
  const unseen = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return unseen ? { ...whole, passed: counts.passed } : counts
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch (error) {
    // The group has ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
