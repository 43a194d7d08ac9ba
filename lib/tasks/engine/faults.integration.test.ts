import { expect, vi } from 'vitest'
import type { ScenarioName } from '@/sandbox/scenarios'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import type { Universe } from '@/scripts/testing/faults/open-universe'
import { loadDetails } from '@/lib/mirror/load-details'
import { intentKey } from '@/lib/stripe/map/resubscription-metadata'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { changed, chargesAt, countEvents } from '@/scripts/testing/faults/what-happened'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import type { Flow } from '@/scripts/testing/faults/walk-faults'
import { walkFlows } from '@/scripts/testing/faults/walk-flows'
import { cancelAction } from '../cancel/action'
import { detailsAction } from '../details/action'
import { discountAction } from '../discount/action'
import { keepAction } from '../keep/action'
import { resubscribeAction } from '../resubscribe/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('@/lib/tasks/engine/patience', () => import('@/scripts/testing/faults/walk-patience'))

const harness = setUpSync()

type Made = OpenedCustomer & { promotionCode?: string }

const opened = (universe: Universe, name: ScenarioName): Promise<Made> => openCustomer(universe, name)

const usesCodes = {
  subscription_update: { enabled: true, default_allowed_updates: ['promotion_code'], products: [] },
}

async function makeCode({ stripe }: Universe) {
  const { id: coupon } = await stripe.coupons.create({ percent_off: 50, duration: 'forever' })
  const { id } = await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: 'SPRING' })
  return { promotionCode: id }
}

async function redeemed({ stripe }: Universe): Promise<number | undefined> {
  const { data } = await stripe.promotionCodes.list({ code: 'SPRING' })
  return data[0]?.times_redeemed
}

const flows: Flow<Made>[] = [
  {
    name: 'cancel at period end',
    arrange: (universe) => opened(universe, 'active'),
    act: ({ token, subscription }) =>
      sendForm(cancelAction, { token, subscription, feedback: 'unused', comment: 'Ciao' }),
    async verify({ subscription }, universe) {
      const {
        cancel_at: endsAt,
        status,
        cancellation_details: details,
      } = await universe.stripe.subscriptions.retrieve(subscription)
      expect(endsAt).not.toBeNull()
      expect({ status, feedback: details?.feedback, comment: details?.comment }).toEqual({
        status: 'active',
        feedback: 'unused',
        comment: 'Ciao',
      })
      expect(await countEvents(universe, 'customer.subscription.updated', changed('cancel_at'))).toBe(1)
    },
  },
  {
    name: 'cancel immediately, prorated',
    async arrange(universe) {
      const subscription_cancel = { enabled: true, mode: 'immediately', proration_behavior: 'always_invoice' }
      await configureFeatures(universe.merchant.id, { subscription_cancel })
      return opened(universe, 'active')
    },
    act: ({ token, subscription }) => sendForm(cancelAction, { token, subscription }),
    async verify({ subscription, customer }, universe) {
      expect((await universe.stripe.subscriptions.retrieve(subscription)).status).toBe('canceled')
      expect(await countEvents(universe, 'customer.subscription.deleted')).toBe(1)
      const { data: credits } = await universe.stripe.customers.listBalanceTransactions(customer)
      expect(credits.length).toBe(1)
    },
  },
  {
    name: 'keep',
    kin: true,
    arrange: (universe) => opened(universe, 'cancel_scheduled'),
    act: ({ token, subscription }) => sendForm(keepAction, { token, subscription }),
    async verify({ subscription }, universe) {
      const { cancel_at: cancelAt, cancel_at_period_end: atPeriodEnd } =
        await universe.stripe.subscriptions.retrieve(subscription)
      expect({ cancelAt, atPeriodEnd }).toEqual({ cancelAt: null, atPeriodEnd: false })
      // Scheduled by the scenario, cleared by the customer.
      expect(await countEvents(universe, 'customer.subscription.updated', changed('cancel_at'))).toBe(2)
    },
  },
  {
    name: 'use a promotion code',
    async arrange(universe) {
      await configureFeatures(universe.merchant.id, usesCodes)
      const { promotionCode } = await makeCode(universe)
      return { ...(await opened(universe, 'active')), promotionCode }
    },
    act: ({ token, subscription, promotionCode = '' }) =>
      sendForm(discountAction, { token, subscription, code: 'SPRING', promotionCode }),
    async verify({ subscription }, universe) {
      expect((await universe.stripe.subscriptions.retrieve(subscription)).discounts).toHaveLength(1)
      expect(await redeemed(universe)).toBe(1)
      expect(await countEvents(universe, 'customer.discount.created')).toBe(1)
    },
  },
  {
    name: 'use a promotion code before a planned change',
    kin: true,
    async arrange(universe) {
      await configureFeatures(universe.merchant.id, usesCodes)
      const { promotionCode } = await makeCode(universe)
      const made = await opened(universe, 'scheduled_change')
      const { schedule } = await universe.stripe.subscriptions.retrieve(made.subscription)
      // As if the customer had chosen it.
      await universe.stripe.subscriptionSchedules.update(String(schedule), { metadata: { [intentKey]: 'earlier' } })
      await syncCustomer(universe.merchant, made.customer)
      return { ...made, promotionCode }
    },
    act: ({ token, subscription, promotionCode = '' }) =>
      sendForm(discountAction, { token, subscription, code: 'SPRING', promotionCode }),
    async verify({ subscription }, universe) {
      const { discounts, schedule } = await universe.stripe.subscriptions.retrieve(subscription, {
        expand: ['schedule'],
      })
      expect(discounts).toHaveLength(1)
      const { phases = [] } = typeof schedule === 'object' && schedule ? schedule : {}
      expect(phases.at(-1)?.discounts.map(({ discount }) => discount)).toEqual(discounts)
      expect(await redeemed(universe)).toBe(1)
    },
  },
  {
    name: 'resubscribe',
    async arrange(universe) {
      const {
        subscriptions: [subscription = ''],
        customer,
      } = await universe.make('active')
      await universe.stripe.subscriptions.cancel(subscription)
      return { customer, subscription, token: await openSessionFor(universe.merchant.id, customer) }
    },
    act: ({ token, subscription }) => sendForm(resubscribeAction, { token, subscription, shown: '2999 usd' }),
    async verify({ subscription, customer }, universe) {
      const { data } = await universe.stripe.subscriptions.list({ customer, status: 'all', limit: 100 })
      expect(data.filter(({ id }) => id !== subscription).map(({ status }) => status)).toEqual(['active'])
      expect(await chargesAt(universe, customer, harness.now)).toEqual(['succeeded'])
    },
  },
  {
    name: 'change details',
    async arrange(universe) {
      const { customer, subscription } = await universe
        .make('taxed_automatically')
        .then(({ customer, subscriptions }) => ({
          customer,
          subscription: subscriptions[0] ?? '',
        }))
      await universe.stripe.customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
      return { customer, subscription, token: await openSessionFor(universe.merchant.id, customer) }
    },
    async act({ token, customer }, { merchant }) {
      const found = await loadDetails({ merchantId: merchant.id, customerId: customer, onBehalfOf: null })
      const details = found.ok ? found.value.details : null
      const typed = {
        'address.country': 'DE',
        'address.line1': 'Weg 1',
        'taxId.0.type': 'eu_vat',
        'remove.us_ein 123456789': 'on',
      }
      const form = { token, before: JSON.stringify(details), ...typed, 'taxId.0.value': 'DE123456789' }
      // The customer is told what becomes of the tax, or that nobody knows, and saves once more until it is done.
      let sent = await sendForm(detailsAction, form)
      for (let more = 0; more < 4 && sent.state?.code === 'tax_changes'; more++) {
        const { agreed = '' } = sent.state.typed
        sent = await sendForm(detailsAction, { ...form, agreed })
      }
      return sent
    },
    async verify({ customer }, universe) {
      expect(await universe.stripe.customers.retrieve(customer)).toMatchObject({ address: { country: 'DE' } })
      const { data } = await universe.stripe.customers.listTaxIds(customer)
      expect(data.map(({ type }) => type)).toEqual(['eu_vat'])
      expect(await countEvents(universe, 'customer.tax_id.created')).toBe(2)
      expect(await countEvents(universe, 'customer.tax_id.deleted')).toBe(1)
      expect(await countEvents(universe, 'customer.updated', changed('address'))).toBe(1)
    },
  },
  {
    name: 'details that Stripe refuses in part',
    refused: true,
    kin: true,
    arrange: (universe) => opened(universe, 'active'),
    async act({ token, customer }, { merchant }) {
      const found = await loadDetails({ merchantId: merchant.id, customerId: customer, onBehalfOf: null })
      const before = JSON.stringify(found.ok ? found.value.details : null)
      const ids = { 'taxId.0.type': 'us_ein', 'taxId.0.value': '12-3456789', 'taxId.1.type': 'eu_vat' }
      return sendForm(detailsAction, { token, before, name: 'New', ...ids, 'taxId.1.value': 'no' })
    },
    async verify({ customer }, universe) {
      expect(await universe.stripe.customers.retrieve(customer)).not.toMatchObject({ name: 'New' })
      expect((await universe.stripe.customers.listTaxIds(customer)).data).toEqual([])
    },
  },
]

walkFlows(harness, flows)
