import { expect, it, vi } from 'vitest'
import { keepWorking } from './keep-working'
import type { Worker } from './start-worker'

const quick = { shortest: 1, longest: 4 }

function fakeWorker() {
  let settle = { resolve: () => {}, reject: (_: Error) => {} }
  const ended = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  return { ended, fail: (error: Error) => settle.reject(error), stop: vi.fn(async () => settle.resolve()) }
}

it('starts again until there is a database', async () => {
  const worker = fakeWorker()
  const signal = new AbortController()
  const start = vi.fn<() => Promise<Worker>>().mockResolvedValue(worker)
  for (const _ of [1, 2, 3]) start.mockRejectedValueOnce(new Error('no database'))
  const working = keepWorking(start, signal.signal, quick)
  await vi.waitUntil(() => start.mock.calls.length === 4)
  signal.abort()
  await working
  expect(worker.stop).toHaveBeenCalledOnce()
})

it('starts another when one could not go on', async () => {
  const [first, second] = [fakeWorker(), fakeWorker()]
  const signal = new AbortController()
  const start = vi.fn<() => Promise<Worker>>().mockResolvedValueOnce(first).mockResolvedValueOnce(second)
  const working = keepWorking(start, signal.signal, quick)
  await vi.waitUntil(() => start.mock.calls.length === 1)
  first.fail(new Error('the database left'))
  await vi.waitUntil(() => start.mock.calls.length === 2)
  signal.abort()
  await working
  expect(second.stop).toHaveBeenCalledOnce()
})

it('starts none once it was told to stop', async () => {
  const start = vi.fn<() => Promise<Worker>>()
  await keepWorking(start, AbortSignal.abort(), quick)
  expect(start).not.toHaveBeenCalled()
})

it('stops one that was starting when it was told to', async () => {
  const worker = fakeWorker()
  const signal = new AbortController()
  await keepWorking(
    async () => {
      signal.abort()
      return worker
    },
    signal.signal,
    quick,
  )
  expect(worker.stop).toHaveBeenCalledOnce()
})
