import { expect, it } from 'vitest'
import type { Stripe } from '@/lib/stripe/client/client'
import { createValidator } from '@/sandbox/conformance/create-validator'
import { openApi, refusal } from '@/scripts/testing/requests/open-api'

const validator = await createValidator()
const { portal, stripe } = await openApi()

type Duration = Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionPause.Duration

const month = { interval: 'month', interval_count: 1 }
const quarter = { interval: 'month', interval_count: 3 }

it('a configuration takes the lengths of a pause, a month where none is given, and returns them as Stripe does', async () => {
  const made = await stripe.billingPortal.configurations.create({ features: { subscription_pause: { enabled: true } } })
  expect(validator.validateObject(made)).toEqual([])
  expect(made.features.subscription_pause).toEqual({
    enabled: true,
    duration: { type: 'interval_options', interval_options: [month] },
  })
  const change = async (duration: Duration) => {
    const features = { subscription_pause: { duration } }
    const changed = await stripe.billingPortal.configurations.update(made.id, { features })
    expect(validator.validateObject(changed)).toEqual([])
    return changed.features.subscription_pause
  }
  expect(await change({ type: 'interval_options', interval_options: [{ interval: 'month' }, quarter] })).toMatchObject({
    duration: { interval_options: [month, quarter] },
  })
  expect(await change({ type: 'indefinite' })).toEqual({
    enabled: true,
    duration: { type: 'indefinite', interval_options: [] },
  })
})

it('a session leads to a pause where the configuration allows it, and only then', async () => {
  const { id: configuration } = await stripe.billingPortal.configurations.create({
    features: { subscription_pause: { enabled: true } },
  })
  const open = (more: object, subscription = 'sub_1') =>
    stripe.billingPortal.sessions.create({
      customer: portal.customerId,
      flow_data: { type: 'subscription_pause', subscription_pause: { subscription } },
      ...more,
    })
  const session = await open({ configuration })
  expect(validator.validateObject(session)).toEqual([])
  expect(session.flow).toMatchObject({ type: 'subscription_pause', subscription_pause: { subscription: 'sub_1' } })
  expect(await refusal(open({}))).toMatchObject({ status: 400, param: 'flow_data[type]' })
  expect(await refusal(open({ configuration }, 'sub_2'))).toMatchObject({
    code: 'resource_missing',
    param: 'flow_data[subscription_pause][subscription]',
  })
})
