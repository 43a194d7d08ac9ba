import { beforeAll, expect, it } from 'vitest'
import type { Stripe } from '@/lib/stripe/client/client'
import { openApi, refusal } from '@/scripts/testing/requests/open-api'

let { stripe } = {} as Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  ;({ stripe } = await openApi())
})

const updating = (products: { product: string; prices: string[] }[]) => ({
  enabled: true,
  default_allowed_updates: ['price' as const],
  products,
})

// What Stripe's configurations have and ours have not: dropped in silence, it would look as if it worked.

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
