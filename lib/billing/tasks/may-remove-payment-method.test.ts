import { describe, expect, it } from 'vitest'
import { mayRemovePaymentMethod } from './may-remove-payment-method'
import { buildCard } from '../testing/build-card'
import { buildSubscription } from '../testing/build-subscription'
import type { SubscriptionStatus } from '../types'

const card = buildCard()
const spare = buildCard({ id: 'pm_2' })
const subscription = buildSubscription()
const live: SubscriptionStatus[] = ['trialing', 'active', 'past_due', 'unpaid', 'incomplete', 'paused']
const over: SubscriptionStatus[] = ['canceled', 'incomplete_expired']

describe('the only stored method', () => {
  it.each(live)('stays while a subscription is %s', (status) => {
    const charged = buildSubscription({ status })
    expect(mayRemovePaymentMethod(card, [charged], [card], null)).toEqual({
      allowed: false,
      reason: 'last_payment_method',
      subscription: charged,
    })
  })

  it.each(over)('can go when the only subscription is %s', (status) => {
    expect(mayRemovePaymentMethod(card, [buildSubscription({ status })], [card], card.id)).toEqual({ allowed: true })
  })

  it('can go when invoices are sent rather than charged', () => {
    const sent = buildSubscription({ collectionMethod: 'send_invoice' })
    expect(mayRemovePaymentMethod(card, [sent], [card], card.id)).toEqual({ allowed: true })
  })

  it('can go without subscriptions', () => {
    expect(mayRemovePaymentMethod(card, [], [card], card.id)).toEqual({ allowed: true })
  })
})

describe('one of several', () => {
  it('stays while a subscription is charged to it', () => {
    const charged = buildSubscription({ defaultPaymentMethodId: card.id })
    expect(mayRemovePaymentMethod(card, [charged], [card, spare], spare.id)).toEqual({
      allowed: false,
      reason: 'payment_method_in_use',
      subscription: charged,
    })
  })

  it('stays as the customer’s default while a subscription has none of its own', () => {
    expect(mayRemovePaymentMethod(card, [subscription], [card, spare], card.id)).toMatchObject({
      reason: 'payment_method_in_use',
    })
  })

  it('can go when another is charged', () => {
    expect(mayRemovePaymentMethod(card, [subscription], [card, spare], spare.id)).toEqual({ allowed: true })
  })

  it('can go as the default when every subscription has its own', () => {
    const charged = buildSubscription({ defaultPaymentMethodId: spare.id })
    expect(mayRemovePaymentMethod(card, [charged], [card, spare], card.id)).toEqual({ allowed: true })
  })
})
