-- CreateTable
CREATE TABLE "invoice_sums" (
    "merchant_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,
    "amount_paid" BIGINT NOT NULL,
    "amount_remaining" BIGINT NOT NULL,

    CONSTRAINT "invoice_sums_pkey" PRIMARY KEY ("merchant_id","customer_id","currency","status")
);

-- CreateTable
CREATE TABLE "exports" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE INDEX "exports_merchant_id_customer_id_state_updated_at_idx" ON "exports"("merchant_id", "customer_id", "state", "updated_at");

-- CreateIndex
CREATE INDEX "invoices_merchant_id_customer_id_status_issued_at_id_idx" ON "invoices"("merchant_id", "customer_id", "status", "issued_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "invoice_sums" ADD CONSTRAINT "invoice_sums_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The sums of invoices mirrored before this table was.
INSERT INTO "invoice_sums"
SELECT "merchant_id", "customer_id", "currency", "status", count(*), sum("total"), sum("amount_paid"), sum("amount_remaining")
FROM "invoices" GROUP BY "merchant_id", "customer_id", "currency", "status";
