import { beforeAll, expect, it, vi } from 'vitest'
import { ownerOfToken } from '@/lib/access/tokens/owner-of-token'
import { cleanUp } from '@/lib/worker/clean-up'
import { readVisit } from '@/lib/access/sessions/read-visit'
import { openPortal } from '@/lib/access/opening/open-portal'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { createValidator } from '@/sandbox/conformance/create-validator'
import { control } from '@/sandbox/testing/control'
import { makeKey, refusal, sdk } from '@/scripts/testing/requests/open-api'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))

const { merchant, make, stripe, sandboxUrl, proxy } = setUpSync()
const validator = await createValidator()

let portico: ReturnType<typeof sdk>
let customer: string
let subscription: string
let seller: string

beforeAll(async () => {
  portico = sdk(await makeKey(merchant.id))
  const made = await make('active')
  customer = made.customer
  subscription = made.subscriptions[0] ?? ''
  const { id } = await stripe.accounts.create({
    type: 'standard',
    country: 'IT',
    business_profile: { name: 'Bottega Blu', support_email: 'aiuto@bottega.example' },
    settings: { branding: { primary_color: '#0057b7' } },
  })
  seller = id
})

const sessions = () => portico.billingPortal.sessions
const cancel = () => ({ type: 'subscription_cancel' as const, subscription_cancel: { subscription } })

async function faceOf(url: string) {
  const browser = newBrowser()
  const { outcome } = await openPortal({ token: new URL(url).pathname.slice(3), browser, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.code)
  const token = outcome.value.path.split('/')[2] ?? ''
  return readVisit({ token, browser, now: new Date(), lang: null, acceptLanguage: null })
}

it('a session on behalf of an account says so, looks like it, and shows nothing else', async () => {
  await db.merchant.update({ where: { id: merchant.id }, data: { headline: 'All the sellers', logoImageId: 'logo' } })
  const made = await sessions().create({ customer, on_behalf_of: seller })
  expect(validator.validateObject(made)).toEqual([])
  expect(made.on_behalf_of).toBe(seller)
  expect(await faceOf(made.url)).toMatchObject({
    merchant: {
      name: 'Bottega Blu',
      brandColor: '#0057b7',
      logoImageId: null,
      headline: null,
      supportEmail: 'aiuto@bottega.example',
    },
    session: { ok: true, value: { onBehalfOf: seller } },
  })
  const others = { customer, on_behalf_of: seller, flow_data: cancel() }
  expect(await refusal(sessions().create(others))).toMatchObject({ status: 400, code: 'resource_missing' })
})

it('a fresh link for such a session shows no more, however late it is asked for', async () => {
  const { url } = await sessions().create({ customer, on_behalf_of: seller })
  const later = new Date(Date.now() + 100 * 86_400_000)
  await cleanUp(later)
  expect(await ownerOfToken(new URL(url).pathname.slice(3), later)).toMatchObject({ onBehalfOf: seller })
})

it('a session on behalf of an account that the merchant has not is refused', async () => {
  const { id: gone } = await stripe.accounts.create({ type: 'standard', country: 'IT' })
  await stripe.accounts.del(gone)
  const missing = { status: 400, code: 'resource_missing', param: 'on_behalf_of' }
  for (const account of [gone, 'x'])
    expect(await refusal(sessions().create({ customer, on_behalf_of: account }))).toMatchObject(missing)
})

it('a key that may not read accounts leaves the merchant’s own name and colour', async () => {
  const { id } = await stripe.accounts.create({ type: 'standard', country: 'IT' })
  proxy.before = (call) => (call.startsWith('GET /v1/accounts/') ? { status: 403 } : undefined)
  const { url } = await sessions().create({ customer, on_behalf_of: id })
  expect(await faceOf(url)).toMatchObject({ merchant: { name: 'Merchant' }, session: { value: { onBehalfOf: id } } })
})

it('a customer is named by the account whose customer it is, mirrored or not', async () => {
  const other = await make('active')
  const give = (id: string, account: string) =>
    control(sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/customers/${id}/account`, { account })
  await give(customer, 'acct_known')
  await give(other.customer, 'acct_new')
  await syncCustomer(merchant, customer)
  expect(await db.customer.count({ where: { id: other.customer } })).toBe(0)
  for (const [account, id] of [
    ['acct_known', customer],
    ['acct_new', other.customer],
  ] as const) {
    const made = await sessions().create({ customer_account: account })
    expect(validator.validateObject(made)).toEqual([])
    expect(made).toMatchObject({ customer: id, customer_account: account })
  }
})

it('an account without a customer is refused, and so are both names, and neither', async () => {
  const told = async (params: object) => refusal(sessions().create(params))
  const missing = { status: 400, code: 'resource_missing', param: 'customer_account' }
  expect(await told({ customer_account: 'acct_none' })).toMatchObject(missing)
  expect(await told({ customer_account: 'x' })).toMatchObject(missing)
  expect(await told({ customer, customer_account: 'acct_known' })).toMatchObject({
    status: 400,
    param: 'customer_account',
  })
  expect(await told({})).toMatchObject({ status: 400, code: 'parameter_missing', param: 'customer' })
})
