import { AsyncLocalStorage } from 'node:async_hooks'

const background = new AsyncLocalStorage<true>()

/** Has the calls to Stripe that `work` makes wait for those that people wait for. */
export function inBackground<T>(work: () => Promise<T>): Promise<T> {
  return background.run(true, work)
}

/** Whether nobody waits for what is being done. */
export function isBackground(): boolean {
  return background.getStore() ?? false
}
