import { AsyncLocalStorage } from 'node:async_hooks'

const background = new AsyncLocalStorage<true>()

/** Runs `work` so that its calls to Stripe wait for calls that people wait for. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  return background.run(true, work)
}

/** Whether the current work runs in the background, where nobody waits for it. */
export function isBackground(): boolean {
  return background.getStore() ?? false
}
