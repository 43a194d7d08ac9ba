import type { Kind } from './objects'

const kindsByPrefix: Record<string, Kind> = {
  acct: 'account',
  // A card that was added as a source is stored as a payment method.
  card: 'payment_method',
  bpc: 'billing_portal.configuration',
  bps: 'billing_portal.session',
  cbtxn: 'customer_balance_transaction',
  cbtxn_test: 'billing.credit_balance_transaction',
  ch: 'charge',
  clock: 'test_helpers.test_clock',
  cn: 'credit_note',
  credgr_test: 'billing.credit_grant',
  cus: 'customer',
  di: 'discount',
  evt: 'event',
  feat_test: 'entitlements.feature',
  fo: 'billing.feedback_option',
  ii: 'invoiceitem',
  il: 'line_item',
  in: 'invoice',
  inpay: 'invoice_payment',
  mandate: 'mandate',
  mtr: 'billing.meter',
  pi: 'payment_intent',
  pm: 'payment_method',
  price: 'price',
  prod: 'product',
  promo: 'promotion_code',
  re: 'refund',
  setatt: 'setup_attempt',
  seti: 'setup_intent',
  si: 'subscription_item',
  sub: 'subscription',
  sub_sched: 'subscription_schedule',
  tok: 'token',
  txi: 'tax_id',
  txn: 'balance_transaction',
  txr: 'tax_rate',
  we: 'webhook_endpoint',
}

/** The merchant may choose the ids in these fields, so no prefix tells their kind. */
const kindsByField: Record<string, Kind> = {
  coupon: 'coupon',
  product: 'product',
  price: 'price',
  default_price: 'price',
  promotion_code: 'promotion_code',
  applies_to: 'product',
}

/** Returns the kind of object that an id in the named field refers to, or undefined if the text is not an id. */
export function kindOfId(id: string, field: string): Kind | undefined {
  return kindsByField[field] ?? kindsByPrefix[id.slice(0, Math.max(0, id.lastIndexOf('_')))]
}
