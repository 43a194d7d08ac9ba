import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { keepLease } from '@/lib/sync/lease/keep-lease'
import { takeLease } from '@/lib/sync/lease/take-lease'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { cancelAction } from './cancel/action'
import { finishIntent } from './engine/finish-intent'
import { keepAction } from './keep/action'
import { intentKinds } from './kinds'
import { payAction } from './pay/action'
import { resubscribeAction } from './resubscribe/action'
import { setUpRequestMails } from '@/scripts/testing/portal/set-up-request-mails'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, open, mailsTo, day } = setUpRequestMails()

const stripeAway = () => {
  harness.proxy.before = (call) => (call.startsWith('GET') ? undefined : { status: 500 })
}
const stripeBack = () => {
  harness.proxy.before = () => undefined
}

describe('a request that is stored', () => {
  it('leads to its receipt, though nothing more can be read, and its job does the rest', async () => {
    const { token, subscription, customer } = await open('active')
    await pool().query('ALTER TABLE customer_leases RENAME TO hidden; ALTER TABLE audit_log RENAME TO hidden_too')
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const sent = await sendForm(cancelAction, { token, subscription }).finally(() =>
      pool().query('ALTER TABLE hidden RENAME TO customer_leases; ALTER TABLE hidden_too RENAME TO audit_log'),
    )
    expect(sent.to).toBe(`/receipts/${sent.intent}`)
    expect(said.mock.calls.map(([, text]) => text)).toEqual([
      'a stored request goes on in its job',
      'an action was not audited',
    ])
    said.mockRestore()
    await finishIntent(intentKinds, merchant.id, sent.intent)
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
    expect(await mailsTo(customer)).toHaveLength(1)
  })

  it('is the same as one of the page loaded anew, as long as no page shows it', async () => {
    const { token, subscription, customer } = await open('active')
    const cancel = (comment: string) => sendForm(cancelAction, { token, subscription, comment })
    stripeAway()
    const first = await cancel('Ciao')
    expect((await cancel('Ciao')).to).toBe(`/receipts/${first.intent}`)
    stripeBack()
    await finishIntent(intentKinds, merchant.id, first.intent)
    expect(await mailsTo(customer)).toHaveLength(1)
    await db.customer.updateMany({ where: { id: customer }, data: { syncedAt: new Date(0) } })
    expect((await cancel('Ciao')).to).toBe(`/receipts/${first.intent}`)
    expect(await db.intent.count({ where: { customerId: customer } })).toBe(1)
    const other = await cancel('Addio')
    expect(other.to).toBe(`/receipts/${other.intent}`)
  })

  it('is not the same once another one has followed', async () => {
    const { token, subscription } = await open('active')
    stripeAway()
    await sendForm(cancelAction, { token, subscription })
    await sendForm(keepAction, { token, subscription })
    const again = await sendForm(cancelAction, { token, subscription })
    expect(again.to).toBe(`/receipts/${again.intent}`)
    stripeBack()
    await finishIntent(intentKinds, merchant.id, again.intent)
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
  })
})

describe('a request that Stripe could not be asked', () => {
  it('is mailed as received, and again when the job has done it', async () => {
    const { token, subscription, customer } = await open('active')
    stripeAway()
    const { intent } = await sendForm(cancelAction, { token, subscription })
    expect(await mailsTo(customer)).toEqual([])
    await expect(finishIntent(intentKinds, merchant.id, intent)).rejects.toThrow()
    await expect(finishIntent(intentKinds, merchant.id, intent)).rejects.toThrow()
    const received = await mailsTo(customer)
    expect(received.map(({ subject }) => subject)).toEqual(['We have received your cancellation: Premium Monthly'])
    expect(received[0]?.text).toContain('It has not been carried out yet')
    stripeBack()
    await finishIntent(intentKinds, merchant.id, intent)
    const [done] = await mailsTo(customer)
    const end = day((await stripe.subscriptions.retrieve(subscription)).cancel_at)
    expect(done?.text).toContain(`Your subscription ends on ${end}`)
  })

  it('and was undone since is mailed as what became of it', async () => {
    const { token, subscription, customer } = await open('active')
    stripeAway()
    await sendForm(cancelAction, { token, subscription })
    const keep = await sendForm(keepAction, { token, subscription })
    stripeBack()
    await finishIntent(intentKinds, merchant.id, keep.intent)
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull()
    expect((await mailsTo(customer)).map(({ subject }) => subject)).toEqual([
      'You keep your subscription: Premium Monthly',
    ])
  })

  it('and is refused for good is mailed as such', async () => {
    const { token, subscription, customer } = await open('canceled')
    stripeAway()
    const { intent } = await sendForm(resubscribeAction, { token, subscription, shown: '2999 usd' })
    const { items } = await stripe.subscriptions.retrieve(subscription)
    await stripe.prices.update(items.data[0]?.price.id ?? '', { active: false })
    stripeBack()
    await db.intent.updateMany({ where: { id: intent }, data: { receivedAt: new Date(Date.now() - 60_000) } })
    await finishIntent(intentKinds, merchant.id, intent)
    await stripe.prices.update(items.data[0]?.price.id ?? '', { active: true })
    const [mail] = await mailsTo(customer)
    expect(mail?.subject).toBe('You could not be subscribed again: Basic Monthly')
    expect(mail?.text).toContain('no longer offered')
  })

  it('and pays an invoice that then needs the bank’s confirmation is mailed with the way to it', async () => {
    const { token, customer } = await open('past_due')
    const { data } = await stripe.invoices.list({ customer, status: 'open' })
    const { id: paymentMethod } = await stripe.paymentMethods.attach('pm_card_threeDSecure2Required', { customer })
    await syncCustomer(merchant, customer)
    stripeAway()
    const form = { token, invoice: data[0]?.id ?? '', paymentMethod, scripted: '1' }
    const { intent } = await sendForm(payAction, form)
    stripeBack()
    await db.intent.updateMany({ where: { id: intent }, data: { receivedAt: new Date(Date.now() - 60_000) } })
    await finishIntent(intentKinds, merchant.id, intent)
    const [mail] = await mailsTo(customer)
    expect(mail?.subject).toBe('Your bank asks you to confirm the payment')
    expect(mail?.text).toContain('Complete payment:')
  })
})

it('is not held back by a sync that was asked for before and ran after', async () => {
  const { token, subscription, customer } = await open('active')
  await sendForm(cancelAction, { token, subscription })
  const asked = new Date()
  const lease = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
  if (!lease) throw new Error('the lease is taken')
  let syncing: Promise<unknown> | undefined
  await keepLease(lease, async () => {
    syncing = syncCustomer(merchant, customer)
    await setTimeout(50)
    await db.intent.updateMany({ where: { customerId: customer }, data: { completedAt: new Date() } })
  })
  await syncing
  const [intent] = await db.intent.findMany({ where: { customerId: customer } })
  expect(intent?.completedAt?.getTime()).toBeGreaterThan(asked.getTime())
  expect(await mailsTo(customer)).toHaveLength(1)
})

it('waits for the mirror, and then says what the intent knows', async () => {
  const { token, subscription, customer } = await open('active')
  await sendForm(cancelAction, { token, subscription })
  const whose = { merchantId_id: { merchantId: merchant.id, id: customer } }
  await db.customer.update({ where: whose, data: { syncedAt: new Date(0) } })
  expect(await mailsTo(customer)).toEqual([])
  expect(await db.customerMail.findMany({ where: { customerId: customer } })).toMatchObject([{ status: 'queued' }])
  await db.intent.updateMany({
    where: { customerId: customer },
    data: { completedAt: new Date(Date.now() - 600_000) },
  })
  const [mail] = await mailsTo(customer)
  const end = day((await stripe.subscriptions.retrieve(subscription)).cancel_at)
  expect(mail?.text).toContain(`Your subscription ends on ${end}`)
})
