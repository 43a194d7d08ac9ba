-- The date printed on an invoice, by which its history is ordered and its tax period is found.
ALTER TABLE "invoices" ADD COLUMN "issued_at" TIMESTAMPTZ(3) NOT NULL
  GENERATED ALWAYS AS (COALESCE("effective_at", "finalized_at", "created_at")) STORED;

-- DropIndex
DROP INDEX "invoices_merchant_id_customer_id_created_at_id_idx";

-- CreateIndex
CREATE INDEX "invoices_history_idx" ON "invoices"("merchant_id", "customer_id", "issued_at" DESC, "id" DESC, "status", "currency", "total", "amount_paid", "amount_remaining");
