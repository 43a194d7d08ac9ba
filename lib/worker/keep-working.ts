import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '@/lib/log'
import type { Worker } from './start-worker'

/** In milliseconds. Each pause is twice the one before. */
const usualPauses = { shortest: 1_000, longest: 30_000 }

/**
 * Keeps a worker running until the signal fires. If it cannot start, or stops by itself, another one starts after a
 * pause.
 */
export async function keepWorking(
  start: () => Promise<Worker>,
  signal: AbortSignal,
  { shortest, longest } = usualPauses,
): Promise<void> {
  let pause = shortest
  while (!signal.aborted) {
    try {
      const worker = await start()
      pause = shortest
      await runUntil(worker, signal)
    } catch (error) {
      log.error({ err: error, pause }, 'the worker is not at work')
    }
    if (signal.aborted) return
    // It rejects if the signal fires first, which the loop checks itself.
    await sleep(pause, undefined, { signal }).catch(() => undefined)
    pause = Math.min(pause * 2, longest)
  }
}

async function runUntil(worker: Worker, signal: AbortSignal): Promise<void> {
  const stop = () =>
    void worker.stop().catch((error: unknown) => log.error({ err: error }, 'the worker did not stop well'))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  await worker.ended.finally(() => signal.removeEventListener('abort', stop))
}
