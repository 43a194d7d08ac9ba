-- CreateTable
CREATE TABLE "law_modules" (
    "merchant_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "law_modules_pkey" PRIMARY KEY ("merchant_id","country")
);

-- CreateTable
CREATE TABLE "declarations" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "customer_id" TEXT,
    "subscription_id" TEXT,
    "period_ends_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "intent_id" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "completed_by" TEXT,
    "note" TEXT,

    CONSTRAINT "declarations_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "declarations_merchant_id_reference_key" ON "declarations"("merchant_id", "reference");

-- CreateIndex
CREATE INDEX "declarations_merchant_id_status_due_at_idx" ON "declarations"("merchant_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "declarations_merchant_id_received_at_idx" ON "declarations"("merchant_id", "received_at" DESC);

-- CreateIndex
CREATE INDEX "declarations_merchant_id_customer_id_received_at_idx" ON "declarations"("merchant_id", "customer_id", "received_at" DESC);

-- AddForeignKey
ALTER TABLE "law_modules" ADD CONSTRAINT "law_modules_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
