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
  expect(await db.merchant.findUniqueOrThrow({ where: { id: made.merchant } })).toMatchObject({
    stripeAccountId: 'acct_worker1',
  })
  expect(await db.subscription.count({ where: { merchantId: made.merchant, customerId: made.customer } })).toBe(1)
})

it.each([
  ['a new account', '?account=acct_twice'],
  ['the platform', ''],
])('makes one merchant for %s when several are first at once', async (_whose, query) => {
  const answers = await Promise.all(['active', 'trialing', 'no_card', 'unpaid'].map((name) => post(name, query)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  const merchants = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { merchant: string }).merchant),
  )
  expect(new Set(merchants).size).toBe(1)
})

it('makes the same customer anew for the same seed and time, in universes of their own', async () => {
  const at = `seed=again&now=2026-11-23T10:00:00Z`
  const made = async (account: string) => {
    const { customer, subscriptions } = await (await post('active', `?account=${account}&${at}`)).json()
    const { email, name } = await db.customer.findFirstOrThrow({ where: { id: customer } })
    const { currentPeriodEnd } = await db.subscriptionItem.findFirstOrThrow({
      where: { subscriptionId: subscriptions[0] },
    })
    return { email, name, currentPeriodEnd: currentPeriodEnd?.toISOString() }
  }
  const first = await made('acct_first')
  expect(first).toEqual(await made('acct_second'))
  expect(first).toMatchObject({ email: 'ada.martin@again.example.com', currentPeriodEnd: '2026-12-05T10:00:00.000Z' })
})

it('knows no other names, and no account that is none', async () => {
  expect((await post('nobody')).status).toBe(404)
  expect((await post('active', '?account=me')).status).toBe(422)
  expect((await post('active', '?now=soon')).status).toBe(422)
  expect((await post('active', '?seed=a%20b')).status).toBe(422)
})
