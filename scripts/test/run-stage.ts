import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PQueue from 'p-queue'
import type { Counts } from './read-report'
import type { Lane, Suite } from './suites'

export type StageRunner = {
  /** sends a suite's output to the terminal, or to the open file `output` */
  run: (suite: Suite, output?: number) => Promise<Counts>
  say: (text: string | Buffer) => void
  /** a folder for output that waits */
  folder: string
}

/**
 * Runs the lanes of a stage side by side and returns every suite's counts. Only one suite uses the terminal at a time:
 * those of the first lane write directly, and the others' output is kept and printed whole when the terminal is free.
 */
export async function runStage(lanes: Lane[], { run, say, folder }: StageRunner): Promise<Counts[]> {
  const terminal = new PQueue({ concurrency: 1 })

  async function runOnTerminal(suite: Suite): Promise<Counts> {
    return terminal.add(async () => {
      say(`\n▶ ${suite.name}\n`)
      const { counts, line } = await timed(suite)
      say(line)
      return counts
    })
  }

  async function runAside(suite: Suite): Promise<Counts> {
    const file = path.join(folder, `${suite.name}.log`)
    const output = openSync(file, 'a')
    const { counts, line } = await timed(suite, output)
    closeSync(output)
    void terminal.add(() => {
      say(`\n▶ ${suite.name}\n`)
      say(readFileSync(file))
      say(line)
    })
    return counts
  }

  async function timed(suite: Suite, output?: number): Promise<{ counts: Counts; line: string }> {
    const startedAt = Date.now()
    const counts = await run(suite, output)
    const { passed, failed } = counts
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1)
    return {
      counts,
      line: `${failed === 0 ? '✔' : '✘'} ${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s\n`,
    }
  }

  const all = await Promise.all(
    lanes.map(async (lane, place) => {
      const counts: Counts[] = []
      for (const suite of lane) counts.push(await (place === 0 ? runOnTerminal(suite) : runAside(suite)))
      return counts
    }),
  )
  await terminal.onIdle()
  return all.flat()
}
