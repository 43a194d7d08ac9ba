import { fail, type Result } from '@/lib/errors'

type Shared = { work: Promise<Result<Uint8Array>>; waiting: number; abandon: AbortController }

const underWay = new Map<string, Shared>()

/**
 * Does work once for several requesters. Its signal fires when the last of them has gone; each one that goes gets
 * `canceled` at once.
 */
export async function shareWork(
  name: string,
  signal: AbortSignal | undefined,
  begin: (abandoned: AbortSignal) => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array>> {
  if (signal?.aborted) return fail('canceled')
  const shared = underWay.get(name) ?? start(name, begin)
  shared.waiting += 1
  if (!signal) return shared.work
  return new Promise((resolve, reject) => {
    const leave = () => {
      shared.waiting -= 1
      if (shared.waiting === 0) abandon(name, shared)
      resolve(fail('canceled'))
    }
    signal.addEventListener('abort', leave, { once: true })
    shared.work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function abandon(name: string, shared: Shared): void {
  // Later requesters start anew.
  if (underWay.get(name) === shared) underWay.delete(name)
  shared.abandon.abort()
}

function start(name: string, begin: (abandoned: AbortSignal) => Promise<Result<Uint8Array>>): Shared {
  const abandon = new AbortController()
  const work = begin(abandon.signal)
    .catch((error: unknown) => {
      if (abandon.signal.aborted) return fail('canceled')
      throw error
    })
    .finally(() => {
      if (underWay.get(name) === shared) underWay.delete(name)
    })
  const shared: Shared = { work, waiting: 0, abandon }
  underWay.set(name, shared)
  return shared
}
