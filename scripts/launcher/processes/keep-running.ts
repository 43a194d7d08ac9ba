import { appendFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { startChild, type Child } from './start-child'

const pauseMilliseconds = 300

/** Restarts a program whenever it ends by itself. */
export function keepRunning(
  args: string[],
  options: { env: NodeJS.ProcessEnv; logFile: string },
): { first: Child; stop: () => Promise<void> } {
  let stopped = false
  const first = startChild(args, options)
  let current = first
  const supervised = (async () => {
    for (;;) {
      const code = await current.ended
      if (stopped) return
      appendFileSync(options.logFile, `ended with ${code ?? 'a signal'}; started again\n`)
      await delay(pauseMilliseconds)
      if (stopped) return
      current = startChild(args, options)
    }
  })()
  return {
    first,
    stop: async () => {
      stopped = true
      await current.stop()
      await supervised
    },
  }
}
