import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import recorded from '@/scripts/testing/requests/recorded-bodies.json'
import { openApi } from '@/scripts/testing/requests/open-api'

let { portal, call } = {} as Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  ;({ portal, call } = await openApi())
  const owner = { merchantId: portal.merchantId }
  await db.subscription.updateMany({ where: owner, data: { id: 'sub_recorded' } })
})

const addressed = (body: string) => body.replace('CUSTOMER', portal.customerId).replace('SUBSCRIPTION', 'sub_recorded')

/** What every library was told to send, each in its own encoding. */
it.each(recorded)('$library is understood', async ({ create, update, session }) => {
  const made = await call('POST', 'configurations', { form: create })
  expect(made.body).toMatchObject({
    object: 'billing_portal.configuration',
    active: true,
    business_profile: { headline: 'Łódź & co', privacy_policy_url: 'https://shop.example/privacy' },
    default_return_url: 'https://shop.example/?a=1&b=2',
    features: {
      customer_update: { enabled: true, allowed_updates: ['email', 'tax_id'] },
      invoice_history: { enabled: true },
      subscription_cancel: {
        enabled: true,
        mode: 'at_period_end',
        cancellation_reason: { enabled: true, options: ['too_expensive', 'other'] },
      },
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price', 'quantity'],
        proration_behavior: 'none',
        products: [
          { product: 'prod_1', prices: ['price_1', 'price_2'] },
          { product: 'prod_2', prices: ['price_3'] },
        ],
      },
    },
    login_page: { enabled: false },
    metadata: { 'a b': '1', key: 'é' },
  })
  const opening = `${addressed(session)}&configuration=${made.body.id}`
  expect((await call('POST', 'sessions', { form: opening })).body).toMatchObject({
    object: 'billing_portal.session',
    customer: portal.customerId,
    locale: 'it',
    return_url: 'https://shop.example/account',
    configuration: { id: made.body.id, object: 'billing_portal.configuration' },
    flow: {
      type: 'subscription_cancel',
      subscription_cancel: { subscription: 'sub_recorded' },
      after_completion: { type: 'redirect', redirect: { return_url: 'https://shop.example/done' } },
    },
  })
  const changed = await call('POST', `configurations/${made.body.id}`, { form: update })
  expect(changed.body).toMatchObject({ active: false, metadata: { 'a b': '1' } })
  // Ruby's library leaves an empty list out.
  const emptied = update.includes('allowed_updates') ? [] : ['email', 'tax_id']
  expect(changed.body.features).toMatchObject({ customer_update: { allowed_updates: emptied } })
})
