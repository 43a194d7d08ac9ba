import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

/** Rows for previewing the invoice of a new subscription, a change, a cancellation or the next renewal. */
export function previewRows(made: MadeObjects, now: number): Row[] {
  const day = 86_400
  const { subscription, item } = made
  const of = (details: Row['with']) => ({
    customer: null,
    subscription,
    subscription_details: { items: null, ...details },
  })
  const dearer = { items: [{ id: item, price: made.otherPrice }], proration_behavior: 'always_invoice' }
  const addedOne = { invoice_items: [{ amount: 500, currency: 'usd' }] }
  const inline = {
    price_data: { currency: 'usd', product: made.product, unit_amount: 500, recurring: { interval: 'month' } },
  }
  const told = (from: string, to: string) => (path: string) => path.replace(from, to)
  const preview = (row: Omit<Row, 'on'>): Row => ({ on: 'invoices.createPreview', ...row })
  return [
    // The sandbox does not offer these.
    preview({
      param: ['customer_details.tax.**', 'schedule_details.**'],
      refused: true,
    }),
    preview({
      param: 'invoice_items[].price_data.tax_behavior',
      with: { invoice_items: [{ quantity: 1 }] },
      acts: takenWhole,
    }),
    preview({ param: ['invoice_items[].tax_behavior', 'invoice_items[].tax_code'], with: addedOne, refused: true }),
    preview({ param: ['subscription_details.billing_schedules**', 'subscription_details.start_date'], refused: true }),
    preview({
      param: ['**billing_thresholds.**', '**clear_usage', '**current_trial.**', 'subscription_details.pause.**'],
      refused: true,
    }),
    preview({
      param: 'subscription_details.billing_cycle_anchor.timestamp',
      with: of({ billing_cycle_anchor: { type: 'now' } }),
      refused: true,
    }),

    // The invoice.
    preview({
      param: 'currency',
      values: ['eur'],
      with: { customer: made.bareCustomer, subscription_details: { items: [{ price: made.inEuros }] } },
    }),
    preview({ param: 'customer', values: [made.otherCustomer] }),
    preview({
      param: 'subscription',
      values: [subscription],
      with: { customer: null, subscription_details: null },
      at: 'parent.subscription_details.subscription',
    }),
    preview({
      param: 'schedule',
      values: [made.runningSchedule],
      with: { customer: null, subscription_details: null },
      at: 'parent.subscription_details.subscription',
      as: () => made.scheduled,
    }),
    preview({ param: 'discounts[].**', moves: 'total' }),
    preview({ param: 'issuer.type', values: ['account'], with: { issuer: { account: made.account } } }),
    preview({ param: 'preview_mode', values: ['recurring'], with: of(dearer), moves: 'total' }),
    preview({
      param: 'customer_details.tax_exempt',
      with: { subscription_details: { default_tax_rates: [made.taxRate] } },
      at: 'customer_tax_exempt',
    }),
    preview({
      param: 'customer_details.tax_ids[].type',
      values: ['us_ein'],
      with: { customer_details: { tax_ids: [{ value: '12-3456789' }] } },
      at: 'customer_tax_ids[].type',
    }),
    preview({
      param: 'customer_details.tax_ids[].value',
      values: ['12-3456789'],
      with: { customer_details: { tax_ids: [{ type: 'us_ein' }] } },
      at: 'customer_tax_ids[].value',
    }),
    preview({ param: 'customer_details.address.**', at: told('customer_details.address', 'customer_address') }),
    preview({ param: 'customer_details.shipping.**', at: told('customer_details.shipping', 'customer_shipping') }),

    // One-time items.
    preview({
      param: 'invoice_items[].invoiceitem',
      values: [made.pendingItem],
      with: { ...addedOne, customer: made.bareCustomer, subscription_details: null },
      moves: 'lines[].id',
    }),
    preview({ param: 'invoice_items[].amount', at: 'lines[].amount' }),
    preview({ param: 'invoice_items[].currency', with: { invoice_items: [{ amount: 500 }] }, at: 'lines[].currency' }),
    preview({
      param: 'invoice_items[].price',
      with: { invoice_items: [{ quantity: 1 }] },
      values: [made.oneTime],
      at: 'lines[].pricing.price_details.price',
    }),
    preview({
      param: 'invoice_items[].price_data.product',
      with: { invoice_items: [{ quantity: 1 }] },
      values: [made.otherProduct],
      at: 'lines[].pricing.price_details.product',
    }),
    preview({
      param: 'invoice_items[].price_data.currency',
      with: { invoice_items: [{ quantity: 1 }] },
      at: 'lines[].currency',
    }),
    preview({
      param: 'invoice_items[].price_data.unit_amount**',
      with: { invoice_items: [{ quantity: 1 }] },
      at: 'lines[].pricing.unit_amount_decimal',
    }),
    preview({
      param: 'invoice_items[].unit_amount',
      with: { invoice_items: [{ currency: 'usd' }] },
      at: 'lines[].pricing.unit_amount_decimal',
    }),
    preview({
      param: 'invoice_items[].unit_amount_decimal',
      with: { invoice_items: [{ currency: 'usd' }] },
      at: 'lines[].pricing.unit_amount_decimal',
    }),
    preview({
      param: ['invoice_items[].quantity', 'invoice_items[].quantity_decimal'],
      values: [12],
      with: { invoice_items: [{ price: made.oneTime }] },
      at: told('invoice_items', 'lines'),
    }),
    preview({ param: 'invoice_items[].discounts[].**', with: addedOne, moves: 'lines[].discounts' }),
    preview({ param: 'invoice_items[].tax_rates', with: addedOne, moves: 'total' }),
    preview({ param: 'invoice_items[].**', with: addedOne, at: told('invoice_items', 'lines') }),

    // These describe a new subscription.
    preview({ param: 'subscription_details.billing_mode.**', acts: takenWhole }),
    preview({
      param: 'subscription_details.items[].price',
      values: [made.otherPrice],
      at: 'lines[].pricing.price_details.price',
    }),
    preview({
      param: 'subscription_details.items[].plan',
      with: { subscription_details: { items: [{ quantity: 1 }] } },
      values: [made.otherPrice],
      at: 'lines[].pricing.price_details.price',
    }),
    preview({
      param: 'subscription_details.items[].price_data.product',
      with: { subscription_details: { items: [{ quantity: 1 }] } },
      values: [made.otherProduct],
      at: 'lines[].pricing.price_details.product',
    }),
    preview({ param: 'subscription_details.items[].price_data.tax_behavior', acts: takenWhole }),
    preview({
      param: 'subscription_details.items[].price_data.currency',
      with: { subscription_details: { items: [{ quantity: 1 }] } },
      at: 'lines[].currency',
    }),
    preview({
      param: 'subscription_details.items[].price_data.unit_amount**',
      with: { subscription_details: { items: [{ quantity: 1 }] } },
      at: 'lines[].pricing.unit_amount_decimal',
    }),
    preview({
      param: 'subscription_details.items[].price_data.recurring.**',
      with: { subscription_details: { items: [inline] } },
      moves: 'lines[].period',
    }),
    preview({ param: 'subscription_details.items[].quantity', at: 'lines[].quantity' }),
    preview({ param: 'subscription_details.items[].metadata.*', acts: takenWhole }),
    preview({ param: 'subscription_details.items[].discounts[].**', moves: 'total' }),
    preview({ param: 'subscription_details.items[].tax_rates', moves: 'total' }),
    preview({ param: 'subscription_details.default_tax_rates', moves: 'total' }),
    preview({ param: 'subscription_details.metadata.*', at: 'parent.subscription_details.metadata.*' }),
    preview({ param: 'subscription_details.trial_end', values: [now + 5 * day], moves: 'total' }),
    preview({ param: 'subscription_details.cancel_at', values: [now + 5 * day], moves: 'total' }),

    // These describe a change of an existing subscription.
    preview({
      param: 'subscription_details.items[].id',
      with: of({ items: [{ price: made.otherPrice }], proration_behavior: 'always_invoice' }),
      values: [item],
      moves: 'total',
    }),
    preview({
      param: 'subscription_details.items[].deleted',
      with: of({ items: [{ id: item }, { price: made.otherPrice }], proration_behavior: 'always_invoice' }),
      values: [true],
      moves: 'total',
    }),
    preview({
      param: 'subscription_details.proration_behavior',
      with: of({ items: [{ id: item, price: made.otherPrice }] }),
      moves: 'total',
    }),
    preview({ param: 'subscription_details.proration_date', with: of(dearer), values: [now + day], moves: 'total' }),
    preview({
      param: 'subscription_details.cancel_now',
      with: of({ proration_behavior: 'always_invoice' }),
      values: [true],
      moves: 'total',
    }),
    preview({
      param: 'subscription_details.cancel_at_period_end',
      with: { customer: null, subscription: made.twoItems, subscription_details: null },
      values: [true],
      moves: '',
    }),
    preview({
      param: 'subscription_details.billing_cycle_anchor.type',
      with: of({ proration_behavior: 'always_invoice' }),
      values: ['now'],
      moves: 'total',
    }),
    preview({
      param: 'subscription_details.resume_at',
      with: { customer: null, subscription: made.pausedSubscription, subscription_details: null },
      at: 'parent.subscription_details.subscription',
      as: () => made.pausedSubscription,
    }),
  ]
}

const takenWhole =
  'billing/preview.test.ts: takes all that tells of a subscription to be, also what its first invoice does not show'
