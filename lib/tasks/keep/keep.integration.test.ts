import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { db } from '@/lib/db/client'
import { loadIntent } from '@/lib/mirror/load-intent'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpUpdates } from '@/scripts/testing/portal/set-up-updates'
import { cancelAction } from '../cancel/action'
import { updateAction } from '../update/action'
import { keepAction } from './action'
import { loadKeep } from './load'
import { keepTexts } from './texts'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, prices, open, toBasic, advance } = setUpUpdates()

async function told(token: string, subscription: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadKeep(session.value, subscription)
  if (!view.ok) throw new Error(view.code)
  const { headline, details } = keepTexts(session.value, view.value)
  return [headline, ...details].map((text) => text.replaceAll('\u00a0', ' '))
}

it('says what is charged next if it is kept, by Stripe’s preview, and that is charged', async () => {
  const { customer, subscription, token } = await open()
  const half = await stripe.coupons.create({ percent_off: 50, duration: 'forever' })
  await stripe.subscriptions.update(subscription, { discounts: [{ coupon: half.id }], cancel_at_period_end: true })
  await syncCustomer(merchant, customer)
  const [end, renewal, charge] = await told(token, subscription)
  expect(end).toMatch(/^You have access until \d/)
  expect(renewal).toMatch(/^If you keep it, it renews on \d+ \w+ \d{4}\.$/)
  expect(charge).toBe('USD 14.99 will be charged on that day.')
  await sendForm(keepAction, { token, subscription })
  const { items } = await stripe.subscriptions.retrieve(subscription)
  await advance(customer, new Date((items.data[0]?.current_period_end ?? 0) * 1000), 2)
  expect((await stripe.invoices.list({ subscription, limit: 1 })).data[0]).toMatchObject({ amount_paid: 1499 })
})

it('says that a planned change, which cancelling has dropped, does not come back', async () => {
  const { subscription, token } = await open()
  await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
  await sendForm(cancelAction, { token, subscription })
  expect(await told(token, subscription)).toContain(
    'The change to Basic Monthly that was planned does not come back. You can choose it again afterwards.',
  )
  await sendForm(keepAction, { token, subscription })
  expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ cancel_at: null, schedule: null })
})

it('says that the amount is not known where Stripe cannot be asked, and can be kept all the same', async () => {
  const { customer, subscription, token } = await open()
  await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
  await syncCustomer(merchant, customer)
  harness.proxy.before = () => 'reset'
  const words = await told(token, subscription)
  harness.proxy.before = () => undefined
  expect(words.slice(2)).toEqual(['We can’t tell at the moment how much the next payment will be.'])
})

it('says that the pause takes place which the merchant’s cancellation came before, and it does', async () => {
  const { customer, subscription, token } = await open('pausing')
  await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
  await syncCustomer(merchant, customer)
  const [end, ...details] = await told(token, subscription)
  expect(end).toMatch(/^You have access until \d/)
  expect(details).toEqual([
    expect.stringMatching(/^If you keep it, it goes on, and the pause planned for \d+ \w+ \d{4} takes place\.$/),
  ])
  await sendForm(keepAction, { token, subscription })
  expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({
    cancel_at: null,
    pause_collection: { behavior: 'void' },
  })
})

it('is dated by the customer’s test clock on its receipt, and by the server’s without one', async () => {
  const { customer, subscription, token } = await open('cancel_scheduled')
  const owner = { merchantId: merchant.id, customerId: customer }
  const receivedAt = async (id: string | undefined) => {
    const found = await loadIntent({ ...owner, onBehalfOf: null }, id ?? '')
    return found.ok ? found.value.receivedAt : found.code
  }
  const { frozenTime } = await db.customer.findFirstOrThrow({ where: { merchantId: merchant.id, id: customer } })
  const kept = await sendForm(keepAction, { token, subscription })
  // Not before it, which could be the day before.
  const after = Number(await receivedAt(kept.intent)) - Number(frozenTime)
  expect(after >= 0 && after < 1_000).toBe(true)
  await db.intent.updateMany({ where: { ...owner, id: kept.intent ?? '' }, data: { clockAhead: null } })
  expect(Math.abs(Number(await receivedAt(kept.intent)) - Date.now())).toBeLessThan(600_000)
})
