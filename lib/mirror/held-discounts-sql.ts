import { Prisma } from '@/lib/db/generated/client'

/**
 * The discounts of a subscription `sub`, of its items and of its customer as JSON, in Stripe's order. Their terms are
 * the coupon's; those of a subscription's discount outlive a coupon that was deleted. Each coupon is looked up by its
 * index: the planner takes a list in JSON for a hundred discounts, and would read the whole table.
 */
export const heldDiscountsSql = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(
      'level', held.level, 'itemId', held.item_id, 'endsAt', held.discount ->> 'endsAt',
      'name', coalesce(held.discount ->> 'name', c.name), 'duration', c.duration,
      'percentOff', coalesce((held.discount ->> 'percentOff')::double precision, c.percent_off),
      'amountOff', coalesce(held.discount ->> 'amountOff', c.amount_off::text),
      'currency', coalesce(held.discount ->> 'currency', c.currency),
      'currencyOptions', c.currency_options, 'productIds', c.product_ids) ORDER BY held.level, held.position, held.place), '[]')
    FROM (
      SELECT 'customer' AS level, NULL AS item_id, 0 AS position, 1 AS place, discount FROM customers cu
        WHERE cu.merchant_id = sub.merchant_id AND cu.id = sub.customer_id AND jsonb_typeof(cu.discount) = 'object'
      UNION ALL SELECT 'item', si.id, si.position, own.place, own.discount
        FROM subscription_items si, jsonb_array_elements(si.discounts) WITH ORDINALITY AS own (discount, place)
        WHERE si.merchant_id = sub.merchant_id AND si.subscription_id = sub.id
      UNION ALL SELECT 'subscription', NULL, 0, own.place, own.discount
        FROM jsonb_array_elements(sub.discounts) WITH ORDINALITY AS own (discount, place)
    ) held LEFT JOIN LATERAL (
      SELECT * FROM coupons c WHERE c.merchant_id = sub.merchant_id AND c.id = held.discount ->> 'couponId' LIMIT 1
    ) c ON true)`
