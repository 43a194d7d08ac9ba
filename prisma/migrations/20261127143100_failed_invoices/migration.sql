-- The overview's failed payments: few of all invoices. Prisma cannot write the condition.
CREATE INDEX "invoices_merchant_id_failed_idx" ON "invoices" ("merchant_id", "finalized_at")
  WHERE "attempt_count" > 1 OR "error_code" IS NOT NULL;
