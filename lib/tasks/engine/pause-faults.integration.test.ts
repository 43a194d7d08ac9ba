import { expect, vi } from 'vitest'
import type { ScenarioName } from '@/sandbox/scenarios'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import type { Universe } from '@/scripts/testing/faults/open-universe'
import { changed, chargesAt, countEvents } from '@/scripts/testing/faults/what-happened'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import type { Flow } from '@/scripts/testing/faults/walk-faults'
import { walkFlows } from '@/scripts/testing/faults/walk-flows'
import { pauseAction } from '../pause/action'
import { resumeAction } from '../resume/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('@/lib/tasks/engine/patience', () => import('@/scripts/testing/faults/walk-patience'))

const harness = setUpSync()

const opened = (universe: Universe, name: ScenarioName): Promise<OpenedCustomer> => openCustomer(universe, name)

const flows: Flow<OpenedCustomer>[] = [
  {
    name: 'pause collection',
    async arrange(universe) {
      await configureFeatures(universe.merchant.id, { subscription_pause: { enabled: true, payments_only: true } })
      return opened(universe, 'active')
    },
    async act({ token, subscription }, { stripe }) {
      const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data
      const begins = String(item?.current_period_end)
      return sendForm(pauseAction, { token, subscription, kind: 'payments', length: 'month-1', begins })
    },
    async verify({ subscription }, universe) {
      const { pause_collection: held, status } = await universe.stripe.subscriptions.retrieve(subscription)
      expect({ behavior: held?.behavior, status }).toEqual({ behavior: 'void', status: 'active' })
      expect(held?.resumes_at).toEqual(expect.any(Number))
      expect(await countEvents(universe, 'customer.subscription.updated', changed('pause_collection'))).toBe(1)
    },
  },
  {
    name: 'pause a subscription when its period ends',
    async arrange(universe) {
      await configureFeatures(universe.merchant.id, { subscription_pause: { enabled: true } })
      return opened(universe, 'active')
    },
    async act({ token, subscription }, { stripe }) {
      const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data
      const begins = String(item?.current_period_end)
      return sendForm(pauseAction, { token, subscription, kind: 'service', length: 'month-1', begins })
    },
    async verify({ customer, subscription }, universe) {
      const { status, schedule } = await universe.stripe.subscriptions.retrieve(subscription)
      const { data } = await universe.stripe.subscriptionSchedules.list({ customer })
      expect([status, data.map(({ id }) => id)]).toEqual(['active', [schedule]])
      expect(data[0]?.pause_schedules).toMatchObject([{ pause: { status: { type: 'scheduled' } } }])
    },
  },
  {
    name: 'pause a subscription now',
    kin: true,
    async arrange(universe) {
      const subscription_pause = { enabled: true, duration: { type: 'indefinite' } }
      await configureFeatures(universe.merchant.id, { subscription_pause })
      return opened(universe, 'active')
    },
    act({ token, subscription }) {
      const begins = String(Math.floor(harness.now.getTime() / 1000))
      const form = { token, subscription, kind: 'service', start: 'now', length: 'open', begins, shown: '0 usd' }
      return sendForm(pauseAction, form)
    },
    async verify({ subscription, customer }, universe) {
      expect((await universe.stripe.subscriptions.retrieve(subscription)).status).toBe('paused')
      expect(await countEvents(universe, 'customer.subscription.paused')).toBe(1)
      expect((await universe.stripe.customers.listBalanceTransactions(customer)).data).toHaveLength(1)
    },
  },
  {
    name: 'give a pause another end',
    kin: true,
    async arrange(universe) {
      const months = [1, 2].map((interval_count) => ({ interval: 'month', interval_count }))
      const duration = { type: 'interval_options', interval_options: months }
      await configureFeatures(universe.merchant.id, { subscription_pause: { enabled: true, duration } })
      return opened(universe, 'pausing_service')
    },
    async act({ token, subscription }, { stripe }) {
      const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data
      const begins = String(item?.current_period_end)
      return sendForm(pauseAction, { token, subscription, kind: 'service', length: 'month-2', begins })
    },
    async verify({ customer }, { stripe }) {
      const [schedule] = (await stripe.subscriptionSchedules.list({ customer })).data
      const [entry] = schedule?.pause_schedules ?? []
      const days = ((entry?.resume?.resume_at ?? 0) - (entry?.pause.pause_at ?? 0)) / 86_400
      expect(Math.round(days)).toBeGreaterThan(58)
    },
  },
  {
    name: 'undo a pause',
    kin: true,
    arrange: (universe) => opened(universe, 'pausing_service'),
    act: ({ token, subscription }) => sendForm(resumeAction, { token, subscription, shown: '0 usd' }),
    async verify({ subscription }, universe) {
      const { status, schedule } = await universe.stripe.subscriptions.retrieve(subscription)
      expect({ status, schedule }).toEqual({ status: 'active', schedule: null })
      expect(await countEvents(universe, 'subscription_schedule.released')).toBe(1)
    },
  },
  {
    name: 'resume a pause before its day',
    kin: true,
    arrange: (universe) => opened(universe, 'paused_service'),
    act: ({ token, subscription }) => sendForm(resumeAction, { token, subscription, shown: '2999 usd' }),
    async verify({ subscription, customer }, universe) {
      const { status, schedule } = await universe.stripe.subscriptions.retrieve(subscription)
      expect({ status, schedule }).toEqual({ status: 'active', schedule: null })
      expect(await countEvents(universe, 'customer.subscription.resumed')).toBe(1)
      expect(await chargesAt(universe, customer, harness.now)).toEqual(['succeeded'])
    },
  },
  {
    name: 'resume collection',
    kin: true,
    arrange: (universe) => opened(universe, 'paused'),
    act: ({ token, subscription }) => sendForm(resumeAction, { token, subscription, shown: '2999 usd' }),
    async verify({ subscription }, universe) {
      expect((await universe.stripe.subscriptions.retrieve(subscription)).pause_collection).toBeNull()
      // Paused by the scenario, resumed by the customer.
      expect(await countEvents(universe, 'customer.subscription.updated', changed('pause_collection'))).toBe(2)
    },
  },
  {
    name: 'resume a paused status',
    async arrange(universe) {
      const {
        subscriptions: [subscription = ''],
        customer,
      } = await universe.make('active')
      await universe.stripe.subscriptions.pause(subscription, { type: 'subscription' })
      return { customer, subscription, token: await openSessionFor(universe.merchant.id, customer) }
    },
    act: ({ token, subscription }) => sendForm(resumeAction, { token, subscription, shown: '2999 usd' }),
    async verify({ subscription, customer }, universe) {
      expect((await universe.stripe.subscriptions.retrieve(subscription)).status).toBe('active')
      expect(await countEvents(universe, 'customer.subscription.resumed')).toBe(1)
      expect(await chargesAt(universe, customer, harness.now)).toEqual(['succeeded'])
    },
  },
]

walkFlows(harness, flows)
