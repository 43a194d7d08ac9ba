import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import type { ScenarioName } from '@/sandbox/scenarios'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { cookieJar } from '@/scripts/testing/requests/next-request'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { beginPaymentMethodAction } from '../payment-method/add/begin-action'
import { cancelAction } from '../cancel/action'
import { addPaymentMethodAction } from '../payment-method/add/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
const clock = 'portico-clock-offset'

beforeEach(() => void cookieJar.delete(clock))

const open = (name: ScenarioName) => openCustomer(harness, name)

describe('a form whose session is over when it is sent', () => {
  it('comes back with all that was typed, and is taken once the portal is opened again in the browser', async () => {
    const { customer, subscription, token } = await open('active')
    await db.portalSession.updateMany({ where: { customerId: customer }, data: { endedAt: new Date() } })
    const form = { token, subscription, feedback: 'unused', comment: 'A long story' }
    const { state } = await sendForm(cancelAction, form)
    expect(state).toMatchObject({ code: 'session_ended', typed: { feedback: 'unused', comment: 'A long story' } })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull()
    await openSessionFor(merchant.id, customer)
    const { to, intent } = await sendForm(cancelAction, form)
    expect(to).toBe(`/receipts/${intent}`)
    expect((await stripe.subscriptions.retrieve(subscription)).cancellation_details?.comment).toBe('A long story')
  })

  it('is not taken by another customer’s session in the same browser, nor by the customer’s in another browser', async () => {
    const [{ customer, subscription, token }] = [await open('active'), await open('trialing')]
    await db.portalSession.updateMany({ where: { customerId: customer }, data: { endedAt: new Date() } })
    expect((await sendForm(cancelAction, { token, subscription })).state).toMatchObject({ code: 'session_ended' })
    const own = new Map(cookieJar)
    cookieJar.clear()
    await openSessionFor(merchant.id, customer)
    for (const [name, value] of own) cookieJar.set(name, value)
    expect((await sendForm(cancelAction, { token, subscription })).state).toMatchObject({ code: 'session_ended' })
  })

  it('is not taken by a session that has been idle too long itself', async () => {
    const { customer, subscription, token } = await open('active')
    await db.portalSession.updateMany({ where: { customerId: customer }, data: { endedAt: new Date() } })
    await openSessionFor(merchant.id, customer)
    cookieJar.set(clock, '3700')
    expect((await sendForm(cancelAction, { token, subscription })).state).toMatchObject({ code: 'session_ended' })
  })
})

it('a card that was entered and approved is taken, though the session was over before our server heard of it', async () => {
  const { customer, token } = await open('active')
  const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
  await db.portalSession.updateMany({ where: { customerId: customer }, data: { endedAt: new Date() } })
  const form = { token, intent, setupIntent }
  expect(await sendCall(addPaymentMethodAction, form)).toMatchObject({
    ok: false,
    code: 'session_ended',
    goOn: { href: `/portal/${token}` },
  })
  const later = await openSessionFor(merchant.id, customer)
  expect(await sendCall(addPaymentMethodAction, form)).toEqual({
    ok: true,
    value: { goTo: `/portal/${later}?done=${intent}` },
  })
})

it('a card that is begun in a later session comes back from the bank to that one', async () => {
  const { customer, token } = await open('active')
  await db.portalSession.updateMany({ where: { customerId: customer }, data: { endedAt: new Date() } })
  const later = await openSessionFor(merchant.id, customer)
  const begun = await sendCall(beginPaymentMethodAction, { token, intent: randomUUID(), attempt: '1' })
  expect(begun).toMatchObject({
    ok: true,
    value: { returnUrl: expect.stringContaining(`/portal/${later}/pay/return?`) },
  })
})
