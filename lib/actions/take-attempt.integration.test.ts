import { expect, it } from 'vitest'
import { takeAttempt } from './take-attempt'

const ada = { merchantId: 'm_1', customerId: 'cus_ada' }

it('refuses what no person does in a minute, and says how long to wait; others are not held up', async () => {
  const answers = []
  for (let attempt = 0; attempt < 31; attempt++) answers.push(await takeAttempt(ada))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(30)
  const refused = answers.at(-1)
  expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
  const wait = refused && !refused.ok ? refused.details?.retryAfter : undefined
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(await takeAttempt({ ...ada, customerId: 'cus_grace' })).toMatchObject({ ok: true })
  expect(await takeAttempt({ ...ada, merchantId: 'm_2' })).toMatchObject({ ok: true })
})
