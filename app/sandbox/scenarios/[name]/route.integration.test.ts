import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { POST } from './route'

const post = (name: string, query = '') =>
  POST(new Request(`http://localhost/sandbox/scenarios/${name}${query}`, { method: 'POST' }), {
    params: Promise.resolve({ name }),
  })

it('makes the customer with a merchant of its own account, in the mirror, and answers the portal URL', async () => {
  const answer = await post('active', '?account=acct_worker1')
  const made = await answer.json()
  expect(answer.status).toBe(201)
  expect(made.portal).toMatch(/\/p\/[\w.-]+$/)
  expect(await db.merchant.findUniqueOrThrow({ where: { id: made.merchant } })).toMatchObject({ stripeAccountId: 'acct_worker1' })
  expect(await db.subscription.count({ where: { merchantId: made.merchant, customerId: made.customer } })).toBe(1)
})

it('knows no other names, and no account that is none', async () => {
  expect((await post('nobody')).status).toBe(404)
  expect((await post('active', '?account=me')).status).toBe(422)
})
