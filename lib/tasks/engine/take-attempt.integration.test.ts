import { expect, it } from 'vitest'
import { takeAttempt } from './take-attempt'

const session = { merchantId: 'm_1', customerId: 'cus_ada', id: 'bps_1', linkId: 'plink_1' }

/** How many of a burst in a session are taken. */
async function burst(more: Partial<typeof session> = {}): Promise<number> {
  const answers = []
  for (let attempt = 0; attempt < 25; attempt++) answers.push(await takeAttempt({ ...session, ...more }))
  return answers.filter(({ ok }) => ok).length
}

it('refuses what no person does in a minute, and says how long to wait', async () => {
  expect(await burst()).toBe(20)
  const refused = await takeAttempt(session)
  expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
  const wait = refused.ok ? undefined : refused.details?.retryAfter
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
})

it('holds up neither another session of the link nor, by many sessions, another link or another customer', async () => {
  expect([await burst({ id: 'bps_2' }), await burst({ id: 'bps_3' }), await burst({ id: 'bps_4' })]).toEqual([20, 5, 0])
  expect(await burst({ id: 'bps_5', linkId: 'plink_2' })).toBe(20)
  expect(await burst({ id: 'bps_6', customerId: 'cus_grace' })).toBe(20)
  expect(await burst({ id: 'bps_6', merchantId: 'm_2' })).toBe(20)
})
