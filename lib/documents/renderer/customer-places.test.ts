import { expect, it } from 'vitest'
import { fail, ok, type Result } from '@/lib/errors'
import { takeCustomerPlace } from './customer-places'

const never = new AbortController().signal

function work() {
  const begun: ((result: Result<number>) => void)[] = []
  const begin = () =>
    new Promise<Result<number>>((finish) => {
      begun.push(finish)
    })
  return { begun, begin }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

it('two of one customer are set at once, the others wait for them, and another customer passes', async () => {
  const ada = work()
  const asked = Array.from({ length: 5 }, () => takeCustomerPlace('m cus_ada', never, ada.begin))
  const grace = work()
  const passing = takeCustomerPlace('m cus_grace', never, grace.begin)
  await settle()
  expect(ada.begun).toHaveLength(2)
  expect(grace.begun).toHaveLength(1)
  grace.begun[0]?.(ok(0))
  expect(await passing).toEqual(ok(0))
  for (let finished = 0; finished < 5; finished++) {
    ada.begun[finished]?.(ok(finished))
    await settle()
  }
  expect(await Promise.all(asked)).toEqual([0, 1, 2, 3, 4].map((value) => ok(value)))
})

it('a full line is told to come back, and who has gone leaves it', async () => {
  const { begun, begin } = work()
  const gone = new AbortController()
  const running = Array.from({ length: 2 }, () => takeCustomerPlace('m cus_full', never, begin))
  const waiting = Array.from({ length: 10 }, () => takeCustomerPlace('m cus_full', gone.signal, begin))
  expect(await takeCustomerPlace('m cus_full', never, begin)).toEqual(fail('documents_busy', { retryAfter: 5 }))
  gone.abort()
  expect(await Promise.all(waiting)).toEqual(Array(10).fill(fail('canceled')))
  for (const finish of begun) finish(ok(1))
  expect(await Promise.all(running)).toEqual([ok(1), ok(1)])
})
