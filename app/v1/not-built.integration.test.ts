import { beforeAll, expect, it } from 'vitest'
import type { Stripe } from '@/lib/stripe/client/client'
import { openApi, refusal } from '@/scripts/testing/requests/open-api'

let { portal, stripe } = {} as Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  ;({ portal, stripe } = await openApi())
})

const confirm = { subscription: 'sub_1', items: [{ id: 'si_1' }], discounts: [{ coupon: 'half' }] }

const updating = (products: { product: string; prices: string[] }[]) => ({
  enabled: true,
  default_allowed_updates: ['price' as const],
  products,
})

// What Stripe's sessions and configurations have and ours have not: dropped in silence, it would look as if it worked.

it.each<[string, Partial<Stripe.BillingPortal.SessionCreateParams>]>([
  [
    'flow_data[subscription_update_confirm][discounts]',
    { flow_data: { type: 'subscription_update_confirm', subscription_update_confirm: confirm } },
  ],
])('a session is refused with %s, by that name', async (param, params) => {
  const asked = stripe.billingPortal.sessions.create({ customer: portal.customerId, ...params })
  expect(await refusal(asked)).toMatchObject({ status: 400, param })
})

it.each<[string, Stripe.BillingPortal.ConfigurationCreateParams.Features]>([
  [
    'features[subscription_pause][duration][interval_options][0][interval_count]',
    {
      subscription_pause: {
        enabled: true,
        duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: 37 }] },
      },
    },
  ],
  [
    'features[subscription_pause][duration][interval_options]',
    { subscription_pause: { enabled: true, duration: { type: 'interval_options', interval_options: '' } } },
  ],
  [
    'features[subscription_update][products][1][prices][0]',
    {
      subscription_update: updating([
        { product: 'prod_1', prices: ['price_1'] },
        { product: 'prod_2', prices: ['price_none'] },
      ]),
    },
  ],
  [
    'features[subscription_update][products][0][prices][1]',
    { subscription_update: updating([{ product: 'prod_1', prices: ['price_1', 'price_3'] }]) },
  ],
])('a configuration is refused with %s, by that name', async (param, features) => {
  expect(await refusal(stripe.billingPortal.configurations.create({ features }))).toMatchObject({ status: 400, param })
})
