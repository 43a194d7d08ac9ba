import v8 from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes beyond which it is worth a pause of some tenths of a second. */
const worthwhile = 64 << 20

/** Bytes of a process that has just started. */
const usual = 128 << 20

/**
 * Gives memory back once a burst of calls is over: V8 keeps what it grew to, often twice of what lives. `isBusy` tells
 * whether calls came since it was last asked.
 */
export function trimMemory(isBusy: () => boolean): void {
  v8.setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: object) => void
  let settled = usual
  setInterval(() => {
    if (isBusy() || process.memoryUsage.rss() < settled + worthwhile) return
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    settled = process.memoryUsage.rss()
  }, 2_000).unref()
}
