import { expect, vi } from 'vitest'
import type { Stripe } from '@/lib/stripe/client/client'
import { mirrorPlans } from '@/lib/sync/catalog/mirror-plans'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import type { Universe } from '@/scripts/testing/faults/open-universe'
import { offerPlans } from '@/scripts/testing/portal/offer-plans'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import type { Flow } from '@/scripts/testing/faults/walk-faults'
import { walkFlows } from '@/scripts/testing/faults/walk-flows'
import { updateAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('@/lib/tasks/engine/patience', () => import('@/scripts/testing/faults/walk-patience'))

const harness = setUpSync()

type Made = OpenedCustomer & { price: string }

const now = Math.floor(harness.now.getTime() / 1000)

/** A customer who may change to Basic, which waits for the period's end, and to Premium Yearly, which is charged at once. */
async function arrange(universe: Universe, plan: 'basic' | 'yearly'): Promise<Made> {
  const prices = await offerPlans({ ...universe, sandboxUrl: harness.sandboxUrl })
  // As the page has done that the form stands on.
  await mirrorPlans(universe.merchant, Object.values(prices))
  return { ...(await openCustomer(universe, 'active')), price: prices[plan] }
}

async function events({ stripe }: Universe, type: string): Promise<Stripe.Event[]> {
  return stripe.events.list({ type, limit: 100 }).autoPagingToArray({ limit: 1000 })
}

const flows: Flow<Made>[] = [
  {
    name: 'change of plan at once',
    arrange: (universe) => arrange(universe, 'yearly'),
    act: ({ token, subscription, price }) =>
      sendForm(updateAction, {
        token,
        subscription,
        price,
        quantity: '1',
        when: 'at_once',
        prorationDate: String(now),
        shown: '29900 usd',
      }),
    async verify({ subscription, customer, price }, { stripe }) {
      const { items, status } = await stripe.subscriptions.retrieve(subscription)
      expect({ status, prices: items.data.map((item) => item.price.id) }).toEqual({ status: 'active', prices: [price] })
      const { data: charges } = await stripe.charges.list({ customer, limit: 100 })
      expect(charges.filter(({ created }) => created === now).map((charge) => charge.status)).toEqual(['succeeded'])
    },
  },
  {
    name: 'change of plan at the period’s end',
    arrange: (universe) => arrange(universe, 'basic'),
    act: ({ token, subscription, price }) =>
      sendForm(updateAction, {
        token,
        subscription,
        price,
        quantity: '1',
        when: 'at_period_end',
        prorationDate: '',
      }),
    async verify({ subscription, price }, universe) {
      const {
        items: {
          data: [item],
        },
        schedule,
      } = await universe.stripe.subscriptions.retrieve(subscription, { expand: ['schedule'] })
      const { phases, end_behavior: behavior } = schedule as Stripe.SubscriptionSchedule
      expect(behavior).toBe('release')
      expect(phases.map((phase) => [phase.start_date, phase.items[0]?.price])).toEqual([
        [item?.current_period_start, item?.price.id],
        [item?.current_period_end, price],
      ])
      expect((await events(universe, 'subscription_schedule.created')).length).toBe(1)
    },
  },
]

walkFlows(harness, flows)
