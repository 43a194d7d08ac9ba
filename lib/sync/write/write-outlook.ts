import type pg from 'pg'
import type { z } from 'zod'
import { couponSchema, type Coupon } from '@/lib/billing/objects/coupon'
import type { Discount } from '@/lib/billing/objects/discount'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import { chargeDate } from '@/lib/billing/payment-methods/charge-date'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { inOwnCurrency } from '@/lib/billing/subscriptions/in-own-currency'
import { includedTax } from '@/lib/billing/charges/included-tax'
import { monthlyAmount } from '@/lib/billing/subscriptions/monthly-amount'
import { nextCharge } from '@/lib/billing/charges/next-charge'
import { jsonSql } from '@/lib/mirror/object-sql'
import { outlookSchema, outlookSql } from './outlook-sql'
import { toJson } from './row-sql'

type Outlook = z.infer<typeof outlookSchema>
type Owner = { merchantId: string; customerId: string }

// An ended subscription has no charge ahead, and keeps what it came to in a month when it ended.
const update = `
  UPDATE subscriptions s SET next_charge_at = new.next_charge_at, next_charge_amount = new.next_charge_amount,
    card_ends_at = new.card_ends_at, monthly_amount = new.monthly_amount
  FROM (
    SELECT known.id, told.next_charge_at, told.next_charge_amount, told.card_ends_at,
      CASE WHEN known.ended_at IS NULL THEN told.monthly_amount ELSE known.monthly_amount END AS monthly_amount
    FROM subscriptions known LEFT JOIN json_populate_recordset(NULL::subscriptions, $3) told ON told.id = known.id
    WHERE known.merchant_id = $1 AND known.customer_id = $2) new
  WHERE s.merchant_id = $1 AND s.customer_id = $2 AND s.id = new.id
    AND (s.next_charge_at, s.next_charge_amount, s.card_ends_at, s.monthly_amount) IS DISTINCT FROM
      (new.next_charge_at, new.next_charge_amount, new.card_ends_at, new.monthly_amount)`

/**
 * Writes what the rules tell of a customer's subscriptions from the mirror as it is now: the next charge, the end of
 * the card for it, and what each comes to in a month. The console's lists and sums read them.
 */
export async function writeOutlook(client: pg.ClientBase, { merchantId, customerId }: Owner): Promise<void> {
  const { rows } = await client.query<{ outlook: unknown }>(outlookSql, [merchantId, customerId])
  const outlook = outlookSchema.parse(rows[0]?.outlook)
  const coupons = await readCoupons(client, merchantId, couponIds(outlook))
  const told = outlook.subscriptions.map((subscription) => tell(subscription, outlook, coupons))
  await client.query(update, [merchantId, customerId, toJson(told)])
}

function tell(
  found: Outlook['subscriptions'][number],
  { customer, paymentMethods }: Outlook,
  coupons: ReadonlyMap<string, Coupon>,
) {
  const { asOf: now, discount: customerDiscount, defaultPaymentMethodId } = customer
  const subscription = inOwnCurrency({ ...found, discounts: [], plannedChange: null })
  const charge = nextCharge(subscription, now)
  const chargedAt = chargeDate(subscription, now)
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  const { upcomingBreakdown: upcoming, upcomingTotal, latestInvoice } = found
  const ahead = upcoming && upcomingTotal !== null ? includedTax({ total: upcomingTotal, ...upcoming }) : null
  return {
    id: found.id,
    nextChargeAt: charge?.at ?? chargedAt,
    nextChargeAmount: charge?.amount.amount ?? null,
    cardEndsAt: method && chargedAt && (cardExpiry(method, now, chargedAt)?.expiresAt ?? null),
    monthlyAmount: monthlyAmount(
      { ...found, customerDiscount, coupons, includedTax: ahead ?? (latestInvoice && includedTax(latestInvoice)) },
      now,
    ),
  }
}

function couponIds({ customer, subscriptions }: Outlook): string[] {
  const discounts: Discount[] = [
    ...(customer.discount ? [customer.discount] : []),
    ...subscriptions.flatMap(({ discounts, items }) => [...discounts, ...items.flatMap((item) => item.discounts)]),
  ]
  return [...new Set(discounts.flatMap(({ couponId }) => couponId ?? []))]
}

async function readCoupons(client: pg.ClientBase, merchantId: string, ids: string[]): Promise<Map<string, Coupon>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ coupon: unknown }>(
    `SELECT ${jsonSql(couponSchema, 'coupons').sql} AS coupon FROM coupons WHERE merchant_id = $1 AND id = ANY($2)`,
    [merchantId, ids],
  )
  return new Map(rows.map(({ coupon }) => couponSchema.parse(coupon)).map((coupon) => [coupon.id, coupon]))
}
