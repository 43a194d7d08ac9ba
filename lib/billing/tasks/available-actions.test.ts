import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableActions } from './available-actions'
import { isFixedTerm } from '../subscriptions/is-fixed-term'
import { isLive } from '../subscriptions/is-live'
import { defaultPortalFeatures, type PortalFeatures } from '../portal-features'
import { subscriptionState } from '../subscriptions/subscription-state'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildItem } from '../testing/build-item'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'
import type { Invoice, Subscription } from '../types'

const now = new Date('2023-05-15T00:00:00Z')

const withPlans: PortalFeatures = {
  ...defaultPortalFeatures,
  subscriptionUpdate: {
    ...defaultPortalFeatures.subscriptionUpdate,
    products: [
      { product: 'prod_1', prices: ['price_2'], adjustableQuantity: { enabled: false, minimum: 1, maximum: null } },
    ],
  },
}
const trialEnd = new Date('2023-06-14T00:00:00Z')

function actions(overrides: Partial<Subscription>, invoices: Invoice[] = [], features = withPlans) {
  const subscription = buildSubscription(overrides)
  return availableActions(subscription, subscriptionState(subscription, invoices, situationAt(now)), features, now)
}

function without(feature: 'subscriptionCancel' | 'paymentMethodUpdate' | 'subscriptionUpdate'): PortalFeatures {
  return { ...withPlans, [feature]: { ...withPlans[feature], enabled: false } }
}

describe('what a customer may do', () => {
  it.each<[string, Partial<Subscription>, Invoice[], string[]]>([
    ['active', {}, [], ['payment_method', 'update', 'cancel']],
    ['on trial', { status: 'trialing', trialEnd }, [], ['payment_method', 'update', 'cancel']],
    ['set to end with the period', { cancelAtPeriodEnd: true }, [], ['keep', 'payment_method']],
    ['past due', { status: 'past_due' }, [buildOpenInvoice()], ['pay', 'payment_method', 'cancel']],
    [
      'past due and set to end',
      { status: 'past_due', cancelAtPeriodEnd: true },
      [buildOpenInvoice()],
      ['pay', 'keep', 'payment_method'],
    ],
    [
      'past due while the bank asks to confirm',
      { status: 'past_due' },
      [buildOpenInvoice({ requiresAction: true })],
      ['authenticate', 'payment_method', 'cancel'],
    ],
    [
      'past due while a debit is under way',
      { status: 'past_due' },
      [buildOpenInvoice({ processingSince: now })],
      ['payment_method', 'cancel'],
    ],
    [
      'active with an old debt',
      {},
      [buildOpenInvoice({ createdAt: new Date('2021-01-14T00:00:00Z') })],
      ['pay', 'payment_method', 'update', 'cancel'],
    ],
    ['sold for a term', { cancelAt: new Date('2023-12-01T00:00:00Z') }, [], ['payment_method', 'cancel']],
    [
      'in the last period of a merchant’s schedule',
      { cancelAt: trialEnd, scheduleId: 'sub_sched_1', scheduleEndsAt: trialEnd },
      [],
      ['payment_method'],
    ],
    ['set to end at the period’s end by its date', { cancelAt: trialEnd }, [], ['keep', 'payment_method']],
    ['unpaid', { status: 'unpaid' }, [buildOpenInvoice()], ['pay', 'payment_method', 'cancel']],
    [
      'incomplete, to be confirmed',
      { status: 'incomplete' },
      [buildOpenInvoice({ requiresAction: true })],
      ['authenticate', 'payment_method', 'cancel'],
    ],
    ['incomplete, declined', { status: 'incomplete' }, [buildOpenInvoice()], ['pay', 'payment_method', 'cancel']],
    ['paused', { status: 'paused' }, [], ['resume', 'payment_method', 'cancel']],
    [
      'paused by a failed payment',
      { status: 'paused' },
      [buildOpenInvoice()],
      ['pay', 'resume', 'payment_method', 'cancel'],
    ],
    ['paused and invoiced', { status: 'paused', collectionMethod: 'send_invoice' }, [], ['payment_method', 'cancel']],
    ['held by pause_collection', { pauseBehavior: 'void' }, [], ['resume', 'payment_method', 'cancel']],
    ['over', { status: 'canceled' }, [], ['resubscribe']],
    ['over with an open invoice', { status: 'canceled' }, [buildOpenInvoice()], ['pay', 'resubscribe']],
    ['expired before it began', { status: 'incomplete_expired' }, [], ['resubscribe']],
  ])('when it is %s', (_, subscription, invoices, expected) => {
    expect(actions(subscription, invoices)).toEqual(expected)
  })
})

describe('cancelling', () => {
  it('is offered again where it would end sooner than what is set', () => {
    const later = { cancelAt: new Date('2023-12-01T00:00:00Z'), cancellationFeedback: 'unused' }
    expect(actions(later)).toEqual(['keep', 'payment_method', 'cancel'])
  })

  it('is refused only by the configuration, and keeping with it', () => {
    const features = without('subscriptionCancel')
    expect(actions({}, [], features)).not.toContain('cancel')
    expect(actions({ cancelAtPeriodEnd: true }, [], features)).not.toContain('keep')
  })

  it('is there for every live subscription that does not end as early anyway, whatever else holds', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription, invoices, now }) => {
        const state = subscriptionState(subscription, invoices, situationAt(now))
        const offered = availableActions(subscription, state, defaultPortalFeatures, now)
        if (isLive(subscription)) {
          expect(offered.includes('cancel') || offered.includes('keep') || isFixedTerm(subscription)).toBe(true)
        }
        if (!isLive(subscription)) expect(offered).not.toContain('cancel')
      }),
    )
  })
})

describe('changing the plan', () => {
  it.each<[string, Partial<Subscription>]>([
    ['of several items', { items: [buildItem(), buildItem({ id: 'si_2' })] }],
    ['billed by use', { items: [buildItem({ price: { usageType: 'metered' }, quantity: null })] }],
    ['run by a schedule', { scheduleId: 'sub_sched_1' }],
    ['with money owed', { status: 'past_due' }],
  ])('is not offered for one %s', (_, subscription) => {
    expect(actions(subscription)).not.toContain('update')
  })

  it('is switched off by the configuration', () => {
    expect(actions({}, [], without('subscriptionUpdate'))).toEqual(['payment_method', 'cancel'])
  })
})

describe('pausing', () => {
  const features = { ...withPlans, subscriptionPause: { ...withPlans.subscriptionPause, enabled: true } }

  it.each<[string, Partial<Subscription>, string[]]>([
    ['runs', {}, ['payment_method', 'update', 'pause', 'cancel']],
    [
      'is to pause',
      { pauseBehavior: 'void', pauseBeginsAt: trialEnd },
      ['resume', 'payment_method', 'pause', 'cancel'],
    ],
    ['the merchant has paused', { pauseBehavior: 'void' }, ['resume', 'payment_method', 'cancel']],
    ['ends', { cancelAtPeriodEnd: true }, ['keep', 'payment_method']],
  ])('of what %s', (_, subscription, expected) => {
    expect(actions(subscription, [], features)).toEqual(expected)
  })
})

it('no change of plan is offered where the configuration names no plans', () => {
  expect(actions({}, [], defaultPortalFeatures)).toEqual(['payment_method', 'cancel'])
})

it('a new payment method is switched off by the configuration', () => {
  expect(actions({}, [], without('paymentMethodUpdate'))).toEqual(['update', 'cancel'])
})

it('nothing is offered to pay when nothing is open', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ subscription, now }) => {
      const offered = availableActions(
        subscription,
        subscriptionState(subscription, [], situationAt(now)),
        defaultPortalFeatures,
        now,
      )
      expect(offered).not.toContain('pay')
      expect(offered).not.toContain('authenticate')
    }),
  )
})
