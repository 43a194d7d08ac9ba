import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadOverview } from '@/lib/console/overview/load-overview'
import { overviewPeriod } from '@/lib/console/overview/overview-range'
import { db } from '@/lib/db/client'
import { loadOwnReasons } from '@/lib/mirror/load-own-reasons'
import { mirrorFeedbackOptions } from '@/lib/sync/catalog/mirror-feedback-options'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { makeKey, refusal, sdk } from '@/scripts/testing/requests/open-api'
import { requestHeaders } from '@/scripts/testing/requests/next-request'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
let own: ReturnType<typeof sdk>
let colours: string
let gone: string

const offering = (...ids: string[]) => ({
  features: {
    subscription_cancel: {
      enabled: true,
      cancellation_reason: { enabled: true, options: ['unused' as const, 'other' as const], feedback_options: ids },
    },
  },
})

beforeAll(async () => {
  own = sdk(await makeKey(merchant.id))
  colours = (await stripe.billing.feedbackOptions.create({ description: 'Too few colours' })).id
  gone = (await stripe.billing.feedbackOptions.create({ description: 'No dark theme' })).id
})

beforeEach(() => requestHeaders.set('origin', 'http://localhost:3999'))

const detailsOf = async (id: string) => (await stripe.subscriptions.retrieve(id)).cancellation_details

describe('a reason of the merchant’s own', () => {
  it('is offered by a configuration that names it, and one that is unknown or inactive is refused', async () => {
    const { id, features } = await own.billingPortal.configurations.create(offering(colours, gone))
    expect(features.subscription_cancel.cancellation_reason.feedback_options).toEqual([colours, gone])
    await db.portalConfiguration.updateMany({ where: { merchantId: merchant.id, id }, data: { isDefault: true } })
    const param = 'features[subscription_cancel][cancellation_reason][feedback_options]'
    expect(await refusal(own.billingPortal.configurations.update(id, offering('fo_nobody')))).toEqual({
      status: 400,
      type: 'invalid_request_error',
      code: 'resource_missing',
      param,
    })
    const { id: inactive } = await stripe.billing.feedbackOptions.create({ description: 'Old' })
    await stripe.billing.feedbackOptions.deactivate(inactive)
    expect(await refusal(own.billingPortal.configurations.update(id, offering(inactive)))).toMatchObject({
      status: 400,
      param,
    })
    const none = await own.billingPortal.configurations.update(id, {
      features: { subscription_cancel: { cancellation_reason: { enabled: true, feedback_options: '' } } },
    })
    expect(none.features.subscription_cancel.cancellation_reason).toMatchObject({ feedback_options: null })
    await own.billingPortal.configurations.update(id, offering(colours, gone))
  })

  it('is read in the customer’s language, else as it is at Stripe', async () => {
    await db.feedbackOption.updateMany({ where: { id: colours }, data: { translations: { it: 'Pochi colori' } } })
    await mirrorFeedbackOptions(merchant)
    expect(await loadOwnReasons(merchant.id, [colours, 'fo_nobody'], 'it')).toEqual([
      { value: colours, text: 'Pochi colori' },
    ])
    expect(await loadOwnReasons(merchant.id, [colours], 'es')).toEqual([{ value: colours, text: 'Too few colours' }])
  })

  it('is told to Stripe instead of one of Stripe’s, to the merchant’s endpoints and in the figures', async () => {
    const { token, subscription, customer } = await openCustomer(harness, 'active')
    await stripe.subscriptions.update(subscription, { cancellation_details: { feedback: 'unused' } })
    await sendForm(cancelAction, { token, subscription, feedback: colours, comment: 'Grigio' })
    expect(await detailsOf(subscription)).toMatchObject({ feedback: null, feedback_option: colours, comment: 'Grigio' })
    await harness.expectInStep(customer)
    const event = await db.portalEvent.findFirst({
      where: { customerId: customer, type: 'subscription.cancellation_requested' },
    })
    expect(event?.data).toMatchObject({ feedback: null, feedback_option: colours, comment: 'Grigio' })
    const { canceledAt } = await db.subscription.findFirstOrThrow({ where: { id: subscription } })
    const now = canceledAt ?? new Date()
    const period = overviewPeriod('12m', now, 'UTC')
    const { reasons, parts, comments } = await loadOverview({
      merchant: { ...merchant, timeZone: 'UTC' },
      now,
      period,
    } as Parameters<typeof loadOverview>[0])
    expect(reasons).toContainEqual({ id: colours, text: 'Too few colours' })
    expect(parts.at(-1)?.cancellations).toMatchObject({ [colours]: 1, unused: 0 })
    expect(comments).toMatchObject([{ reason: 'Too few colours', comment: 'Grigio' }])
  })

  it('that is deactivated between the page and the press, or was never offered, holds no cancellation back', async () => {
    const { token, subscription } = await openCustomer(harness, 'active')
    await stripe.billing.feedbackOptions.deactivate(gone)
    const { to } = await sendForm(cancelAction, { token, subscription, feedback: gone, comment: 'Buio' })
    expect(to).toMatch(/^\/receipts\//)
    expect(await detailsOf(subscription)).toMatchObject({ feedback_option: null, comment: 'Buio' })
    const another = await openCustomer(harness, 'active')
    await sendForm(cancelAction, { ...another, feedback: 'fo_nobody' })
    expect((await stripe.subscriptions.retrieve(another.subscription)).cancel_at).not.toBeNull()
    expect(await detailsOf(another.subscription)).toMatchObject({ feedback: null, feedback_option: null })
  })
})
