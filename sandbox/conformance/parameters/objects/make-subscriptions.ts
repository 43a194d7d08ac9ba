import type { Maker } from './maker'
import type { MadeCustomers } from './make-customers'
import type { MadeCatalog } from './make-catalog'

export type MadeSubscriptions = ReturnType<typeof makeSubscriptions>

const day = 86_400

const asDefault = { invoice_settings: { default_payment_method: 'pm_card_visa' } }

/** Makes schedules, and subscriptions in each state that some call needs. */
export function makeSubscriptions(
  { call, id, moveTo, now, read }: Maker,
  { customer, price, otherPrice, metered, plan, coupon }: MadeCustomers & MadeCatalog,
) {
  const subscription = id('subscriptions.create', { customer, items: [{ price, quantity: 2 }] })
  const item = read('subscriptions.retrieve', subscription).items.data[0].id as string
  const twoItems = id('subscriptions.create', { customer, items: [{ price: otherPrice }, { price: metered }] })
  const itemsOf = (of: string): string[] =>
    read('subscriptions.retrieve', of).items.data.map((each: { id: string }) => each.id)
  const [secondItem = ''] = itemsOf(twoItems)
  moveTo(now - 9 * day)
  const pausedSubscription = id('subscriptions.create', { customer, items: [{ price }] })
  id('subscriptions.pause', { type: 'subscription' }, [pausedSubscription])
  call('billing.meterEvents.create', {
    event_name: 'calls',
    payload: { stripe_customer_id: customer, value: '5' },
  })
  moveTo(now)
  const sentSubscription = id('subscriptions.create', {
    customer,
    items: [{ price }],
    collection_method: 'send_invoice',
    days_until_due: 14,
  })
  // These customers' cards are declined or ask for 3-D Secure, and their subscriptions began before that.
  const declines = (who: string, card: string) => {
    const method = id('paymentMethods.attach', { customer: who }, [card])
    id('customers.update', { invoice_settings: { default_payment_method: method } }, [who])
    return method
  }
  const declined = id('customers.create', { payment_method: 'pm_card_visa', ...asDefault })
  const secured = id('customers.create', { payment_method: 'pm_card_visa', ...asDefault })
  const failing = id('subscriptions.create', { customer: declined, items: [{ price }, { price: plan }] })
  const [failingItem = '', failingSecond = ''] = itemsOf(failing)
  const challenged = id('subscriptions.create', { customer: secured, items: [{ price }] })
  const [challengedItem = ''] = itemsOf(challenged)
  declines(declined, 'pm_card_chargeCustomerFail')
  const securedCard = declines(secured, 'pm_card_authenticationRequiredSetupForOffSession')
  const classic = id('subscriptions.create', { customer, items: [{ price }], billing_mode: { type: 'classic' } })
  const trialing = id('subscriptions.create', { customer, items: [{ price }], trial_period_days: 30 })
  const discounted = id('subscriptions.create', { customer, items: [{ price }], discounts: [{ coupon }] })
  const discount = read('subscriptions.retrieve', discounted).discounts[0] as string
  const schedule = id('subscriptionSchedules.create', {
    customer,
    start_date: now + 86_400,
    phases: [{ items: [{ price, quantity: 1 }], duration: { interval: 'month', interval_count: 1 } }],
  })
  const scheduled = id('subscriptions.create', { customer, items: [{ price }] })
  const runningSchedule = id('subscriptionSchedules.create', { from_subscription: scheduled })
  const ending = id('subscriptions.create', { customer, items: [{ price }] })
  const endingSchedule = id('subscriptionSchedules.create', { from_subscription: ending })
  id('subscriptionSchedules.update', { end_behavior: 'cancel' }, [endingSchedule])
  return {
    challenged,
    challengedItem,
    classic,
    declined,
    discount,
    discounted,
    ending,
    endingSchedule,
    failing,
    failingItem,
    failingSecond,
    item,
    pausedSubscription,
    runningSchedule,
    schedule,
    scheduled,
    secondItem,
    secured,
    securedCard,
    sentSubscription,
    subscription,
    trialing,
    twoItems,
  }
}
