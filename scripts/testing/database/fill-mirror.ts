import type pg from 'pg'

/** The columns of customer number `n`, one row per table; all others keep their defaults. */
const tables: Record<string, Record<string, string>> = {
  customers: {
    id: "'cus_fill' || n",
    email: "'c' || n || '@example.com'",
    name: "'Customer ' || n",
    created_at: 'at',
    synced_at: 'at',
  },
  customer_leases: { customer_id: "'cus_fill' || n", fence: '1', expires_at: 'at' },
  subscriptions: {
    id: "'sub_fill' || n",
    customer_id: "'cus_fill' || n",
    status: "'active'",
    currency: "'usd'",
    collection_method: "'charge_automatically'",
    billing_mode: "'flexible'",
    start_date: 'at',
    created_at: 'at',
    monthly_amount: '2999',
    next_charge_at: "at + interval '1 year'",
    next_charge_amount: '2999',
  },
  products: { id: "'prod_fill' || n", name: "'Plan ' || n", fetched_at: 'at' },
  prices: {
    id: "'price_fill' || n",
    product_id: "'prod_fill' || n",
    currency: "'usd'",
    type: "'recurring'",
    billing_scheme: "'per_unit'",
    unit_amount: '2999',
    fetched_at: 'at',
  },
  coupons: { id: "'coupon_fill' || n", duration: "'forever'", percent_off: '50', fetched_at: 'at' },
  seller_accounts: { id: "'acct_fill' || n", name: "'Seller ' || n", fetched_at: 'at' },
  subscription_items: {
    id: "'si_fill' || n",
    subscription_id: "'sub_fill' || n",
    price_id: "'price_fill' || n",
    quantity: '1',
    position: '0',
    current_period_start: 'at',
    current_period_end: "at + interval '1 month'",
    created_at: 'at',
  },
  payment_methods: {
    id: "'pm_fill' || n",
    customer_id: "'cus_fill' || n",
    type: "'card'",
    brand: "'visa'",
    last4: "'4242'",
    exp_month: '12',
    exp_year: '2050',
    created_at: 'at',
  },
  invoice_recipients: {
    customer_id: "'cus_fill' || n",
    id: "'rcp_fill' || n",
    email: "'books' || n || '@example.com'",
    asked_at: 'at',
    confirmed_at: 'at',
  },
  invoices: {
    id: "'in_fill' || n",
    customer_id: "'cus_fill' || n",
    subscription_id: "'sub_fill' || n",
    number: "'F-' || n",
    status: "'paid'",
    currency: "'usd'",
    collection_method: "'charge_automatically'",
    subtotal: '2999',
    total: '2999',
    amount_due: '2999',
    amount_paid: '2999',
    amount_remaining: '0',
    starting_balance: '0',
    attempt_count: '1',
    period_start: 'at',
    period_end: 'at',
    created_at: 'at',
    finalized_at: 'at',
  },
  invoice_sums: {
    customer_id: "'cus_fill' || n",
    currency: "'usd'",
    status: "'paid'",
    count: '1',
    total: '2999',
    amount_paid: '2999',
    amount_remaining: '0',
  },
  invoice_lines: {
    id: "'il_fill' || n",
    invoice_id: "'in_fill' || n",
    position: '0',
    currency: "'usd'",
    amount: '2999',
    price_id: "'price_fill' || n",
    product_id: "'prod_fill' || n",
    period_start: 'at',
    period_end: 'at',
  },
  invoice_payments: {
    id: "'inpay_fill' || n",
    invoice_id: "'in_fill' || n",
    status: "'paid'",
    currency: "'usd'",
    amount_requested: '2999',
    payment_intent_id: "'pi_fill' || n",
    created_at: 'at',
  },
  inbox_events: {
    id: "'evt_fill' || n",
    type: "'invoice.paid'",
    customer_id: "'cus_fill' || n",
    object_id: "'in_fill' || n",
    created_at: 'at',
    received_at: 'at',
    handled_at: 'at',
    outcome: "'synced'",
  },
  credit_notes: {
    id: "'cn_fill' || n",
    invoice_id: "'in_fill' || n",
    customer_id: "'cus_fill' || n",
    number: "'F-' || n || '-CN'",
    status: "'issued'",
    type: "'post_payment'",
    currency: "'usd'",
    subtotal: '100',
    total: '100',
    created_at: 'at',
  },
  intents: {
    id: "'int_fill' || n",
    customer_id: "'cus_fill' || n",
    kind: "'cancel'",
    reference: "'F' || n",
    status: "'done'",
    received_at: 'at',
  },
  portal_events: {
    id: "'pevt_fill' || n",
    type: "'invoice.paid'",
    customer_id: "'cus_fill' || n",
    cause: "'invoice:in_fill' || n || ':paid'",
    data: "'{}'",
    occurred_at: 'at',
  },
  portal_links: {
    id: "'plink_fill' || n",
    customer_id: "'cus_fill' || n",
    created_by: "'seed'",
    grantor_kind: "'setup'",
    created_at: 'at',
  },
  portal_sessions: {
    id: "'bps_fill' || n",
    customer_id: "'cus_fill' || n",
    source: "'link'",
    grantor_kind: "'panel'",
    created_at: 'at',
    last_seen_at: 'at',
    expires_at: 'at',
  },
}

export const filledTables = Object.keys(tables)

/**
 * Fills the mirror with so many customers who have one of everything, without Stripe, for measurements and query plans.
 * Otherwise only the sync writes the mirror. `only` limits it to some tables.
 */
export async function fillMirror(
  client: Pick<pg.ClientBase, 'query'>,
  merchantId: string,
  customers: number,
  only = Object.keys(tables),
): Promise<void> {
  for (const [table, columns] of Object.entries(tables).filter(([table]) => only.includes(table))) {
    await client.query(
      `INSERT INTO ${table} (merchant_id, ${Object.keys(columns).join(', ')})
       SELECT $1, ${Object.values(columns).join(', ')}
       FROM (SELECT n, timestamptz '2026-01-01' + n % 300 * interval '1 day' AS at FROM generate_series(1, $2::int) AS n) AS each`,
      [merchantId, customers],
    )
  }
  await client.query('ANALYZE')
}
