import { expect, it } from 'vitest'
import { ok, type Result } from '@/lib/errors'
import { shareWork } from './share-work'

const bytes = new Uint8Array([1])

function work() {
  const begun: { signal: AbortSignal; finish: (result: Result<Uint8Array>) => void }[] = []
  const begin = (signal: AbortSignal) =>
    new Promise<Result<Uint8Array>>((finish) => {
      begun.push({ signal, finish })
    })
  return { begun, begin }
}

it('is done once for all who ask meanwhile, and anew afterwards', async () => {
  const { begun, begin } = work()
  const asked = [
    shareWork('one', undefined, begin),
    shareWork('one', undefined, begin),
    shareWork('other', undefined, begin),
  ]
  expect(begun).toHaveLength(2)
  for (const { finish } of begun) finish(ok(bytes))
  expect(await Promise.all(asked)).toEqual([ok(bytes), ok(bytes), ok(bytes)])
  void shareWork('one', undefined, begin)
  expect(begun).toHaveLength(3)
})

it('goes on while one of them still waits, and is abandoned when the last has gone', async () => {
  const { begun, begin } = work()
  const [first, second] = [new AbortController(), new AbortController()]
  const asked = [shareWork('shared', first.signal, begin), shareWork('shared', second.signal, begin)]
  first.abort()
  expect(await asked[0]).toEqual({ ok: false, code: 'canceled' })
  expect(begun[0]?.signal.aborted).toBe(false)
  second.abort()
  expect(await asked[1]).toEqual({ ok: false, code: 'canceled' })
  expect(begun[0]?.signal.aborted).toBe(true)
})

it('is not begun for someone who has gone already', async () => {
  const { begun, begin } = work()
  expect(await shareWork('gone', AbortSignal.abort(), begin)).toEqual({ ok: false, code: 'canceled' })
  expect(begun).toHaveLength(0)
})

it('tells everyone of a fault', async () => {
  const failing = () => Promise.reject(new Error('broken'))
  await expect(shareWork('faulty', undefined, failing)).rejects.toThrow('broken')
})
