import { beforeAll, expect, it } from 'vitest'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { ownerOfToken } from '@/lib/access/tokens/owner-of-token'
import { recoveringToken } from '@/lib/access/tokens/recovering-token'
import { cleanUp } from '@/lib/worker/clean-up'
import { createValidator } from '@/sandbox/conformance/create-validator'
import { openApi } from '@/scripts/testing/requests/open-api'

const validator = await createValidator()
const features = { subscription_cancel: { enabled: true } }

let { portal, stripe } = {} as Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  ;({ portal, stripe } = await openApi())
})

it('a session says how it is recovered once it is over, and until when', async () => {
  const { customerId: customer } = portal
  const soon = Math.floor(Date.now() / 1000) + 60
  const { url, ...made } = await stripe.billingPortal.sessions.create({
    customer,
    after_expiration: { type: 'customer_login', customer_login: { expires_at: soon } },
  })
  expect(validator.validateObject({ url, ...made })).toEqual([])
  expect(made.after_expiration).toEqual({ type: 'customer_login', customer_login: { expires_at: soon } })
  const token = new URL(url).pathname.slice(3)
  expect(await ownerOfToken(token, new Date())).toMatchObject({ customerId: customer })
  expect(await ownerOfToken(token, new Date((soon + 1) * 1000))).toBeNull()
  // Before, its page offers a link in one press; from then on it asks for the address, and so it does long after.
  expect(await recoveringToken(token, new Date())).toBe(token)
  expect(await recoveringToken(token, new Date((soon + 1) * 1000))).toBeUndefined()
  const later = new Date(Date.now() + 100 * 86_400_000)
  await cleanUp(later)
  expect(await recoveringToken(token, later)).toBeUndefined()
  const asked = await requestFreshLink(token, new Headers(), new Date((soon + 1) * 1000))
  expect(asked).toMatchObject({ ok: false, code: 'link_invalid' })
  const plain = await stripe.billingPortal.sessions.create({ customer, after_expiration: { type: 'customer_login' } })
  expect(plain.after_expiration).toEqual({ type: 'customer_login', customer_login: { expires_at: null } })
  const days = new Date(Date.now() + 86_400_000)
  expect(await ownerOfToken(new URL(plain.url).pathname.slice(3), days)).toMatchObject({ customerId: customer })
})

it('the coupon that is offered to those who stay is kept and returned', async () => {
  const retention = { type: 'coupon_offer', coupon_offer: { coupon: 'half' } } as const
  const made = await stripe.billingPortal.sessions.create({
    customer: portal.customerId,
    flow_data: { type: 'subscription_cancel', subscription_cancel: { subscription: 'sub_1', retention } },
  })
  expect(validator.validateObject(made)).toEqual([])
  expect(made.flow?.subscription_cancel).toEqual({ subscription: 'sub_1', retention })
})

it('a session without a return_url leads back where its configuration says', async () => {
  const back = 'https://shop.example/plans'
  const { id: configuration } = await stripe.billingPortal.configurations.create({
    features,
    default_return_url: back,
  })
  const { customerId: customer } = portal
  expect(await stripe.billingPortal.sessions.create({ customer, configuration })).toMatchObject({ return_url: back })
  const own = { customer, configuration, return_url: 'https://shop.example/account' }
  expect(await stripe.billingPortal.sessions.create(own)).toMatchObject({ return_url: own.return_url })
})
