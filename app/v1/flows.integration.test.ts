import { beforeAll, expect, it } from 'vitest'
import { flowPath } from '@/lib/access/flows/flow-path'
import { openApi, refusal } from '@/scripts/testing/requests/open-api'

let { portal, stripe } = {} as Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  ;({ portal, stripe } = await openApi())
})

it('a session leads to the billing details, where the configuration lets them be changed', async () => {
  const asked = { customer: portal.customerId, flow_data: { type: 'customer_update' } } as const
  const session = await stripe.billingPortal.sessions.create(asked)
  expect(session.flow).toMatchObject({ type: 'customer_update', customer_update: {}, subscription_cancel: null })
  expect(flowPath({ type: 'customer_update' })).toBe('/details')
  const features = { invoice_history: { enabled: true }, customer_update: { enabled: false } }
  const { id: configuration } = await stripe.billingPortal.configurations.create({ features })
  const refused = stripe.billingPortal.sessions.create({ ...asked, configuration })
  expect(await refusal(refused)).toMatchObject({ status: 400, param: 'flow_data[type]' })
})
