-- AlterTable
ALTER TABLE "invoice_sums" ADD COLUMN     "amount_refunded" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "invoices" ADD COLUMN     "amount_refunded" BIGINT,
ADD COLUMN     "attempt_method_type" TEXT,
ADD COLUMN     "processing_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "schedule_ends_at" TIMESTAMPTZ(3);

-- Refunds that the payments hold already.
UPDATE "invoices" i SET "amount_refunded" = p.refunded
FROM (
  SELECT "merchant_id", "invoice_id", sum("amount_refunded") AS refunded
  FROM "invoice_payments" GROUP BY "merchant_id", "invoice_id" HAVING sum("amount_refunded") > 0
) p
WHERE p."merchant_id" = i."merchant_id" AND p."invoice_id" = i."id";

UPDATE "invoice_sums" s SET "amount_refunded" = i.refunded
FROM (
  SELECT "merchant_id", "customer_id", "currency", "status", sum("amount_refunded") AS refunded
  FROM "invoices" WHERE "amount_refunded" > 0 GROUP BY "merchant_id", "customer_id", "currency", "status"
) i
WHERE (i."merchant_id", i."customer_id", i."currency", i."status")
  = (s."merchant_id", s."customer_id", s."currency", s."status");
