import type Stripe from 'stripe'
import { dayIn } from '../compare/day-in'
import { dutiesOf } from '../compare/duties'
import type { Happened } from '../compare/happened'
import { ofSubscription, type Snapshot } from '../happen/of-subscription'

const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000

/** What a customer read: a discount, tax on top, a credit and an old debt. */
export const examplePage = [
  'Total for the current period: USD 24.40',
  '3 × USD 10.00 = USD 30.00 per month',
  'Your subscription renews on 1 April 2025',
  'USD 19.40 will be charged on that day.',
  'Plan 1 | USD 30.00',
  'Offer 2, until 1 May 2025 | -USD 10.00',
  'VAT 22% | USD 4.40',
  'Total | USD 24.40',
  'Your credit | -USD 5.00',
  'To pay | USD 19.40',
  'USD 12.00 is overdue: it was due on 5 February 2025.',
  '1 Mar 2025 | USD 24.40 | Paid | Plan 1',
]

const invoice = (day: string, more: object) => ({
  id: `in_${day}`,
  status: 'paid',
  parent: null,
  created: at(day),
  currency: 'usd',
  billing_reason: 'subscription_cycle',
  collection_method: 'charge_automatically',
  attempted: true,
  attempt_count: 1,
  status_transitions: { finalized_at: at(day) },
  lines: { data: [] },
  total: 2440,
  amount_due: 2440,
  ...more,
})

const debt = invoice('2025-02-05', { status: 'open', total: 1200, amount_due: 1200, amount_remaining: 1200 })
const paid = invoice('2025-03-01', {})
const renewal = invoice('2025-04-01', {
  amount_due: 1940,
  starting_balance: -500,
  ending_balance: 0,
  total_discount_amounts: [{ amount: 1000 }],
  total_taxes: [{ amount: 440 }],
  lines: { data: [{ amount: 3000, quantity: 3, pricing: { price_details: { price: 'price_1' } } }] },
})

function snapshot(day: string, period: [string, string], invoices: object[]): Snapshot {
  const [start, end] = period.map(at)
  const subscription = {
    id: 'sub_1',
    status: 'active',
    currency: 'usd',
    discounts: [{ end: at('2025-05-01') }],
    items: {
      data: [
        {
          price: { id: 'price_1', recurring: { interval: 'month', interval_count: 1 } },
          quantity: 3,
          discounts: [],
          current_period_start: start,
          current_period_end: end,
        },
      ],
    },
  }
  const customer = {
    at: at(day),
    balance: -500,
    discount: null,
    coupons: [],
    methods: [],
    refunds: [],
    charges: [],
    pending: [],
    // Only what the checks look at.
    subscriptions: [subscription as unknown as Stripe.Subscription],
    invoices: invoices as Stripe.Invoice[],
  }
  return ofSubscription(customer, 'sub_1')
}

const after = snapshot('2025-04-02', ['2025-04-01', '2025-05-01'], [debt, paid, renewal])

const before = snapshot('2025-03-10', ['2025-03-01', '2025-04-01'], [debt, paid])

/** What Stripe then did. */
export const example: Omit<Happened, 'said'> = {
  page: 'overview',
  act: null,
  duties: dutiesOf('overview', null),
  dayOf: dayIn('UTC'),
  asked: before,
  before,
  settled: before,
  after,
  afterOf: () => after.customer,
  end: after,
}
