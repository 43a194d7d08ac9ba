import { collectGarbage } from './collect-garbage'

/** Collecting garbage pauses the process for some tenths of a second, so a smaller heap is left alone. */
const worthwhile = 64 << 20

/** A process that has just started takes about this many bytes. */
const usual = 128 << 20

/**
 * Gives memory back once a burst of calls is over. V8 keeps the heap it grew to, which is often twice what is alive.
 * `isBusy` tells whether calls came since it was last asked.
 */
export function trimMemory(isBusy: () => boolean): void {
  let settled = usual
  setInterval(() => {
    if (isBusy() || process.memoryUsage.rss() < settled + worthwhile) return
    collectGarbage()
    settled = process.memoryUsage.rss()
  }, 2_000).unref()
}
