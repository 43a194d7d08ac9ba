import { collectGarbage } from './collect-garbage'

/** Bytes beyond which it is worth a pause of some tenths of a second. */
const worthwhile = 64 << 20

/** Bytes of a process that has just started. */
const usual = 128 << 20

/**
 * Gives memory back once a burst of calls is over: V8 keeps what it grew to, often twice of what lives. `isBusy` tells
 * whether calls came since it was last asked.
 */
export function trimMemory(isBusy: () => boolean): void {
  let settled = usual
  setInterval(() => {
    if (isBusy() || process.memoryUsage.rss() < settled + worthwhile) return
    collectGarbage()
    settled = process.memoryUsage.rss()
  }, 2_000).unref()
}
