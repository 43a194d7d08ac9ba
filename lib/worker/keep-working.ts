import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '@/lib/log'
import type { Worker } from './start-worker'

/** Milliseconds; each is twice the one before. */
const usualPauses = { shortest: 1_000, longest: 30_000 }

/** Has a worker at work until the signal: one that cannot start, or ends by itself, is followed by another after a pause. */
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
    // It rejects when the signal comes first, which the loop sees by itself.
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
